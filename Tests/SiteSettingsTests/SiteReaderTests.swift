import FeedCore
import FeedDocument
import FeedTesting
import FeedVocabulary
import Foundation
import SiteSamples
import Testing

@testable import SiteSettings

@Suite struct SiteReaderTests {
  private func read(_ text: String) -> SiteReader.Result {
    SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".")
  }

  private func problems(_ text: String) -> [String] { report(read(text).diagnostics) }

  private let smallest = """
    [site]
    title = "My site"
    base_url = "https://example.com/blog"
    language = "en"

    """

  @Test func `settings are in a plain file of a sane size`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("site.toml", smallest)
    #expect(try SiteReader.read(file).site != nil)
    func problem(_ path: String) -> String? {
      do {
        _ = try SiteReader.read(path)
        return nil
      } catch {
        return error.description.replacing(folder.path + "/", with: "")
      }
    }
    #expect(mkfifo("\(folder.path)/pipe", 0o644) == 0)
    #expect(problem("\(folder.path)/pipe") == "cannot read “pipe”: it is not a plain file")
    #expect(problem("/dev/zero") == "cannot read “/dev/zero”: it is not a plain file")
    #expect(truncate(file, 4 << 30) == 0)
    #expect(problem(file) == "cannot read “site.toml”: file exceeds 67108864 bytes")
  }

  @Test func `the smallest site has default values`() throws {
    let result = read(smallest)
    #expect(result.diagnostics.isEmpty)
    let site = try #require(result.site)
    #expect(site.baseURL == IRI("https://example.com/blog/"))
    #expect(site.timeZone == .utc)
    #expect(site.tagAuthority == "example.com")
    #expect(site.content == ContentSettings())
    #expect(site.feeds == FeedSettings())
    #expect(site.comments == CommentSettings())
  }

  @Test func `every key is read`() throws {
    let result = read(
      """
      [site]
      title = "My site"
      base_url = "https://Example.com:8080/"
      description = "About"
      language = "de-CH"
      time_zone = "Europe/Zurich"
      authors = ["Ada", {name = "Bob", url = "https://bob.example/", email = "bob@bob.example"}]
      rights = "CC BY"
      icon = "/icon.png"
      logo = "https://cdn.example/logo.png"
      tag_authority = "Ada@example.com"
      [content]
      articles = "posts/"
      comments = "talk"
      static = "public"
      permalink = "/{year}/{slug}/"
      [feeds]
      output = "out"
      url = "/f"
      formats = ["json", "atom"]
      limit = 0
      content = "summary"
      markdown = true
      site = "/{format}/index.{ext}"
      comments = "{format}/comments.{ext}"
      article_comments = "{format}/{path}.{ext}"
      [comments]
      articles = "closed"
      limit = 7
      anonymous = "Nobody"
      """)
    #expect(report(result.diagnostics) == [])
    let site = try #require(result.site)
    #expect(site.language.string == "de-CH")
    #expect(site.timeZone.name == "Europe/Zurich")
    #expect(
      site.authors == [
        Author(name: "Ada"), Author(name: "Bob", url: IRI("https://bob.example/"), email: "bob@bob.example"),
      ])
    #expect(site.icon == IRI("https://Example.com:8080/icon.png"))
    #expect(site.logo == IRI("https://cdn.example/logo.png"))
    #expect(site.tagAuthority == "ada@example.com")
    #expect(site.content.articles == "posts")
    #expect(site.content.permalink == Template("/{year}/{slug}/"))
    #expect(site.feeds.url == "f/")
    #expect(site.feeds.formats == [.json, .atom])
    #expect(site.feeds.site == Template("{format}/index.{ext}"))
    #expect(site.feeds.limit == 0)
    #expect(site.feeds.content == .summary && site.feeds.carriesMarkdown)
    #expect(site.comments.articles == .closed)
    #expect(site.comments.limit == 7)
    #expect(site.comments.anonymous == "Nobody")
  }

  @Test func `feeds are served from the output folder by default`() {
    #expect(read(smallest + "[feeds]\noutput = \"public/xml\"").site?.feeds.url == "public/xml/")
  }

  @Test func `pages have a color, a style sheet and feed readers`() throws {
    let settings = try #require(
      read(
        smallest + """
          [feeds.pages]
          all = true
          accent_color = "#0B4"
          style = "/css/feeds.css"
          readers = [{ name = "NetNewsWire", url = "https://netnewswire.com/" }]
          """
      ).site?.feeds.supportingFiles)
    #expect(settings.pages == .all)
    #expect(settings.pageDesign.accentColor?.hex == "#00bb44")
    #expect(settings.pageDesign.style?.string == "/css/feeds.css")
    #expect(settings.pageDesign.readers?.map(\.name) == ["NetNewsWire"])
    let few = read(smallest + "[feeds.pages]\nreaders = []\nstyle = \"https://cdn.example/a.css\"\n").site
    #expect(few?.feeds.supportingFiles.pages == .usual)
    #expect(few?.feeds.supportingFiles.pageDesign.readers == [])
    #expect(few?.feeds.supportingFiles.pageDesign.style == "https://cdn.example/a.css")
    #expect(read(smallest + "[feeds]\npages = true\n").site?.feeds.supportingFiles.pageDesign == PageDesign())
  }

  @Test func `settings of pages that are wrong are reported`() {
    #expect(
      problems(
        smallest + """
          [feeds.pages]
          accent_color = "red"
          colour = "#fff"
          readers = [{ name = "A" }]
          """) == [
          "6:16 error: “red” is not a color (write the color as hexadecimal numbers, such as #b5451d)",
          "7:1 error: unknown key “colour” (write one of all, accent_color, style, readers)",
          "8:12 error: “url” is missing (add url = \"https://netnewswire.com/\")",
        ])
  }

  @Test func `all problems are reported at once, each at its position`() {
    let result = read(
      """
      [site]
      titel = "My site"
      base_url = "example.com"
      language = "en_US"
      time_zone = "Europe/Berln"

      [feeds]
      formats = ["rss", "atum"]
      limit = "many"
      permalink = "/{slug}/"
      comments = "c-{formt}.xml"
      """)
    #expect(result.site == nil)
    #expect(
      report(result.diagnostics) == [
        "2:1 error: unknown key “titel” (did you mean “title”?)",
        "3:12 error: “example.com” is not an absolute URL (write a URL such as https://example.com/)",
        "4:12 error: “en_US” is not a language tag "
          + "(write two or three letters, with a hyphen and the country if needed: en, de, pt-BR)",
        "5:13 error: unknown time zone “Europe/Berln” (did you mean “Europe/Berlin”?)",
        "8:19 error: unknown value “atum” of “formats” (did you mean “atom”?)",
        "9:9 error: “limit” must be a whole number of at least 0, not “many” (write digits only, such as 20)",
        "10:1 error: unknown key “permalink” (move it to [content])",
        "11:12 error: unknown variable “{formt}” in “comments” (did you mean “{format}”?)",
      ])
  }

  @Test(arguments: [
    ("https://münchen.example/", "host “münchen.example” contains non-ASCII letters"),
    ("ftp://example.com/", "“ftp://example.com/” is not an absolute URL"),
    ("https:///path", "“https:///path” is not an absolute URL"),
    ("https://example.com/?a", "“https://example.com/?a” contains a query or a fragment"),
    ("https://me@example.com/", "“https://me@example.com/” contains a user name"),
    ("https://exa mple.com/", "a space is not allowed in a URL"),
  ])
  func `a base URL must be a valid site URL`(url: String, message: String) {
    let text = smallest.replacing("https://example.com/blog", with: url)
    #expect(read(text).diagnostics.map(\.message) == [message])
    #expect(read(text).site == nil)
  }

  @Test func `invalid TOML is reported at its first error`() {
    #expect(
      problems("[site]\ntitle = My site\n") == [
        "2:9 error: invalid TOML: “My” is not a number, date or Boolean "
          + "(put text in quotes, and write one key per line: title = \"My site\")"
      ])
  }

  @Test func `text in curly quotes is explained`() {
    #expect(
      problems("[site]\ntitle = “My site”\n") == [
        "2:9 error: invalid TOML: curly quotes are not allowed around text (write straight quotes: title = \"My site\")"
      ])
  }

  @Test func `an empty value is reported where it is`() {
    #expect(
      problems(
        """
        [site]
        title = ""
        base_url = "https://example.com/"
        language = "en"

        """) == ["2:9 error: “title” is empty (add title = \"My site\")"])
  }

  @Test(arguments: ["/{slug/", "/slug}/", "/{path}/{slug/"])
  func `a brace without its counterpart is reported`(permalink: String) {
    let site = "[site]\ntitle = \"A\"\nbase_url = \"https://example.com/\"\nlanguage = \"en\"\n"
    let brace = permalink.contains("{slug/") ? "{" : "}"
    #expect(
      problems("\(site)[content]\npermalink = \"\(permalink)\"\n") == [
        "6:13 error: “\(brace)” in “permalink” has no counterpart (write variables like {slug})"
      ])
  }

  @Test func `for keys outside of tables, the help names the table`() {
    #expect(
      problems("title = \"My site\"\n") == [
        "1:1 error: unknown key “title” (move it to [site])",
        "1:1 error: “site” is missing (begin the file with [site], followed by title, base_url and language)",
      ])
  }

  @Test func `for keys in another table, the help names the intended key or table`() {
    #expect(
      problems(smallest + "author = \"Ada\"\n[comments]\nkind = \"isso\"\npath = \"comments.db\"\n") == [
        "5:1 error: unknown key “author” (did you mean “authors”?)",
        "7:1 error: unknown key “kind” (move it to [[comments.stores]])",
        "8:1 error: unknown key “path” (move it to [[comments.stores]])",
      ])
  }

  @Test func `a value instead of a table is reported`() {
    #expect(
      problems(smallest + "feeds = 3\n[content]\narticles = [1]\n") == [
        "5:1 error: unknown key “feeds” "
          + "(write one of title, base_url, description, language, time_zone, authors, rights, license, icon, logo, "
          + "tag_authority, ids, accounts, profiles, blogroll)",
        "7:12 error: “articles” must be text, but is a list (write text)",
      ])
  }

  @Test func `feeds of several formats need different paths`() {
    #expect(
      problems(smallest + "[feeds]\nsite = \"feed.xml\"\narticle_comments = \"c.{ext}\"") == [
        "6:8 error: “site” produces the same path more than once (add {format} or {ext})",
        "7:20 error: “article_comments” produces the same path more than once (add {path} or {slug})",
      ])
    #expect(problems(smallest + "[feeds]\nformats = [\"rss\"]\nsite = \"feed.xml\"") == [])
  }

  @Test func `a fixed offset is a valid time zone`() {
    let site = read(smallest + "time_zone = \"+05:30\"").site
    #expect(site?.timeZone == TimeZoneRules(name: "+05:30", offsetMinutes: 330))
  }

  @Test(arguments: [
    "include = { keys = { kind = \"note\" } }", "exclude = { keys = { kind = \"note\" } }",
    "include = { not = { keys = { kind = \"note\" } } }", "exclude = { not = { keys = { kind = \"note\" } } }",
    "extra = [{ name = \"a\", title = \"A\", keys = { kind = \"note\" } }]",
    "extra = [{ name = \"a\", title = \"A\", not = { keys = { kind = \"note\" } } }]",
    "extra = [{ name = \"a\", title = \"A\", tags = [\"b\"], exclude = { keys = { kind = \"note\" } } }]",
  ])
  func `the keys that feeds require or exclude are read`(line: String) {
    let result = read(smallest + "[feeds]\n" + line)
    #expect(result.site?.conditionKeys == ["kind"], "\(report(result.diagnostics))")
  }

  @Test(arguments: [
    ("thread,article\n/a/,b\n", []), ("Key;Article\n/a/;b\n", []), ("/a/,b\nthread,c\n", ["thread"]),
    ("/a/\tb\nkey\tc\n", ["key"]), ("# Map\nthread,c\n\"/a/\",\"b\"\n", ["thread"]),
  ])
  func `only the first line of a map of threads is a heading`(text: String, others: [String]) {
    var map = CommentMap()
    #expect(map.add(csv: Source(name: "map.csv", text: text)).isEmpty)
    #expect(map.articles["/a/"] == "b")
    #expect(map.articles.keys.filter { $0 != "/a/" } == others)
  }

  @Test func `a file that is not UTF-8 is reported at its first invalid byte`() {
    let result = SiteReader.read(bytes: Array("[site]\ntitle = \"".utf8) + [0xFF], name: "site.toml", folder: ".")
    #expect(
      report(result.diagnostics) == [
        "2:10 error: file is not valid UTF-8 (save the file as UTF-8)"
      ])
  }
}
