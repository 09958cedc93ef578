import FeedCore
import FeedDocument
import FeedSystem
import FeedTesting
import FeedValidator
import FeedVocabulary
import Foundation
import Testing

/// Each rule has a folder `Fixtures/<vocabulary>/<rule>` with a bad and a good example, and the reports of the bad one.
///
/// An example is a feed (`bad.xml`, `bad.json`), a feed with its HTTP responses (`bad.http`), or the files of a site
/// (`bad/`). The path is the registration. `RECORD_GOLDEN=1` writes the reports; read them before you commit them.
@Suite struct RuleFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// The ids of the rules that have a fixture.
  private static let rules: [String] = {
    let vocabularies = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return vocabularies.flatMap { vocabulary in
      let problems = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: vocabulary).path)
      return (problems ?? []).map { "\(vocabulary)/\($0)" }
    }.sorted()
  }()

  @Test(arguments: rules)
  func `a rule reports the bad example and not the good one`(rule: String) throws {
    let folder = Self.folder.appending(path: rule)
    let bad = try Self.report("bad", in: folder)
    #expect(bad.diagnostics.contains { $0.rule.rawValue == rule })
    try Self.expect(TextReport().text(bad), in: folder.appending(path: "report.txt"))
    try Self.expect(
      String(decoding: JSONLinesReport().line(bad), as: UTF8.self), in: folder.appending(path: "report.jsonl"))
    let good = try Self.report("good", in: folder)
    #expect(good.diagnostics.map(\.message) == [])
  }

  private static func report(_ name: String, in folder: URL) throws -> Report {
    let path = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: path.path) { return try siteReport(path) }
    let file = try #require(
      ["xml", "json", "http"].map { "\(name).\($0)" }.first {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      })
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    let text = String(decoding: bytes, as: UTF8.self)
    var validator = Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600))
    validator.feedURL = text.firstMatch(of: /<!-- address: (\S+) -->/).map { IRI(unchecked: String($0.1)) }
    let rule = folder.pathComponents.suffix(2).joined(separator: "/")
    validator.profile = RuleCatalog.validator[RuleID(rawValue: rule)]?.profile
    if let limit = text.firstMatch(of: /<!-- limit: (\w+)=(\d+) -->/) {
      validator.limits.set(String(limit.1), to: try #require(Int(limit.2)))
    }
    return file.hasSuffix(".http")
      ? validator.validate(try HTTPFetch(example: text)) : validator.validate(bytes, name: file)
  }

  /// Returns the report of all feeds in a folder that is served at https://example.com/.
  private static func siteReport(_ folder: URL) throws -> Report {
    let base: IRI = "https://example.com/"
    let feeds = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
      .sorted()
    var validator = Validator()
    validator.gathersFacts = true
    let facts = try feeds.map { name in
      let file = folder.appending(path: name).path
      return try #require(validator.validate(try FileSystem.read(file), name: file).facts)
    }
    let layout = SiteLayout(
      baseURL: base, folders: [SiteLayout.Folder(path: folder.path, url: base)],
      entryIDs: Set(facts.flatMap(\.entries).compactMap(\.id)))
    let prefix = folder.path + "/"
    let diagnostics = SiteCheck.diagnostics(of: facts, layout: layout).map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.message = diagnostic.message.replacing(prefix, with: "")
      diagnostic.location?.file.replace(prefix, with: "")
      for index in diagnostic.related.indices { diagnostic.related[index].location.file.replace(prefix, with: "") }
      return diagnostic
    }
    let source = Source(name: feeds[0], bytes: try FileSystem.read(folder.appending(path: feeds[0]).path))
    return Report(acrossFeeds: source, format: .rss, diagnostics: diagnostics)
  }

  private static func expect(_ text: String, in file: URL) throws {
    #expect(try text == Golden.text(of: file, recording: text))
  }
}

extension ReadingLimits {
  /// Sets the limit with a name.
  fileprivate mutating func set(_ name: String, to value: Int) {
    switch name {
    case "bytes": bytes = value
    case "depth": depth = value
    case "nodes": nodes = value
    case "attributes": attributes = value
    case "namespaces": namespaces = value
    case "entities": entityBytes = value
    default: Issue.record("there is no limit “\(name)”")
    }
  }
}

extension HTTPFetch {
  /// Reads an example: for each request a line `GET URL`, the status, header fields, an empty line and the body.
  ///
  /// Requests before the one with a body are redirects; one after it asks whether the feed has changed.
  fileprivate init(example: String) throws {
    var exchanges: [(response: HTTPResponse, body: String)] = []
    for text in "\n\(example)".split(separator: "\nGET ", omittingEmptySubsequences: true) {
      let parts = text.split(separator: "\n\n", maxSplits: 1)
      let lines = parts[0].split(separator: "\n")
      let fields = lines.dropFirst(2).map { line in
        let field = line.split(separator: ":", maxSplits: 1)
        return HTTPResponse.Field(String(field[0]), field[1].trimmingCharacters(in: .whitespaces))
      }
      let status = try #require(Int(lines[1]))
      let body = parts.count > 1 ? String(parts[1]) : ""
      exchanges.append((HTTPResponse(url: IRI(unchecked: String(lines[0])), status: status, fields: fields), body))
    }
    let index = try #require(exchanges.firstIndex { $0.body.contains("<") })
    self.init(
      redirects: exchanges[..<index].map(\.response), response: exchanges[index].response,
      body: Array(exchanges[index].body.utf8), revalidation: exchanges[(index + 1)...].first?.response)
  }
}
