import FeedCore
import Testing

@testable import FeedContent
@testable import Feedkiln

/// The ids that articles adopt from the feeds of an earlier site.
@Suite struct IDAdoptionTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"

    """
  private func articles() throws -> [Article] {
    let files = try TestSite([
      "site.toml": Self.settings,
      "content/articles/blog/rye.md":
        "---\ntitle: Rye\ndate: 2024-03-01\naliases: [/old/rye.html, \"/?p=4\"]\n---\nDark.\n",
      "content/articles/größe.md": "---\ntitle: Size\ndate: 2024-03-01\n---\nLarge.\n",
      "content/articles/one/twin.md": "---\ntitle: Twin\ndate: 2024-03-01\n---\nOne.\n",
      "content/articles/two/twin.md": "---\ntitle: twin\ndate: 2024-03-02\n---\nTwo.\n",
      "content/articles/own.md": "---\ntitle: Own\ndate: 2024-03-01\nid: urn:example:own\n---\nOwn.\n",
    ])
    let site = try #require(try files.reading().site)
    return ContentLoader(site, options: ContentOptions(now: Timestamp(secondsSinceEpoch: 1_800_000_000))).load()
      .articles
  }

  private func feed(_ entries: (id: String?, page: String?, title: String)...) -> PublishedFeed {
    let items = entries.map { entry in
      "<item><title>\(entry.title)</title>\(entry.page.map { "<link>\($0)</link>" } ?? "")"
        + "\(entry.id.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? "")</item>\n"
    }
    let text = "<rss version=\"2.0\"><channel>\n\(items.joined())</channel></rss>"
    return PublishedFeed(parsing: Array(text.utf8), from: "old.xml")
  }

  /// Returns the adopted ids by path.
  private func adopted(_ adoption: IDAdoption) -> [String] {
    adoption.adopted.map { "\($0.article.path) \($0.id)" }
  }

  @Test(arguments: [
    ("http://old.example/blog/rye/", "blog/rye"), ("http://old.example/blog/rye", "blog/rye"),
    ("http://old.example/blog/rye/index.html", "blog/rye"), ("http://old.example/blog/rye//", "blog/rye"),
    ("http://old.example/old/rye.html", "blog/rye"), ("http://old.example/?p=4", "blog/rye"),
    ("http://old.example/gr%C3%B6%C3%9Fe/", "größe"), ("http://old.example/größe/", "größe"),
    ("http://old.example/blog/rye/#top", "blog/rye"), ("http://old.example/?p=5", nil), ("http://old.example/", nil),
    ("http://old.example/blog/rye/?a=b", nil), ("http://old.example/Blog/rye/", nil),
    ("http://old.example/blog/", nil), ("http://old.example/blog/rye/index.htm", nil),
    ("http://old.example/old/rye", nil),
  ])
  func `an article is recognized by the path of its URL or an alias`(url: String, path: String?) throws {
    let articles = try articles()
    let byPage = IDAdoption([feed(("urn:x:1", url, "Other"))], by: articles)
    #expect(adopted(byPage) == (path.map { ["\($0) urn:x:1"] } ?? []))
    #expect(byPage.diagnostics.map(\.rule) == (path == nil ? ["ids/no-article"] : []))
    let iri = IRI.percentEncoding(url)
    let byID = IDAdoption([feed((iri, nil, "Other"))], by: articles)
    #expect(adopted(byID) == (path.map { ["\($0) \(iri)"] } ?? []))
    let byOther = IDAdoption([feed((iri, "http://old.example/gone/", "Other"))], by: articles)
    #expect(adopted(byOther) == adopted(byID))
  }

  @Test func `the page of an entry takes precedence over its id, and both over its title`() throws {
    let (rye, size) = ("http://old.example/blog/rye/", "http://old.example/gr%C3%B6%C3%9Fe/")
    let articles = try articles()
    #expect(adopted(IDAdoption([feed((size, rye, "Size"))], by: articles)) == ["blog/rye \(size)"])
    #expect(adopted(IDAdoption([feed((rye, nil, "Size"))], by: articles)) == ["blog/rye \(rye)"])
    #expect(adopted(IDAdoption([feed(("urn:x:1", nil, "SIZE"))], by: articles)) == ["größe urn:x:1"])
    #expect(adopted(IDAdoption([feed(("urn:x:1", nil, ""))], by: articles)) == [])
    for title in ["Twin", "TWIN", "Siz", "Sizes", "Rye bread"] {
      let none = IDAdoption([feed(("urn:x:1", nil, title))], by: articles)
      #expect(adopted(none) == [] && none.diagnostics.map(\.rule) == ["ids/no-article"], "\(title)")
    }
    let twin = feed(("urn:x:1", "http://old.example/two/twin/", "Twin"))
    #expect(adopted(IDAdoption([twin], by: articles)) == ["two/twin urn:x:1"])
  }

  @Test func `of two ids for one article the first is adopted, and the other is reported`() throws {
    let articles = try articles()
    let (one, two) = (feed(("urn:x:1", nil, "Rye")), feed(("urn:x:2", nil, "Rye")))
    let different = IDAdoption([one, two], by: articles)
    #expect(adopted(different) == ["blog/rye urn:x:1"])
    #expect(different.diagnostics.map(\.message) == ["article of “Rye” has two ids in these feeds"])
    let third = IDAdoption([one, two, two], by: articles)
    #expect(third.diagnostics.count == 2 && adopted(third) == ["blog/rye urn:x:1"])
    let same = IDAdoption([one, one], by: articles)
    #expect(same.diagnostics.isEmpty && adopted(same) == ["blog/rye urn:x:1"])
  }

  @Test func `an article keeps an id that it has already, or that its author wrote`() throws {
    let articles = try articles()
    let unchanged = IDAdoption(
      [feed(("tag:bread.example,2024-03-01:blog/rye", nil, "Rye"), ("urn:example:own", nil, "Own"))], by: articles)
    #expect(unchanged.unchanged == 2 && unchanged.adopted.isEmpty && unchanged.diagnostics.isEmpty)
    let other = IDAdoption([feed(("urn:x:1", nil, "Own"))], by: articles)
    #expect(other.unchanged == 0 && other.adopted.isEmpty)
    #expect(other.diagnostics.map(\.message) == ["article “Own” has its own id, not “urn:x:1”"])
  }

  @Test(
    arguments: [(nil, "ids/entry-without-id"), ("12", "ids/not-an-iri"), ("a b", "ids/not-an-iri")]
      as [(String?, RuleID)])
  func `an entry without a valid id has none to adopt`(id: String?, rule: RuleID) throws {
    let adoption = IDAdoption([feed((id, "http://old.example/blog/rye/", "Rye"))], by: try articles())
    #expect(adoption.adopted.isEmpty)
    #expect(adoption.diagnostics.map(\.rule) == [rule])
    #expect(adoption.diagnostics.map(\.severity) == [.warning])
  }
}
