import ContentValues
import FeedCore
import FeedSystem
import FeedTesting
import SiteSamples
import Testing

@testable import FeedContent

/// Articles are known again from one build to the next, if only one can be meant.
@Suite struct LedgerMatchTests {
  private func article(
    _ title: String, _ date: String = "2024-03-01", _ text: String = "Text", more: String = ""
  ) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(text)\n"
  }

  /// Loads a site once with each set of articles, and stores the ledger after each time.
  ///
  /// - Returns: The last content.
  private func load(_ steps: [String: String]...) throws -> Content {
    let folder = try SampleFolder(["static/a.png": ""])
    var content = Content()
    for articles in steps {
      try? FileSystem.removeFolder("\(folder.path)/articles")
      for (name, text) in articles {
        try FileSystem.makeFolder("\(folder.path)/articles")
        try FileSystem.replace("\(folder.path)/articles/\(name).md", with: Array(text.utf8))
      }
      content = try folder.load()
      let ids = try #require(content.ids)
      try FileSystem.replace("\(folder.path)/feedkiln.ids", with: ids.bytes)
    }
    return content
  }

  /// Returns the ids of articles by path, without `tag:example.com,` and the date.
  private func ids(_ content: Content) -> [String: String] {
    Dictionary(uniqueKeysWithValues: content.articles.map { ($0.path, String($0.id.string.split(separator: ":")[2])) })
  }

  @Test func `an article that moved is known by its text, or by its title and date`() throws {
    let old = ["rye": article("Rye", "2024-03-01", "Long ago.")]
    #expect(try ids(load(old, ["new": article("Other", "2024-03-02", "Long ago.")])) == ["new": "rye"])
    #expect(try ids(load(old, ["new": article("Rye", "2024-03-01", "Edited.")])) == ["new": "rye"])
    #expect(try ids(load(old, ["new": article("Rye", "2024-03-02", "Edited.")])) == ["new": "new"])
  }

  @Test func `of two articles that fit one line, or two lines that fit one article, none is known`() throws {
    let (one, other) = (article("Rye", "2024-03-01"), article("Spelt", "2024-03-02"))
    #expect(try ids(load(["old": one], ["a": article("Oats", "2024-03-03"), "b": other])) == ["a": "a", "b": "b"])
    #expect(try ids(load(["a": one, "b": other], ["new": article("Oats", "2024-03-03")])) == ["new": "new"])
    // An edited one of the two is told from the other.
    let edited = article("Spelt", "2024-03-02", "Edited")
    #expect(try ids(load(["a": one, "b": other], ["new": edited])) == ["new": "b"])
    #expect(try ids(load(["old": one], ["a": one, "b": edited])) == ["a": "old", "b": "b"])
  }

  @Test func `an article that was moved, retitled and edited at once is known by its date, but not later`() throws {
    let (old, new) = (["rye": article("Rye")], ["new": article("Spelt", "2024-03-01", "Edited")])
    let other = ["other": article("Other", "2020-01-01", "Other")]
    #expect(try ids(load(old, new)) == ["new": "rye"])
    #expect(try ids(load(old, other, new)) == ["new": "new"])
    #expect(try ids(load(old, other, ["rye": article("Rye")])) == ["rye": "rye"])
  }

  @Test func `an edited article keeps its id, although another has its former text`() throws {
    let old = ["rye": article("Rye", "2024-03-01", "First")]
    let copy = article("Copy", "2024-03-05", "First")
    #expect(
      try ids(load(old, ["rye": article("Rye", "2024-03-01", "Second"), "copy": copy])) == [
        "rye": "rye", "copy": "copy",
      ])
    #expect(
      try ids(load(old, ["rye": article("Rye", "2024-03-01", "First"), "copy": copy])) == [
        "rye": "rye", "copy": "copy",
      ])
  }

  /// Returns the messages of a check of the articles against the ledger that was stored before.
  private func check(_ old: [String: String], _ new: [String: String]) throws -> [String] {
    let before = try #require(try load(old).ids)
    let content = try load(old, new)
    return IDCheck.diagnostics(
      old: before, new: try #require(content.ids), articles: content.articles, file: "feedkiln.ids"
    ).map(\.message)
  }

  @Test func `an id that another article has taken is not lost`() throws {
    let old = ["a": article("A", more: "id: \"tag:x,2024:1\"\n")]
    let changed = ["a": article("A", more: "id: \"tag:x,2024:2\"\n")]
    #expect(
      try check(old, changed) == ["id of “A” would change from “tag:x,2024:1” to “tag:x,2024:2”"])
    let moved = article("A", more: "id: \"tag:x,2024:1\"\n")
    #expect(
      try check(old, ["a": article("B", "2024-03-02", "B", more: "id: \"tag:x,2024:2\"\n"), "b": moved]) == [
        "“A” has moved, but feedkiln.ids contains its old path"
      ])
    let other = article("C", "2024-03-02", "C", more: "id: \"tag:x,2024:1\"\n")
    #expect(
      try check(old, ["a": article("A", more: "id: \"tag:x,2024:2\"\n"), "b": other])
        == ["“b” would get the id that “a” had"])
  }

  @Test(arguments: [("aliases: [/rye/]\n", true), ("aliases: [/oats/]\n", false), ("", false)])
  func `an article with its former page as an alias is known`(aliases: String, isKnown: Bool) throws {
    let new = article("Spelt", "2024-03-01", "Edited", more: aliases)
    #expect(
      try check(["rye": article("Rye")], ["new": new]) == [
        isKnown
          ? "“Spelt” has moved, but feedkiln.ids contains its old path"
          : "“rye” no longer exists, and “new” would get its id"
      ])
  }

  @Test func `a new article with the path and date of others has a number`() throws {
    let texts = ["One", "Two", "Three"].map { article($0, "2024-03-01", $0) }
    let content = try load(
      ["rye": texts[0]], ["rye": texts[1], "a": texts[0]], ["rye": texts[2], "a": texts[0], "b": texts[1]])
    #expect(ids(content) == ["a": "rye", "b": "rye;2", "rye": "rye;3"])
  }

  @Test(arguments: [("2024-02-29", true), ("2024-03-01", true), ("2024-03-02", false)])
  func `an article that is not newer than all others is late`(date: String, isLate: Bool) throws {
    let old = ["rye": article("Rye")]
    let found = try load(old, old.merging(["new": article("New", date, "New")]) { $1 }).articles
    #expect(found.first { $0.path == "rye" }?.addedAfter == nil)
    #expect(
      found.first { $0.path == "new" }?.addedAfter?.rfc3339 == (isLate ? "2024-03-01T00:00:01+01:00" : nil))
  }

  @Test(arguments: [("2024-03-04", true), ("2024-03-05", true), ("2024-03-06", false)])
  func `a comment that is not newer than all others is late`(date: String, isLate: Bool) throws {
    func line(_ id: String, _ date: String) -> String {
      "{\"id\": \"\(id)\", \"date\": \"\(date)T00:00:00Z\", \"body\": \"x\"}\n"
    }
    let folder = try SampleFolder(["articles/rye.md": article("Rye"), "comments/rye.jsonl": line("a", "2024-03-05")])
    let ids = try #require(try folder.load().ids)
    try FileSystem.replace("\(folder.path)/feedkiln.ids", with: ids.bytes)
    let lines = line("a", "2024-03-05") + line("b", date)
    try FileSystem.replace("\(folder.path)/comments/rye.jsonl", with: Array(lines.utf8))
    let late = try folder.load().lateComments["rye"]?.values.map(\.rfc3339)
    #expect(late == (isLate ? ["2024-03-05T00:00:01Z"] : nil))
  }

  @Test func `the newest twenty former places of an article are kept`() throws {
    let folder = try SampleFolder(["articles/rye.md": article("Rye")])
    for move in 1...22 {
      let ids = try #require(try folder.load().ids)
      try FileSystem.replace("\(folder.path)/feedkiln.ids", with: ids.bytes)
      let text = article("Rye", more: "permalink: /\(move)/\n")
      try FileSystem.replace("\(folder.path)/articles/rye.md", with: Array(text.utf8))
      let former = try #require(try folder.load().articles.first).former
      #expect(former.count == min(move, 20))
      #expect(former.last?.page == (move == 1 ? "/rye/" : "/\(move - 1)/"))
    }
  }

  @Test func `of two articles with one URL the one that has it stays`() throws {
    let (a, b) = (article("A", more: "permalink: /x/\n"), article("B", "2024-03-02", "B", more: "permalink: /x/\n"))
    #expect(try ids(load(["a": a, "b": b])) == ["a": "a"])
    #expect(try ids(load(["b": b], ["a": a, "b": b])) == ["b": "b"])
    #expect(try ids(load(["a": a], ["a": a, "b": b])) == ["a": "a"])
    // An article that was gone has lost its URL.
    #expect(try ids(load(["a": a], ["b": article("B", "2024-03-02", "B")], ["a": a, "b": b])) == ["b": "b"])
  }

  @Test(arguments: ["2024-02-29", "2024-03-01", "2024-03-02"])
  func `of two names that differ in case the one that was there keeps its paths`(date: String) throws {
    let (old, new) = (article("Old"), article("New", date, "New"))
    for names in [("rye", "Rye"), ("Rye", "rye")] {
      let found = try load([names.0: old], [names.0: old, names.1: new]).articles
      #expect(found.first { $0.title == "Old" }?.templatePath == names.0)
      #expect(found.first { $0.title == "New" }?.templatePath.hasPrefix("\(names.1)-") == true)
    }
  }
}
