import FeedCore
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Each rule has a folder `Fixtures/<vocabulary>/<rule>` with a bad and a good feed, and the reports of the bad one.
///
/// The path is the registration.
@Suite struct RuleFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test(arguments: RuleRegistry.rules.map(\.description.id.rawValue))
  func `a rule finds its mistake, and nothing in what is right`(rule: String) throws {
    let folder = Self.folder.appending(path: rule)
    let bad = try Self.report("bad", in: folder)
    #expect(bad.diagnostics.contains { $0.rule.rawValue == rule })
    try Self.expect(TextReport().text(bad), in: folder.appending(path: "report.txt"))
    try Self.expect(
      String(decoding: JSONLinesReport().line(bad), as: UTF8.self), in: folder.appending(path: "report.jsonl"))
    let good = try Self.report("good", in: folder)
    #expect(good.diagnostics.map(\.message) == [])
  }

  @Test func `each folder belongs to a rule`() throws {
    let rules = Set(RuleRegistry.rules.map(\.description.id.rawValue))
    for vocabulary in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: vocabulary).path) {
        #expect(rules.contains("\(vocabulary)/\(name)"))
      }
    }
  }

  private static func report(_ name: String, in folder: URL) throws -> Report {
    let file = try #require(
      ["xml", "json"].map { "\(name).\($0)" }.first {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      })
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    var validator = Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600))
    validator.address = address(in: String(decoding: bytes, as: UTF8.self))
    validator.profile = RuleRegistry.rules.first { folder.path.hasSuffix("/\($0.description.id)") }?.description.profile
    return validator.validate(bytes, name: file)
  }

  /// The address that a fixture is said to be at: `<!-- address: … -->`.
  private static func address(in text: String) -> IRI? {
    text.firstMatch(of: /<!-- address: (\S+) -->/).map { IRI(unchecked: String($0.1)) }
  }

  private static func expect(_ text: String, in file: URL) throws {
    #expect(try text == Golden.text(of: file, recording: text))
  }
}
