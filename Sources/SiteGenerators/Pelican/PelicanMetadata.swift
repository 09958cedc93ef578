import ContentValues
import FeedCore
import FrontMatter

/// The metadata at the top of a Pelican article: `Key: value` lines, reST fields, or the head of an HTML page.
struct PelicanMetadata {
  private var lines = MetadataLines()
  private(set) var bodyStart = 0

  /// The fields by lowercase key.
  var fields: DataNode { lines.fields }

  init(_ source: Source, fileExtension: String) {
    switch fileExtension {
    case "rst": readFields(source)
    case "html", "htm": readHead(source)
    default:
      lines = MetadataLines(source)
      bodyStart = lines.bodyStart
    }
  }

  /// Reads an underlined title, and the `:key: value` fields after it.
  private mutating func readFields(_ source: Source) {
    guard source.lineCount > 0 else { return }
    for number in 1...source.lineCount {
      let line = source.line(number)
      let text = line.trimmingSpace()
      if text.first == UInt8(ascii: ":"), let end = text.dropFirst().firstIndex(of: UInt8(ascii: ":")) {
        lines.add(text[(text.startIndex + 1)..<end], text[(end + 1)...])
      } else if fields[entry: "title"] == nil, number < source.lineCount,
        PelicanMetadata.isRule(source.line(number + 1)),
        !text.isEmpty, !PelicanMetadata.isRule(line)
      {
        lines.add("title".utf8.map { $0 }[...], text)
      } else if !text.isEmpty, !PelicanMetadata.isRule(line), (fields.entries ?? []).count > 1 {
        bodyStart = line.startIndex
        return
      }
    }
    bodyStart = source.bytes.count
  }

  /// Whether a line repeats a single symbol, as the underline of a reST title does.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmingSpace()
    guard let sign = text.first, text.count > 1, !sign.isASCIIAlphanumeric, sign != UInt8(ascii: ":") else {
      return false
    }
    return text.allSatisfy { $0 == sign }
  }

  /// Reads the `<title>` and `<meta name content>` elements of a head; the body begins after the `<body>` tag.
  private mutating func readHead(_ source: Source) {
    let bytes = source.bytes
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = bytes[(open + 1)...]
      let name = String(utf8: rest.prefix { $0.isASCIILetter }).lowercased()
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
      if name == "title" {
        let text = bytes[(close + 1)...].prefix { $0 != UInt8(ascii: "<") }
        lines.add(rest.prefix(5), text)
      } else if name == "meta" {
        let tag = rest[..<close]
        if let key = PelicanMetadata.attribute("name", of: tag),
          let value = PelicanMetadata.attribute("content", of: tag)
        {
          lines.add(String(utf8: key).lowercased() == "keywords" ? "tags".utf8.map { $0 }[...] : key, value)
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
