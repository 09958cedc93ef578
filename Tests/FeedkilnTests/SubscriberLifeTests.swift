import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// Subscribers see each entry once, and every entry, whatever happens to a site.
@Suite struct SubscriberLifeTests {
  @Test(.timeLimit(.minutes(20)), arguments: [1, 2])
  func `in a life of 200 builds no subscriber misses an entry or sees one twice`(seed: UInt64) async throws {
    var life = try SiteLife(seed: seed, hasArchives: true)
    try await life.live(steps: 200)
  }

  @Test(.timeLimit(.minutes(20))) func `without archives, those who read each version miss nothing`() async throws {
    var life = try SiteLife(seed: 3, hasArchives: false)
    try await life.live(steps: 100)
  }
}

/// A site that changes at random, and the subscribers of its feeds.
private struct SiteLife {
  /// An article, known by a mark in its text.
  private struct Loaf {
    var mark: String
    var path: String
    var date: String
    var title: String
    var text: String
    var isDraft = false
    var comments: [(id: String, date: String, isApproved: Bool)] = []

    var source: String {
      "---\ntitle: \(title)\ndate: \(date)\ndraft: \(isDraft)\n---\n\n\(text) \(mark)\n"
    }

    var thread: String {
      comments.map { comment in
        #"{"id": "\#(comment.id)", "name": "Zoë", "date": "\#(comment.date)", "body": "On \#(mark), \#(comment.id).","#
          + #" "state": "\#(comment.isApproved ? "approved" : "pending")"}"# + "\n"
      }.joined()
    }
  }

  private let site: TestSite
  private let hasArchives: Bool
  private var random: SplitMix
  private var loaves: [Loaf] = []
  private var deleted: [Loaf] = []
  private var count = 0
  private var clock = 0
  private var subscribers: [Subscriber] = []
  /// The files of articles and comments.
  private var written: [String: String] = [:]
  /// The text that archives had.
  private var archives: [String: String] = [:]
  /// The folder in which comments on an article were first filed, by its mark.
  private var threads: [String: String] = [:]

  init(seed: UInt64, hasArchives: Bool) throws {
    random = SplitMix(seed)
    self.hasArchives = hasArchives
    site = try TestSite([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [feeds]
      formats = ["atom"]
      limit = 4
      archives = \(hasArchives)
      [comments]
      limit = 4

      """,
      "feeds/mine.txt": "mine", "victim/mine.txt": "mine", "content/articles/.keep": "",
    ])
  }

  mutating func live(steps: Int) async throws {
    // One reads each version, one now and then, one comes late.
    subscribers = [Subscriber(site.output), Subscriber(site.output), Subscriber(site.output)]
    for step in 0..<steps {
      change()
      try write()
      var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
      options.allowsRemovals = true
      let report = try await site.build(options)
      try #require(report.diagnostics.filter { $0.severity == .error }.isEmpty, "\(step): \(report.diagnostics)")
      try read(step)
    }
    #expect(try site.text("mine.txt") == "mine")
    #expect(try String(contentsOf: site.folder.appending(path: "victim/mine.txt"), encoding: .utf8) == "mine")
    try await expectClone()
  }

  // MARK: Changes

  private mutating func pick() -> Int? { loaves.indices.randomElement(using: &random) }

  /// Picks an article that the last build had: only of these, the ledger knows the present title, text and date.
  private mutating func pickPublished() -> Int? {
    loaves.indices.filter { !loaves[$0].isDraft }.randomElement(using: &random)
  }

  /// A date that no other has, which follows all others, or precedes them.
  private mutating func date(isOld: Bool = false) -> String {
    clock += 1
    let (hour, minute) = (clock / 60 % 24, clock % 60)
    let day = isOld ? "2020-01-01" : "2024-03-\(10 + clock / 1440)"
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(hour)):\(two(minute)):00Z"
  }

  private mutating func change() {
    let kinds = [
      "publish", "publish", "publish", "backdate", "edit", "retitle", "move", "move all", "delete", "restore", "draft",
      "redate", "comment", "comment", "comment", "approve late", "unapprove",
    ]
    switch kinds.randomElement(using: &random) {
    case "publish": add(isOld: false)
    case "backdate": add(isOld: true)
    case "edit": if let index = pick() { loaves[index].text += " More." }
    case "retitle": if let index = pickPublished() { loaves[index].title += "!" }
    case "move": if let index = pick() { move(index) }
    case "move all":
      guard let index = pickPublished() else { return }
      move(index)
      loaves[index].title = "Another title \(count)"
      loaves[index].text = "Quite another text."
    case "delete": if loaves.count > 3, let index = pick() { deleted.append(loaves.remove(at: index)) }
    case "restore":
      guard let index = deleted.indices.randomElement(using: &random) else { return }
      loaves.append(deleted.remove(at: index))
    case "draft": if let index = pick() { loaves[index].isDraft.toggle() }
    case "redate": if let index = pickPublished() { loaves[index].date = date(isOld: Bool.random(using: &random)) }
    case "comment", "approve late": comment(isOld: Bool.random(using: &random))
    default:
      guard let index = pick(), let comment = loaves[index].comments.indices.randomElement(using: &random) else {
        return
      }
      loaves[index].comments[comment].isApproved.toggle()
    }
  }

  private mutating func add(isOld: Bool) {
    count += 1
    loaves.append(
      Loaf(
        mark: "mark\(count).", path: "loaf-\(count)", date: date(isOld: isOld), title: "Loaf \(count)",
        text: "Text \(count)."))
  }

  private mutating func move(_ index: Int) {
    count += 1
    loaves[index].path = "moved/loaf-\(count)"
  }

  private mutating func comment(isOld: Bool) {
    guard let index = pick() else { return }
    count += 1
    loaves[index].comments.append((id: "c\(count)", date: date(isOld: isOld), isApproved: true))
  }

  private mutating func write() throws {
    var files: [String: String] = [:]
    for loaf in loaves {
      files["content/articles/\(loaf.path).md"] = loaf.source
      if loaf.comments.isEmpty { continue }
      // Comments stay where they were first filed.
      let name = threads[loaf.mark] ?? loaf.path
      threads[loaf.mark] = name
      files["content/comments/\(name).jsonl"] = loaf.thread
    }
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(at: site.folder.appending(path: path))
    }
    for (path, text) in files where written[path] != text { try site.write(text, to: path) }
    written = files
  }

  // MARK: What subscribers see

  private mutating func read(_ step: Int) throws {
    let isPolled = [true, step % 7 == 6, step > 90 && step % 3 == 0]
    let published = loaves.filter { !$0.isDraft }
    let comments = published.flatMap { loaf in
      loaf.comments.filter(\.isApproved).map { "On \(loaf.mark), \($0.id)." }
    }
    for index in subscribers.indices where isPolled[index] && (hasArchives || index == 0) {
      let articles = try subscribers[index].poll("feed.atom")
      let replies = try subscribers[index].poll("comments.atom")
      let missing = published.map(\.mark).filter { !articles.contains($0) }
      #expect(missing.isEmpty, "subscriber \(index) misses \(missing) in step \(step)")
      let unseen = comments.filter { !replies.contains($0) }
      #expect(unseen.isEmpty, "subscriber \(index) misses \(unseen) in step \(step)")
      let twice = subscribers[index].idsByMark.filter { $0.value.count > 1 }
      #expect(twice.isEmpty, "subscriber \(index) sees twice \(twice) in step \(step)")
    }
    for name in try TestSite.files(below: site.output) where name.contains("-archive-") {
      let text = try site.text(name)
      if let before = archives[name], text != before {
        #expect(
          Self.members(of: text).isSubset(of: Self.members(of: before)), "\(name) has other members in step \(step)")
      }
      archives[name] = text
    }
    for name in archives.keys where !name.hasPrefix("comments/") {
      #expect(FileManager.default.fileExists(atPath: site.output.appending(path: name).path()), "\(name) is gone")
    }
  }

  private static func members(of feed: String) -> Set<String> {
    Set(feed.matches(of: /<id>(.*?)<\/id>/).dropFirst().map { String($0.1) })
  }

  /// Expects that a new clone without feeds builds the same.
  private func expectClone() async throws {
    let clone = try TestSite(copying: site.folder)
    let ids = try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
    try clone.write(ids, to: "feedkiln.ids")
    _ = try await clone.build(ContentOptions(now: Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
    for name in try TestSite.files(below: clone.output) { #expect(try clone.text(name) == site.text(name), "\(name)") }
    #expect(try String(contentsOf: clone.folder.appending(path: "feedkiln.ids"), encoding: .utf8) == ids)
  }
}

/// A feed reader that follows links to older archives until it knows one (RFC 5005, section 4).
private struct Subscriber {
  private let folder: URL
  /// The texts of the feeds and archives when they were last read.
  private var texts: [String: String] = [:]
  /// The versions of entries that were read, by feed.
  private var versions: [String: Set<String>] = [:]
  /// The marks of all articles and comments that were ever in a feed.
  private var marks: [String: Set<String>] = [:]
  private var archives: Set<String> = []
  /// The ids under which each article or comment was seen, by the mark in its text.
  private(set) var idsByMark: [String: Set<String>] = [:]

  init(_ folder: URL) { self.folder = folder }

  /// Reads a feed, and returns the marks of all entries that were ever seen in it.
  mutating func poll(_ feed: String) throws -> Set<String> {
    var next: String? = feed
    while let name = next {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      if name != feed { archives.insert(name) }
      let parts = text.components(separatedBy: "<entry>")
      for entry in texts[name] == text ? [] : parts.dropFirst() {
        guard versions[feed, default: []].insert(entry).inserted else { continue }
        guard let id = entry.firstMatch(of: /<id>(.*?)<\/id>/)?.1 else { continue }
        let seen = entry.matches(of: /On mark\d+\., c\d+\.|mark\d+\./)
        marks[feed, default: []].formUnion(seen.map { String($0.output) })
        guard let mark = entry.firstMatch(of: /(On )?mark\d+\.?(, c\d+)?/)?.output.0 else { continue }
        idsByMark["\(feed) \(mark)", default: []].insert(String(id))
      }
      texts[name] = text
      let older = parts[0].firstMatch(of: /rel="prev-archive"[^>]*href="[^"]*\/feeds\/([^"]*)"/)?.1
      next = older.map(String.init).flatMap { archives.contains($0) ? nil : $0 }
    }
    return marks[feed, default: []]
  }
}
