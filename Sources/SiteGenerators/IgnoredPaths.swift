import FeedCore
import FeedSystem

/// The paths that a generator ignores, by patterns such as `drafts/` or `*.tmp.md`.
struct IgnoredPaths {
  private var patterns: [(glob: GlobPattern, isKept: Bool)] = []

  /// Reads the lines of a `.gitignore` or `.eleventyignore`, if it exists; of several patterns for a path the last counts.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - folder: The folder of the file, as seen from the folder of the paths; empty if they are the same.
  mutating func add(linesOf file: String, in folder: String = "") {
    guard let bytes = try? FileSystem.readPlain(file, upTo: 1 << 20) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      var pattern = Substring(String(utf8: line.trimmingSpace()))
      guard !pattern.isEmpty, pattern.first != "#" else { continue }
      let isKept = pattern.first == "!"
      if isKept { pattern = pattern.dropFirst() }
      if pattern.last == "/" { pattern = pattern.dropLast() }
      let isAnchored = pattern.contains("/")
      if pattern.first == "/" { pattern = pattern.dropFirst() }
      let place = folder.isEmpty ? "" : folder + "/"
      add(place + pattern, isKept: isKept)
      if !isAnchored { add(place + "**/" + pattern, isKept: isKept) }
    }
  }

  mutating func add(_ pattern: some StringProtocol, isKept: Bool = false) {
    patterns.append((GlobPattern(String(pattern), foldersAreOptional: true), isKept))
  }

  /// Whether a file, or a folder that contains it, is ignored.
  func contains(_ path: String) -> Bool {
    guard !patterns.isEmpty else { return false }
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if let last = patterns.last(where: { $0.glob.matches(part) }), !last.isKept { return true }
    }
    return false
  }
}
