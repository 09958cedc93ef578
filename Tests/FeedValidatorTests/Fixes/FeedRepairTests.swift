import FeedCore
import FeedDocument
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Each file in Golden/Fixes is a feed; the `.diff` next to it contains the expected fixes.
struct FeedRepairTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = tests.appending(path: "Golden/Fixes")

  private static var validator: Validator {
    Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600), feedURL: IRI("https://example.com/feed?a=1&b=2"))
  }

  @Test(arguments: ["many-mistakes.xml", "atom.xml", "guids.xml", "comments-and-sections.xml", "json.json"])
  func `a feed gets exactly the expected fixes`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.golden.appending(path: name)))
    let outcome = FeedRepair(Self.validator).repair(bytes, name: name)
    let left = Self.validator.validate(outcome.bytes, name: name).diagnostics.map { "left: \($0.message)\n" }
    let text =
      String(decoding: UnifiedDiff.of(bytes, outcome.bytes, name: name), as: UTF8.self)
      + outcome.done.map { "done: \($0)\n" }.joined() + left.joined()
    let file = Self.golden.appending(path: name + ".diff")
    #expect(try text == Golden.text(of: file, recording: text))
    #expect(FeedRepair(Self.validator).repair(outcome.bytes, name: name).bytes == outcome.bytes)
  }

  @Test func `fixes add no problem to the bad feeds of the rules`() throws {
    let fixtures = Self.tests.appending(path: "Fixtures")
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixtures.path) where path.contains("/bad.") {
      let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
      let before = Self.validator.validate(bytes, name: path).diagnostics.map(\.rule)
      let outcome = FeedRepair(Self.validator).repair(bytes, name: path)
      let after = Self.validator.validate(outcome.bytes, name: path).diagnostics.map(\.rule)
      #expect((outcome.bytes == bytes) == outcome.done.isEmpty, "\(path)")
      let isReadOnlyNow = before.contains { $0.rawValue.hasPrefix("xml/") || $0 == "feed/root-in-wrong-namespace" }
      guard !isReadOnlyNow else { continue }
      for rule in Set(after) {
        #expect(after.count { $0 == rule } <= before.count { $0 == rule }, "\(path): \(rule)")
      }
    }
  }

  @Test func `good feeds are unchanged`() throws {
    let fixtures = Self.tests.appending(path: "Fixtures")
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixtures.path) where path.contains("/good.") {
      let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: path)))
      #expect(FeedRepair(Validator()).repair(bytes, name: path).done == [], "\(path)")
    }
  }
}
