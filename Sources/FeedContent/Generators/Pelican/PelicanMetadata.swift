import FeedCore

/// The metadata at the top of an article of Pelican's: `Key: value` lines, reST fields or an HTML page's head.
struct PelicanMetadata {
  /// Keys in small letters.
  private(set) var fields = DataNode(value: .map([]), range: 0..<0)
  private(set) var bodyStart = 0

  init(_ source: Source, ending: String) {
    switch ending {
    case "rst": readFields(source)
    case "html", "htm": readHead(source)
    default: readLines(source)
    }
  }

  private mutating func add(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    let value = value.trimmingSpace()
    let name = String(utf8: key).lowercased()
    guard !value.isEmpty, fields[entry: name] == nil else { return }
    let node = DataNode.scalar(String(utf8: value), .text, value.indices)
    fields.value = .map(
      (fields.entries ?? []) + [
        DataNode.Entry(key: name, keyRange: key.indices, value: node, written: String(utf8: key))
      ])
  }

  /// `Key: value` lines, of which four spaces carry one on, up to an empty line; `---` around them is passed over.
  private mutating func readLines(_ source: Source) {
    var number = 1
    if source.line(1).trimmingSpace().elementsEqual("---".utf8) { number = 2 }
    while number <= source.lineCount {
      let line = source.line(number)
      let text = line.trimmingSpace()
      if text.isEmpty || text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8) {
        number += 1
        break
      }
      let start = line.drop { $0 == 0x20 }
      let key = start.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      if start.startIndex - line.startIndex < 4, !key.isEmpty, start[key.endIndex...].first == UInt8(ascii: ":") {
        add(key, start[(key.endIndex + 1)...])
      } else if start.startIndex - line.startIndex < 4 {
        break
      }
      number += 1
    }
    bodyStart = number <= source.lineCount ? source.location(line: number, column: 1).byteOffset : source.bytes.count
  }

  /// A title with a line below it, and the fields `:key: value` after it.
  private mutating func readFields(_ source: Source) {
    guard source.lineCount > 0 else { return }
    for number in 1...source.lineCount {
      let line = source.line(number)
      let text = line.trimmingSpace()
      if text.first == UInt8(ascii: ":"), let end = text.dropFirst().firstIndex(of: UInt8(ascii: ":")) {
        add(text[(text.startIndex + 1)..<end], text[(end + 1)...])
      } else if fields[entry: "title"] == nil, number < source.lineCount,
        PelicanMetadata.isRule(source.line(number + 1)),
        !text.isEmpty, !PelicanMetadata.isRule(line)
      {
        add("title".utf8.map { $0 }[...], text)
      } else if !text.isEmpty, !PelicanMetadata.isRule(line), (fields.entries ?? []).count > 1 {
        bodyStart = line.startIndex
        return
      }
    }
    bodyStart = source.bytes.count
  }

  /// A line of one sign only, as it stands below a title of reST.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmingSpace()
    guard let sign = text.first, text.count > 1, !sign.isASCIIAlphanumeric, sign != UInt8(ascii: ":") else {
      return false
    }
    return text.allSatisfy { $0 == sign }
  }

  /// `<title>` and `<meta name content>` of a head; the body is what stands between its tags.
  private mutating func readHead(_ source: Source) {
    let bytes = source.bytes
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = bytes[(open + 1)...]
      let name = String(utf8: rest.prefix { $0.isASCIILetter }).lowercased()
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      if name == "title" {
        let text = bytes[(close + 1)...].prefix { $0 != UInt8(ascii: "<") }
        add(rest.prefix(5), text)
      } else if name == "meta" {
        let tag = rest[..<close]
        if let key = PelicanMetadata.attribute("name", of: tag),
          let value = PelicanMetadata.attribute("content", of: tag)
        {
          add(String(utf8: key).lowercased() == "keywords" ? "tags".utf8.map { $0 }[...] : key, value)
        }
      } else if name == "body" {
        bodyStart = close + 1
        return
      }
      rest = bytes[(close + 1)...]
    }
  }

  private static func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = tag
    while let start = rest.firstIndex(where: { $0.asciiLowercased == name.utf8.first }) {
      rest = tag[start...]
      let found = rest.prefix(name.utf8.count)
      let sign = rest.dropFirst(name.utf8.count).drop { $0.isSpace }
      if found.map(\.asciiLowercased).elementsEqual(name.utf8), tag[start - 1].isSpace, sign.first == UInt8(ascii: "=")
      {
        let value = sign.dropFirst().drop { $0.isSpace }
        guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
          return value.prefix { !$0.isSpace }
        }
        return value.dropFirst().prefix { $0 != quote }
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
