import FeedCore
import FeedSystem
import Foundation
import FrontMatter
import SiteSamples
import Testing

@testable import CommentStores
@testable import ContentValues
@testable import FeedContent
@testable import SiteSettings

@Suite struct ReferencePageTests {
  private func page(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return String(utf8: try FileSystem.read(root.appendingPathComponent("Documentation/\(name)").path))
  }

  /// Returns the keys in the first column of the tables below a heading.
  private func keys(in page: String, below heading: String) -> Set<String> {
    let depth = heading.prefix { $0 == "#" }.count
    let section = page.components(separatedBy: "\n").drop { $0 != heading }.dropFirst().prefix { line in
      let level = line.prefix { $0 == "#" }.count
      return level == 0 || level > depth
    }
    var keys: Set<String> = []
    for line in section where line.hasPrefix("| `") {
      let cell = line.split(separator: "|").first ?? ""
      keys.formUnion(cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }
    return keys
  }

  @Test func `the reference of site.toml lists every key and no other`() throws {
    let page = try page("site-toml.md")
    for table in SiteTable.allCases where table != .podcasts {
      let keys = keys(in: page, below: "## `[\(table.rawValue)]`").filter { !$0.hasPrefix("{") }
      #expect(keys == Set(table.keys))
    }
    #expect(keys(in: page, below: "## `[feeds.tags]` and similar tables") == Set(FamilyKey.names))
    #expect(keys(in: page, below: "## `[feeds.webfeeds]`") == Set(WebfeedsKey.names))
    #expect(keys(in: page, below: "## `[feeds.pages]`") == Set(PagesKey.names))
    #expect(keys(in: page, below: "## `[[feeds.extra]]`") == Set(ExtraKey.names))
  }

  @Test func `the reference of site.toml lists every variable and no other`() throws {
    let variables = keys(in: try page("site-toml.md"), below: "## `[content]`").filter { $0.hasPrefix("{") }
    #expect(variables == Set(Template.articleVariables.map { "{\($0)}" }))
  }

  @Test func `the reference of content lists every key and no other`() throws {
    let page = try page("content.md")
    let enclosures = keys(in: page, below: "### Enclosures")
    let episodes = keys(in: page, below: "### Episodes")
    let dates = keys(in: page, below: "### Dates")
    let markup = keys(in: page, below: "### Markdown")
    let fences: Set = ["---", "+++", "{"]
    let articles = keys(in: page, below: "## Articles").subtracting(dates).subtracting(markup).subtracting(fences)
    #expect(enclosures == Set(EnclosureKey.names))
    #expect(episodes == Set(EpisodeKey.names))
    #expect(articles == Set(ArticleKey.names + EnclosureKey.names + EpisodeKey.names))
    #expect(keys(in: page, below: "## Comments") == Set(CommentKey.names))
  }

  @Test func `the reference of podcasts lists every key of its tables and no other`() throws {
    let page = try page("podcasts.md")
    let tables: [(String, [String])] = [
      ("people", PersonKey.names), ("locations", LocationKey.names), ("license", LicenseKey.names),
      ("value", ValueKey.names + RecipientKey.names + TimeSplitKey.names), ("txt", TextKey.names),
      ("transcripts", TranscriptKey.names),
      ("soundbites", SoundbiteKey.names), ("owner", OwnerKey.names), ("funding", FundingKey.names),
      ("trailers", TrailerKey.names), ("publisher", RemoteItemKey.names), ("social", SocialKey.names),
      ("chat", ChatKey.names), ("images", PodcastImageKey.names), ("content_links", ContentLinkKey.names),
      ("update_frequency", UpdateFrequencyKey.names),
    ]
    for (name, expected) in tables {
      #expect(keys(in: page, below: "### `\(name)`") == Set(expected), "\(name)")
    }
  }

  @Test func `the schema of site.toml contains every key and no other`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(page("site.schema.json").utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: Any])
    let tables = try #require(schema?["properties"] as? [String: Any])
    #expect(Set(tables.keys) == Set(SiteTable.names))
    for table in SiteTable.allCases where table != .podcasts {
      #expect(properties(of: tables[table.rawValue]) == Set(table.keys))
    }
    let podcasts = (tables["podcasts"] as? [String: Any])?["items"] as? [String: String]
    #expect(podcasts == ["$ref": "#/properties/podcast"])
    let details: [(String, [String])] = [
      ("author", AuthorKey.names), ("extra", ExtraKey.names), ("family", FamilyKey.names),
      ("feed", RemoteItemKey.names),
      ("funding", FundingKey.names), ("license", LicenseKey.names), ("location", LocationKey.names),
      ("owner", OwnerKey.names), ("person", PersonKey.names), ("recipient", RecipientKey.names),
      ("store", CommentStoreKey.names), ("trailer", TrailerKey.names), ("txt", TextKey.names),
      ("value", ValueKey.names), ("time_split", TimeSplitKey.names), ("social", SocialKey.names),
      ("chat", ChatKey.names), ("image", PodcastImageKey.names), ("update_frequency", UpdateFrequencyKey.names),
    ]
    for (name, keys) in details { #expect(properties(of: definitions[name]) == Set(keys), "\(name)") }
  }

  @Test func `the schema has the descriptions of the reference`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(page("site.schema.json").utf8)) as? [String: Any]
    let tables = try #require(schema?["properties"] as? [String: Any])
    var texts: [String: String] = [:]
    var table = ""
    for line in try page("site-toml.md").split(separator: "\n") {
      if line.hasPrefix("## ") { table = String(line.dropFirst(3)).replacing("`", with: "") }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), cells.count == 4 else { continue }
      let text = cells[3].replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.1) }.replacing("`", with: "")
      for key in cells[0].matches(of: /`([^`]+)`/) { texts["\(table).\(key.1)"] = text }
    }
    for (name, value) in tables where name != "podcasts" {
      let keys = try #require((value as? [String: Any])?["properties"] as? [String: Any])
      for (key, value) in keys {
        #expect((value as? [String: Any])?["description"] as? String == texts["[\(name)].\(key)"], "[\(name)].\(key)")
      }
    }
  }

  /// Returns the members of an object in a schema, or of the only object among several alternatives.
  private func properties(of value: Any?) -> Set<String> {
    let schema = value as? [String: Any]
    let forms = schema?["anyOf"] as? [[String: Any]] ?? [schema ?? [:]]
    return Set(forms.lazy.compactMap { $0["properties"] as? [String: Any] }.flatMap(\.keys))
  }

  @Test func `the examples of the reference are a valid site`() throws {
    let page = try page("site-toml.md")
    let examples = page.components(separatedBy: "```toml\n").dropFirst().map {
      $0.components(separatedBy: "```").first ?? ""
    }
    let all = examples.dropFirst().joined(separator: "\n")
    for text in [examples.first ?? "", all] {
      let result = SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".")
      #expect(report(result.diagnostics) == [])
      #expect(result.site != nil)
    }
  }
}
