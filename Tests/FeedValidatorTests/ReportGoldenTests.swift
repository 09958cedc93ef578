import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Reports of the two feeds in the folder Golden, in each format.
@Suite struct ReportGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func reports() throws -> [Report] {
    try ["bread.atom", "clean.json"].map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      var validator = Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600))
      validator.gathersFacts = true
      return validator.validate(bytes, name: name)
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `each report format has the recorded output`(format: ReportFormat) throws {
    let text = String(utf8: format.writer().bytes(try Self.reports()))
    let file = Self.folder.appending(path: "report.\(format.rawValue)")
    #expect(try text == Golden.text(of: file, recording: text))
  }

  @Test func `every occurrence of a repeated problem is shown if requested`() throws {
    let report = try Self.reports()[0]
    let some = TextReport().text(report)
    let all = TextReport(showsAll: true).text(report)
    #expect(some.components(separatedBy: "rule: atom/entry-without-title").count - 1 == 3)
    #expect(some.contains("\nand 2 more of atom/entry-without-title (--all shows each)\n"))
    #expect(all.components(separatedBy: "rule: atom/entry-without-title").count - 1 == 5)
  }

  @Test func `repeated problems are counted across feeds`() throws {
    let reports = try Self.reports() + Self.reports()
    let text = String(utf8: TextReport().bytes(reports))
    #expect(text.components(separatedBy: "rule: atom/entry-without-title").count - 1 == 3)
    #expect(text.hasSuffix("and 7 more of atom/entry-without-title (--all shows each)\n\n"))
  }

  @Test func `one problem more is shown instead of its number`() throws {
    var report = try Self.reports()[0]
    report.diagnostics = Array(report.diagnostics.filter { $0.rule == "atom/entry-without-title" }.prefix(4))
    let text = TextReport().text(report)
    #expect(text.components(separatedBy: "rule: atom/entry-without-title").count - 1 == 4)
    #expect(!text.contains("--all"))
  }

  @Test func `an error is not hidden by remarks of the same rule`() throws {
    var report = try Self.reports()[0]
    var problems = report.diagnostics.filter { $0.rule == "atom/entry-without-title" }
    for index in problems.indices { problems[index].severity = index == 4 ? .error : .info }
    report.diagnostics = problems
    #expect(TextReport().text(report).contains(": error: "))
  }

  @Test func `colors are written only if requested`() throws {
    let report = try Self.reports()[0]
    #expect(!TextReport().text(report).contains("\u{1B}"))
    #expect(TextReport(usesColor: true).text(report).contains("\u{1B}[1;31merror: \u{1B}[0m"))
  }
}
