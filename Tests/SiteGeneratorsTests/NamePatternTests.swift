import ContentValues
import FeedContent
import FeedCore
import SiteSettings
import Testing

@testable import SiteGenerators

/// The names, patterns and slugs of generators, next to their bounds.
@Suite struct NamePatternTests {
  @Test(
    arguments: [
      ("2024-03-01", "2024-03-01", nil), ("2024-03-01-", "2024-03-01", nil), ("2024-03-01_", "2024-03-01", nil),
      ("2024-03-01-a", "2024-03-01", "a"), ("2024-03-01_a-b", "2024-03-01", "a-b"), ("2024-03-01--", "2024-03-01", "-"),
      ("2024-03-01 -a", "2024-03-01", "a"), ("2024-03-01a", "2024-03-01", nil), ("2024-13-01-a", nil, nil),
      ("2024-3-01-a", nil, nil), ("a-2024-03-01", nil, nil), ("", nil, nil),
      ("2024-03-01T10:00:00Z-a", "2024-03-01T10:00:00Z", "a"), ("2024-03-01T10:00:00Z", "2024-03-01T10:00:00Z", nil),
      ("2024-03-01T10:00:00+01:00_a", "2024-03-01T10:00:00+01:00", "a"),
      ("2024-03-01T10:00:00+01:0-a", "2024-03-01", nil),
    ] as [(String, String?, String?)])
  func `a name of Zola can begin with a date`(name: String, date: String?, undated: String?) {
    #expect(ZolaName(name).date == date)
    #expect(ZolaName(name).undated == undated)
  }

  @Test(arguments: [
    ("%Y-%m-%d", "2024-03-01"), ("%y %-m %-d", "24 3 1"), ("%j %-j", "061 61"), ("%H:%M:%S", "09:05:07"),
    ("%-H:%-M:%-S", "9:5:7"), ("%b %B %a %A", "Mar March Fri Friday"), ("%G-%V-%u", "2024-09-5"), ("%-V", "9"),
    ("%%", "%"), ("a", "a"), ("", ""),
  ])
  func `a date in a pattern of Pelican`(form: String, text: String) throws {
    let date = try Timestamp(rfc3339: "2024-03-01T09:05:07Z")
    #expect(try PelicanPattern(text: "x{date:\(form)}/{slug}").fill(["slug": "rye"], date: date) == "x\(text)/rye")
  }

  @Test(arguments: ["%Q", "%", "%-", "%Y%Q"])
  func `a pattern of Pelican with another conversion is an error`(form: String) throws {
    let date = try Timestamp(rfc3339: "2024-03-01T09:05:07Z")
    #expect(throws: ValueError.self) { try PelicanPattern(text: "{date:\(form)}").fill([:], date: date) }
  }

  @Test(arguments: [
    ("On rye", "on-rye"), ("a  b", "a-b"), ("a - b", "a-b"), ("a--b", "a-b"), ("-a-", "-a-"), ("a_b", "a_b"),
    ("\u{FF21}\u{FF42}", "ab"), ("\u{FF11}\u{FF5A}", "1z"), ("a\u{FF01}b", "ab"), ("a\u{FF0D}b", "a-b"), ("x²", "x2"),
    ("ﬁg", "fig"), ("<b>a</b> &amp; c", "a-c"), ("a…b", "ab"), ("a\u{A0}b", "a-b"),
  ])
  func `a slug of Pelican`(title: String, slug: String) throws {
    #expect(try PelicanSlug(keepsUnicode: false, keepsCapitals: false, substitutions: nil).slug(of: title) == slug)
  }

  @Test(
    arguments: [
      ("_posts/1969-3-1-a.md", "/1969/03/01/a.html"), ("_posts/69-3-1-a.md", "/1969/03/01/a.html"),
      ("_posts/70-3-1-a.md", "/1970/03/01/a.html"), ("_posts/99-3-1-a.md", "/1999/03/01/a.html"),
      ("_posts/00-3-1-a.md", "/2000/03/01/a.html"), ("_posts/29-3-1-a.md", "/2029/03/01/a.html"),
      ("_posts/68-3-1-a.md", nil), ("_posts/a.md", nil), ("_posts/2024-13-1-a.md", nil), ("_posts/2024-3-1.md", nil),
      ("_posts/2024-3-001-a.md", nil),
    ] as [(String, String?)])
  func `a post of Jekyll has a date in its name`(file: String, path: String?) throws {
    let dated = path == nil ? "date: 2024-01-01\n" : ""
    let isFuture = file.contains("68-")
    let site = try GeneratorSite([file: "---\ntitle: T\n\(isFuture ? "" : dated)---\n"])
    let content = try site.load(.jekyll, baseURL: "https://example.com/")
    #expect(content.articles.map(\.url.path) == [path].compactMap(\.self))
  }

  @Test(arguments: [
    ("comments.json", true), ("data/comments.json", true), ("./comments.json", true), ("_data/comments.json", false),
    ("data/_private/a.json", false), (".comments/a.json", false), ("data/#a.json", false), ("~a.json", false),
    ("data/a_b.json", true), ("../a.json", false), ("/tmp/a.json", false), ("vendor/a.json", true),
    ("old/a.json", false),
    ("a.bak", false), ("older/a.json", true),
  ])
  func `a store that Jekyll would publish has a warning`(path: String, isPublished: Bool) throws {
    let site = try GeneratorSite(["_config.yml": "exclude: [old, \"*.bak\"]\n"])
    let files = PublishedFiles(.jekyll, folder: site.path)
    let stores = [CommentStoreSettings(path: path)]
    #expect(files.warnings(on: stores).count == (isPublished ? 1 : 0))
    #expect(files.advice(on: stores)?.contains("\"\(path.replacing("./", with: ""))\"") == isPublished)
    withExtendedLifetime(site) {}
  }
}
