import FeedCore

/// A text below lines of `key: value`, with an empty line between.
struct HeadedText {
  private var fields: [String: String] = [:]
  private(set) var body: [UInt8] = []

  /// Takes a file apart; keys stand between two markers.
  init(_ source: Source, markers: (before: String, behind: String)) {
    var number = 1
    while number <= source.lineCount {
      let line = Substring(String(utf8: source.line(number).trimmingSpace()))
      number += 1
      if line.isEmpty || line == "-->" { if fields.isEmpty { continue } else { break } }
      // reStructuredText puts a colon before the key, too.
      let field = line.hasPrefix(markers.before) ? line.dropFirst(markers.before.count).drop { $0 == ":" } : ""
      guard let (key, value) = field.cut(at: markers.behind) else { continue }
      let text = String(Substring(value.utf8.trimmingSpace()))
      if !text.isEmpty { fields[key.lowercased()] = text }
    }
    if number <= source.lineCount { body = Array(source.bytes[source.location(line: number, column: 1).byteOffset...]) }
  }

  subscript(key: String) -> String? { fields[key] }
}
