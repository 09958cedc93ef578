import Foundation
import Testing

/// The page of features names existing tests.
@Suite struct FeaturesTests {
  @Test func `each feature has an existing test`() throws {
    let tests = CommandLineRun.package.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    var sources: [String: String] = [:]
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      sources[file.deletingPathExtension().lastPathComponent, default: ""] += try String(
        contentsOf: file, encoding: .utf8)
    }
    let rows = DocumentationTests.page("Documentation/features.md").matches(of: /\| `(\w+)\/(.+)` \|/)
    #expect(rows.count > 40)
    for row in rows {
      let name = String(row.2)
      #expect(sources[String(row.1)]?.contains("func `\(name)`") == true, "\(row.1)/\(name)")
    }
  }

  @Test func `each row of the comparison names an existing suite`() throws {
    let rows = DocumentationTests.page("Documentation/comparison.md").matches(of: /(?m)^\|.*\| `(\w+Tests)` \|$/)
    #expect(rows.count > 30)
    let tests = CommandLineRun.package.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let suites = Set(try #require(files).compactMap { ($0 as? URL)?.deletingPathExtension().lastPathComponent })
    for row in rows { #expect(suites.contains(String(row.1)), "\(row.1)") }
  }
}
