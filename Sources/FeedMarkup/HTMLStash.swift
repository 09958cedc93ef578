import FeedCore

/// The raw HTML of a text, replaced by numbered comments while the text is parsed.
struct HTMLStash {
  private static let start = Array("<!--\u{5}".utf8)

  private var blocks: [[UInt8]] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// Adds a block of HTML, and returns the comment that replaces it.
  mutating func add(_ html: [UInt8]) -> [UInt8] {
    blocks.append(html)
    return Self.start + Array("\(blocks.count - 1)-->".utf8)
  }

  /// Returns the HTML with the blocks instead of the comments, each of them once.
  func restored(in html: [UInt8]) -> [UInt8] {
    var blocks = blocks
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      if html[index] == Self.start[0], html[index...].starts(with: Self.start) {
        let digits = html[(index + Self.start.count)...].prefix(while: \.isASCIIDigit)
        if let number = Int(String(utf8: digits)), blocks.indices.contains(number) {
          output += blocks[number]
          blocks[number] = []
          index = digits.endIndex + 3
          continue
        }
      }
      output.append(html[index])
      index += 1
    }
    return output
  }
}
