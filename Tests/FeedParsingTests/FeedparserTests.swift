import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedParsing
import FeedTesting
import Foundation
import Testing

/// The feeds of real sites, as Python's feedparser and this parser read them.
@Suite struct FeedparserTests {
  private static let feeds = Peer.shared("corpus/feeds")

  private struct Facts: Decodable {
    var file: String
    var version: String
    var title: String
    var link: String?
    var entries: [EntryFacts]
  }

  private struct EntryFacts: Decodable {
    var id: String?
    var title: String
    var link: String?
    var published: Int64?
    var updated: Int64?
    var authors: [String]
    var contents: [String]
    var summary: String?
    var enclosures: [File]
  }

  private struct File: Decodable {
    var url: String?
    var type: String?
    var length: String?
  }

  /// Feeds in which feedparser misreads a value, by the ends of their paths.
  private static let misread: [String: String] = [
    "OneFootTsunami.atom": "an xml:base is the link of an entry",
    "kc0011.rss": "the date 2020/1/10 is in November",
    "rss_2.0_relurl_1.xml": "an author’s name is the end of the e-mail address",
    "HuffPostCanada.xml": "an element that RSS does not have is a date",
    "atom-link-alternate-href.xml": "the file of an enclosure is the link of an entry",
    "feed-test-xsl.xml": "a time in BST is in UTC",
    "performance__136.xml": "the title of the image is that of the feed",
    "performance__158.xml": "the time zone -800 is three days",
    "performance__176.xml": "the time zone -800 is three days",
  ]

  @Test(.shared("corpus/feeds"), .peers("feedparser"))
  func `99 % of real feeds are read as by feedparser, and 98 % with damaged ones`() throws {
    let files = try #require(FileManager.default.enumerator(at: Self.feeds, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.map(\.path).sorted()
    let script = URL(filePath: #filePath).appending(path: "../../../Scripts/feedparser_facts.py").standardized.path
    let lines = try Self.run([script] + files).split(separator: UInt8(ascii: "\n"))
    var compared = 0
    var damaged = 0
    var different: [String] = []
    var differentDamaged: [String] = []
    for line in lines {
      let facts = try JSONDecoder().decode(Facts.self, from: line)
      // feedparser does not read JSON Feed; without a version it found no feed.
      guard !facts.version.isEmpty, !Self.misread.keys.contains(where: facts.file.hasSuffix) else { continue }
      compared += 1
      let isDamaged = try Self.isDamaged(facts.file)
      if isDamaged { damaged += 1 }
      guard let difference = try difference(facts) else { continue }
      if isDamaged {
        differentDamaged.append("\(facts.file): \(difference)")
      } else {
        different.append("\(facts.file): \(difference)")
      }
    }
    #expect(compared >= 450)
    let list = "of \(compared), \(damaged) damaged:\n\((different + differentDamaged).joined(separator: "\n"))"
    #expect(different.count * 100 <= compared - damaged, "\(different.count) \(list)")
    #expect((different.count + differentDamaged.count) * 50 <= compared, "\(differentDamaged.count) \(list)")
  }

  /// Whether a file is not well-formed XML, so that programs differ in what they make of it.
  private static func isDamaged(_ file: String) throws -> Bool {
    let reading = XMLReader.read([UInt8](try Data(contentsOf: URL(filePath: file))), name: file)
    return reading.diagnostics.contains { $0.severity == .error }
  }

  // MARK: Comparing

  /// Returns the first difference between a feed and feedparser’s result, or `nil` if they agree.
  private func difference(_ facts: Facts) throws -> String? {
    let parsed: ParsedFeed
    do {
      parsed = try ParsedFeed(Array(try Data(contentsOf: URL(filePath: facts.file))))
    } catch let error as FeedParsingError {
      return "\(error)"
    }
    let feed = parsed.feed
    if text(facts.title) != text(feed.title) { return "title: \(facts.title) | \(feed.title)" }
    // For a feed or entry without a page, feedparser uses the id or any other link.
    if let link = facts.link, !isSame(link, feed.url), feed.url != nil || !isOneOf(link, [feed.id, parsed.url]) {
      return "link: \(link) | \(feed.url as Any)"
    }
    guard facts.entries.count == feed.entries.count else {
      return "entries: \(facts.entries.count) | \(feed.entries.count)"
    }
    for (index, (other, entry)) in zip(facts.entries, feed.entries).enumerated() {
      if let difference = difference(other, entry, feed) { return "entry \(index + 1): \(difference)" }
    }
    return nil
  }

  private func difference(_ facts: EntryFacts, _ entry: Entry, _ feed: Feed) -> String? {
    if text(facts.title) != text(entry.title) { return "title: \(facts.title) | \(entry.title)" }
    if let id = facts.id, text(id) != text(entry.id.string) { return "id: \(id) | \(entry.id)" }
    if let link = facts.link, !isSame(link, entry.url), entry.url != nil || !isOneOf(link, [entry.id]) {
      return "link: \(link) | \(entry.url as Any)"
    }
    let dates = [entry.published, entry.updated].compactMap { $0?.secondsSinceEpoch }
    for date in [facts.published, facts.updated].compactMap(\.self) where !dates.contains(date) {
      return "date: \(date) | \(dates)"
    }
    // feedparser has one list of all elements with author names; this reader uses the first kind of element.
    let names = Set((entry.authors.isEmpty ? feed.authors : entry.authors).flatMap { [text($0.name), $0.email ?? ""] })
    let authors = Set(facts.authors.map { text($0).replacing(" (mailto:", with: "") })
    if !authors.isEmpty, names.isDisjoint(with: authors) { return "author: \(authors) | \(names)" }
    if !entry.authors.isEmpty, facts.authors.isEmpty { return "author: nothing | \(entry.authors[0])" }
    if let difference = contentDifference(facts, entry) { return difference }
    for file in facts.enclosures {
      let known = entry.enclosures.first { own in file.url.map { isSame($0, own.url) } ?? false }
      guard let url = file.url, !url.isEmpty else { continue }
      guard let known else { return "enclosure: \(url) | \(entry.enclosures.map(\.url.string))" }
      if let type = file.type, !type.isEmpty, text(type) != known.type.string { return "type: \(type) | \(known.type)" }
      if let length = file.length.flatMap({ Int($0) }), max(length, 0) != known.length {
        return "length: \(length) | \(known.length)"
      }
    }
    return nil
  }

  private func contentDifference(_ facts: EntryFacts, _ entry: Entry) -> String? {
    let others = (facts.contents + [facts.summary].compactMap(\.self)).map(words)
    // feedparser’s summary may be one of Apple’s or of Media RSS, so it is compared only if there is no content.
    let own = entry.content.map { words($0.description) } ?? entry.summary.map(plain)
    if let own, !others.contains(own) {
      let other = others.max { own.commonPrefix(with: $0).count < own.commonPrefix(with: $1).count } ?? ""
      let same = max(own.commonPrefix(with: other).count - 20, 0)
      return "content: \(other.dropFirst(same).prefix(80)) | \(own.dropFirst(same).prefix(80))"
    }
    if entry.content == nil, entry.summary == nil, let other = others.first, !other.isEmpty {
      return "content: \(other.prefix(300)) | nothing"
    }
    return nil
  }

  /// Returns a text without markup and white space.
  private func words(_ html: String) -> String { plain(PlainText.of(Array(html.utf8))) }

  /// Returns a text without white space; feeds cannot contain U+FFFD, for which “?” is written.
  private func plain(_ text: String) -> String {
    text.replacing("\u{FFFD}", with: "?").filter { !$0.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
  }

  private func text(_ text: String) -> String {
    PlainText.of(Array(text.utf8)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns whether a URL as written, which may be relative, is the parsed URL.
  private func isSame(_ written: String, _ url: IRI?) -> Bool {
    let written = written.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (try? IRI(IRI.percentEncoding(written))) != nil else { return true }
    return url.map { IRI.percentDecoding($0.string) == IRI.percentDecoding(written) } ?? false
  }

  private func isOneOf(_ written: String, _ ids: [IRI?]) -> Bool {
    ids.contains { id in id.map { text(written) == text($0.string) } ?? false }
  }

  // MARK: Python

  @discardableResult
  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(ofPython: "python")))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return data
  }
}
