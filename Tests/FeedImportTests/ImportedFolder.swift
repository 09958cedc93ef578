import FeedCore
import FeedImport
import FeedSystem
import FeedTesting
import Foundation

/// A folder of imported content.
struct ImportedFolder {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var options: ImportOptions {
    ImportOptions(
      articles: "\(folder.path)/articles", comments: "\(folder.path)/comments", pages: "\(folder.path)/pages")
  }

  /// Imports files in a format that is recognized from their content.
  func run(_ files: String..., change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportReport {
    var options = options
    change(&options)
    return try Import(options: options).run(files)
  }

  /// Returns the content of all written files as one text.
  func contents() throws -> String {
    guard FileSystem.kind(of: folder.path) == .folder else { return "" }
    return try FileSystem.files(below: folder.path).files.filter { !$0.hasPrefix("exports/") }
      .map { "== \($0)\n" + String(utf8: try FileSystem.read("\(folder.path)/\($0)")) }.joined()
  }

  static func fixture(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)").path
  }
}

extension ImportReport {
  /// The counts and the problems as text, without absolute paths.
  var text: String {
    var lines = Sort.allCases.compactMap { sort in
      tallies[sort].map { tally in
        let skipped = tally.skipped.sorted { $0.key < $1.key }.map { ", \($0.value) \($0.key)" }.joined()
        return "\(sort.rawValue): \(tally.read) read, \(tally.imported) imported\(skipped)"
      }
    }
    lines += diagnostics.map { diagnostic in
      let file = diagnostic.location?.file.split(separator: "/").last ?? ""
      let help = diagnostic.help.map { "\n  \($0)" } ?? ""
      return "\(file):\(diagnostic.location?.line ?? 0): \(diagnostic.severity): \(diagnostic.rule): "
        + diagnostic.message + help
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The kinds of which some records are neither imported nor skipped.
  var unbalanced: [String] {
    tallies.filter { $1.read != $1.imported + $1.skippedCount }.map(\.key.rawValue).sorted()
  }
}
