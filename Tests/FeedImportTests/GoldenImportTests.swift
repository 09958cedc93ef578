import FeedCore
import FeedImport
import FeedSystem
import FeedTesting
import Foundation
import Testing

/// An import of an export in each format, compared with the report and the files that are recorded next to it.
@Suite struct GoldenImportTests {
  static let exports = [
    "wordpress.xml", "wordpress-broken.xml", "disqus.xml", "disqus-import.xml", "blogger-archive.xml",
    "blogger-takeout.atom", "movable-type.txt",
  ]

  /// Imports a fixture, in which control characters are written as their names.
  private func imported(
    _ export: String, change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> (text: String, report: ImportReport) {
    let here = try ImportedFolder()
    let text = String(utf8: try FileSystem.read(ImportedFolder.fixture(export)))
      .replacing("{NUL}", with: "\u{0}").replacing("{ESC}", with: "\u{1B}")
    let file = try here.folder.write("exports/\(export)", text)
    let report = try here.run(file, change: change)
    return (report.text + "\n" + (try here.contents()), report)
  }

  @Test(arguments: exports) func `an export becomes native content`(export: String) throws {
    let (text, report) = try imported(export)
    let file = URL(filePath: ImportedFolder.fixture(export + ".golden"))
    #expect(try text == Golden.text(of: file, recording: text))
    #expect(report.unbalanced == [])
  }

  @Test(arguments: exports) func `private data of commenters is not imported`(export: String) throws {
    let source = String(utf8: try FileSystem.read(ImportedFolder.fixture(export)))
    #expect(source.contains("secret"))
    let (text, _) = try imported(export) {
      $0.includePending = true
      $0.types = ["post", "page", "nav_menu_item"]
    }
    for planted in ["secret", "203.0.113", "2001:db8", "akismet"] { #expect(!text.contains(planted)) }
  }
}
