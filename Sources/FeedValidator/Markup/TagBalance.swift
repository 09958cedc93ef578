import FeedCore

/// Finds the first tag in HTML that closes nothing, or that nothing closes.
///
/// Elements whose end tags HTML lets authors leave out, such as `p` and `li`, may stay open.
struct TagBalance {
  enum Problem { case closesNothing, neverClosed, onlySlash }

  /// What is wrong first, with the name of the tag.
  private(set) var first: (problem: Problem, name: Range<Int>)?

  private let text: [UInt8]
  private var open: [(name: String, range: Range<Int>)] = []
  /// How many of each are open, so that an end tag looks through them only if it will find its own.
  private var counts: [String: Int] = [:]

  init(_ text: [UInt8]) {
    self.text = text
    var position = 0
    while first == nil, let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < text.count else { break }
      if text[position] == UInt8(ascii: "/"), position + 1 < text.count, text[position + 1].isASCIILetter {
        position += 1
        end(name(at: &position))
      } else if text[position].isASCIILetter {
        let name = name(at: &position)
        guard let hasSlash = skipAttributes(&position) else { return }
        begin(name, hasSlash: hasSlash)
      } else if text[position] == UInt8(ascii: "!") {
        // What follows a comment may be one for an old browser, which no rule can judge.
        return
      }
    }
    if first == nil { blame(open) }
  }

  private mutating func begin(_ range: Range<Int>, hasSlash: Bool) {
    let name = string(range)
    guard !Self.void.contains(name) else { return }
    guard !hasSlash else {
      if HTMLNames.html.contains(name) { first = (.onlySlash, range) }
      return
    }
    open.append((name, range))
    counts[name, default: 0] += 1
  }

  private mutating func end(_ range: Range<Int>) {
    let name = string(range)
    guard counts[name, default: 0] > 0 else {
      if !Self.implied.contains(name) { first = (.closesNothing, range) }
      return
    }
    guard let start = open.lastIndex(where: { $0.name == name }) else { return }
    blame(Array(open[(start + 1)...]))
    for element in open[start...] { counts[element.name, default: 1] -= 1 }
    open.removeSubrange(start...)
  }

  private mutating func blame(_ elements: [(name: String, range: Range<Int>)]) {
    if let element = elements.first(where: { !Self.optional.contains($0.name) }) {
      first = (.neverClosed, element.range)
    }
  }

  private func name(at position: inout Int) -> Range<Int> {
    let start = position
    while position < text.count, !text[position].isSpace, !">/<".utf8.contains(text[position]) { position += 1 }
    return start..<position
  }

  /// Goes to the end of a tag; true when it ends in `/>`, `nil` when it does not end.
  private func skipAttributes(_ position: inout Int) -> Bool? {
    while position < text.count, text[position] != UInt8(ascii: ">") {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      position = (text[position...].firstIndex(of: byte) ?? text.count - 1) + 1
    }
    return position < text.count ? text[position - 1] == UInt8(ascii: "/") : nil
  }

  private func string(_ range: Range<Int>) -> String { String(utf8: text[range]).lowercased() }

  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "image", "img", "input",
    "isindex", "keygen", "link", "meta", "nextid", "param", "source", "spacer", "track", "wbr",
  ]

  /// Elements that are there without their start tags.
  private static let implied: Set<String> = ["body", "colgroup", "head", "html", "tbody"]

  private static let optional: Set<String> = [
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "plaintext", "rb", "rp",
    "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]
}
