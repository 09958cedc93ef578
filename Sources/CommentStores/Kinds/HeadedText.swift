import FeedCore

/// A file with `key: value` lines, an empty line, and a body.
struct HeadedText {
  private(set) var fields: [String: String] = [:]
  private(set) var body: [UInt8] = []

  /// Parses a file whose keys are enclosed in two markers.
  init(_ source: Source, markers: (before: String, behind: String)) {
    var number = 1
    while number <= source.lineCount {
      let line = Substring(String(utf8: source.line(number).trimmingSpace()))
      number += 1
      if line.isEmpty || line == "-->" { if fields.isEmpty { continue } else { break } }
      // In reStructuredText, a colon also precedes the key.
      let field = line.hasPrefix(markers.before) ? line.dropFirst(markers.before.count).drop { $0 == ":" } : ""
      guard let (key, value) = field.cut(at: markers.behind) else { continue }
      let text = String(Substring(value.utf8.trimmingSpace()))
      if !text.isEmpty { fields[key.lowercased()] = text }
    }
    if number <= source.lineCount { body = Array(source.bytes[source.location(line: number, column: 1).byteOffset...]) }
  }

  subscript(key: String) -> String? { fields[key] }
}
