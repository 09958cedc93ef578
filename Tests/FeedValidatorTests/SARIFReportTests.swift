import FeedCore
import FeedValidator
import Foundation
import Testing

/// The requirements of SARIF 2.1.0, checked on the decoded log.
@Suite struct SARIFReportTests {
  /// The part of SARIF that is written; decoding fails if a required property is missing or has another type.
  private struct Log: Decodable {
    var version: String
    var runs: [Run]

    struct Run: Decodable {
      var columnKind: String
      var tool: Tool
      var results: [Result]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable {
      var name: String
      var semanticVersion: String
      var rules: [Rule]
    }
    struct Rule: Decodable {
      var id: String
      var shortDescription: Message
      var fullDescription: Message
      var help: Message
      var helpUri: String?
      var defaultConfiguration: [String: String]
    }
    struct Message: Decodable { var text: String }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Message
      var locations: [Location]
      var relatedLocations: [Location]?
      var partialFingerprints: [String: String]
    }
    struct Location: Decodable {
      var id: Int?
      var message: Message?
      var physicalLocation: PhysicalLocation
    }
    struct PhysicalLocation: Decodable {
      var artifactLocation: [String: String]
      var region: Region
    }
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int
      var endLine: Int?
      var endColumn: Int?
    }
  }

  private func log(_ reports: [Report]) throws -> Log {
    try JSONDecoder().decode(Log.self, from: Data(SARIFReport().bytes(reports)))
  }

  @Test func `a log has all required properties`() throws {
    let log = try log(ReportGoldenTests.reports())
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.name == "feedkiln")
    let rules = run.tool.driver.rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(["note", "warning", "error"].contains(rule.defaultConfiguration["level"]))
      #expect(rule.helpUri.map { URL(string: $0)?.scheme == "https" } ?? true)
      #expect(![rule.shortDescription.text, rule.fullDescription.text, rule.help.text].contains(""))
    }
    for result in run.results {
      #expect(rules[result.ruleIndex].id == result.ruleId)
      #expect(result.locations.count == 1)
      for location in result.locations + (result.relatedLocations ?? []) {
        let region = location.physicalLocation.region
        #expect(region.startLine >= 1 && region.startColumn >= 1)
        #expect((region.endLine ?? region.startLine, region.endColumn ?? .max) > (region.startLine, region.startColumn))
      }
    }
    let prints = run.results.compactMap { $0.partialFingerprints["feedkilnProblem/v1"] }
    #expect(Set(prints).count == run.results.count)
  }

  @Test func `columns are in code points`() throws {
    let feed = "<rss version=\"2.0\"><channel><!-- 🍞é --><titel>🍞</titel></channel></rss>"
    let report = Validator().validate(Array(feed.utf8), name: "a.xml")
    let results = try #require(try log([report]).runs.first).results
    let region = try #require(results.first { $0.ruleId == "rss/unknown-element" }).locations[0].physicalLocation.region
    #expect(region.startColumn == 41)
    #expect(region.endColumn == 46)
  }

  @Test(arguments: [
    ("feeds/a b.xml", "feeds/a%20b.xml"), ("-", "stdin"), ("a:b#ü.xml", "a%3Ab%23%C3%BC.xml"),
    ("/tmp/a", "file:///tmp/a"),
  ])
  func `paths become URIs`(path: String, uri: String) throws {
    let report = Validator().validate([], name: path)
    let result = try #require(try log([report]).runs.first?.results.first)
    #expect(result.locations[0].physicalLocation.artifactLocation["uri"] == uri)
  }
}
