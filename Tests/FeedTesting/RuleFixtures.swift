public import FeedCore
import Foundation

/// The fixtures of the rules of a target.
///
/// A rule has a folder `Fixtures/Rules/<vocabulary>/<rule>` with the files of a `bad` and a `good` run, and with
/// `report.txt`, the report of the bad one. The path is the registration. `RECORD_GOLDEN=1` records the reports.
public struct RuleFixtures: Sendable {
  private let folder: URL

  public init(beside file: String = #filePath) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures/Rules")
  }

  /// The ids of the rules that have a fixture, sorted.
  public var rules: [String] {
    names(in: folder).flatMap { vocabulary in
      names(in: folder.appending(path: vocabulary)).map { "\(vocabulary)/\($0)" }
    }
  }

  private func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Returns a copy of the files of a run, which the test can change.
  ///
  /// - Parameters:
  ///   - name: `bad` or `good`.
  ///   - rule: the id of the rule.
  /// - Returns: the folder, which is removed when it is released.
  /// - Throws: an error if the files cannot be copied.
  public func copy(_ name: String, of rule: String) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    let files = folder.appending(path: "\(rule)/\(name)")
    for name in names(in: files) {
      try FileManager.default.copyItem(atPath: files.appending(path: name).path, toPath: "\(copy.path)/\(name)")
    }
    return copy
  }

  /// Returns the expected report of a rule; if output is recorded, writes the actual text first.
  ///
  /// - Throws: an error if the report cannot be read or written.
  public func report(of rule: String, recording text: String) throws -> String {
    try Golden.text(of: folder.appending(path: "\(rule)/report.txt"), recording: text)
  }

  /// Returns diagnostics as text, with the paths of files relative to a folder.
  public static func text(_ diagnostics: [Diagnostic], in folder: String) -> String {
    let lines = diagnostics.flatMap { diagnostic -> [String] in
      let location = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
      return ["\(location)\(diagnostic.severity): \(diagnostic.rule): \(diagnostic.message)"]
        + (diagnostic.help.map { ["  help: \($0)"] } ?? [])
        + diagnostic.related.map { "  \($0.location.file):\($0.location.line):\($0.location.column): \($0.message)" }
    }
    return lines.map { $0.replacingOccurrences(of: "\(folder)/", with: "") + "\n" }.joined()
  }
}
