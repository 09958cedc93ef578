import FeedCore

/// Recognizes the configuration of a host in JSON, which has no comments in which a build could name itself.
///
/// A file is one of an earlier build if it has the rules of the new one and otherwise only redirects to feeds.
enum HostFileMarks {
  private static let names: Set<String> = ["vercel.json", "staticwebapp.config.json"]

  /// Returns whether an earlier build of a site wrote a file.
  ///
  /// - Parameters:
  ///   - name: The path of the file.
  ///   - old: The bytes of the file.
  ///   - new: The bytes that would replace it.
  ///   - folder: The URL of the output folder.
  /// - Returns: Whether only redirects to feeds differ.
  static func isEarlier(_ name: String, _ old: [UInt8], replacedBy new: [UInt8], folder: String) -> Bool {
    names.contains(name) && rules(of: old, folder) == rules(of: new, folder)
  }

  /// Returns the lines of a file without brackets and without redirects to feeds.
  private static func rules(of bytes: [UInt8], _ folder: String) -> [String] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let text = line.trimmingSpace()
      return String(utf8: text.last == UInt8(ascii: ",") ? text.dropLast() : text)
    }.filter { $0.utf8.count > 1 && $0 != "\"redirects\": [" }
    var rules: [String] = []
    var index = 0
    while index < lines.count {
      if isRedirect(lines[index...].prefix(3), to: folder) {
        index += 3
      } else {
        rules.append(lines[index])
        index += 1
      }
    }
    return rules
  }

  private static func isRedirect(_ lines: ArraySlice<String>, to folder: String) -> Bool {
    guard lines.count == 3, let first = lines.first, lines.last == "\"statusCode\": 301" else { return false }
    let target = lines[lines.startIndex + 1]
    return first.hasPrefix("\"source\": ") && target.hasPrefix("\"destination\": \"\(folder)")
      || first.hasPrefix("\"route\": ") && target.hasPrefix("\"redirect\": \"\(folder)")
  }
}
