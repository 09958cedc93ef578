import Foundation
import Testing

@Suite struct LinkTests {
  private func site() throws -> TestFolder {
    try TestFolder([
      "site.toml": Sample.site + "[feeds]\nformats = [\"atom\"]\n",
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "public/index.html": "<html>\n<head>\n<title>Bread</title>\n</head>\n</html>\n",
      "public/rye/index.html": "<html>\n<head>\n</head>\n</html>\n", "public/piece.html": "<p>Only a piece.</p>\n",
      "public/style.css": "</head>",
    ])
  }
  private let own =
    "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Bread (Atom)\" "
    + "href=\"https://bread.example/feeds/feed.atom\" data-feedkiln=\"\">\n"

  @Test func `the pages of a built site are linked once`() throws {
    let folder = try site()
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.feedkiln("link", "public", in: folder)
    #expect(run.output == "Linked 2 pages, 0 unchanged, 1 skipped\n")
    #expect(run.errors == "public/piece.html: not linked: the page has no head\n")
    #expect(run.exitCode == 0)
    #expect(try folder.text("public/index.html").contains("<title>Bread</title>\n\(own)"))
    #expect(try folder.text("public/rye/index.html").contains("href=\"https://bread.example/feeds/comments/rye.atom\""))
    #expect(try folder.text("public/style.css") == "</head>")
    #expect(
      try CommandLineRun.feedkiln("link", "public", in: folder).output == "Linked 0 pages, 2 unchanged, 1 skipped\n")
  }

  @Test func `a dry run prints the difference and changes nothing`() throws {
    let folder = try site()
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.feedkiln("link", "--dry-run", "--no-comments", "public", in: folder)
    #expect(
      run.output == """
        --- a/public/index.html
        +++ b/public/index.html
        @@ -1,5 +1,6 @@
         <html>
         <head>
         <title>Bread</title>
        +\(own) </head>
         </html>
        --- a/public/rye/index.html
        +++ b/public/rye/index.html
        @@ -1,4 +1,5 @@
         <html>
         <head>
        +\(own) </head>
         </html>
        Would link 2 pages, 0 unchanged, 1 skipped

        """)
    #expect(try !folder.text("public/index.html").contains("feedkiln"))
  }

  @Test func `the snippet is printed for manual use`() throws {
    let folder = try site()
    #expect(try CommandLineRun.feedkiln("link", "--snippet", in: folder).output == own)
    #expect(try CommandLineRun.feedkiln("link", in: folder).exitCode == 64)
  }

  private func hugoSite(_ more: String = "") throws -> TestFolder {
    try TestFolder([
      "site.toml": Sample.site
        + "[content]\ngenerator = \"hugo\"\nbuilt = \"public\"\n[feeds]\nformats = [\"atom\"]\n\(more)",
      "hugo.toml": "baseURL = \"https://bread.example/\"\n",
      "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "public/index.html": "<html>\n<head>\n<title>Bread</title>\n</head>\n</html>\n",
      "public/posts/rye/index.html":
        "<html>\n<head>\n</head>\n<body><article><p>Bread.</p></article></body>\n</html>\n",
    ])
  }
  private let inStatic = "output = \"static/feeds\"\nurl = \"feeds/\"\n"

  @Test func `pages are linked only to feeds that exist in their folder`() throws {
    let folder = try hugoSite(inStatic)
    let unbuilt = try CommandLineRun.feedkiln("link", in: folder)
    #expect(unbuilt.output == "Linked 0 pages, 2 unchanged\n")
    #expect(
      unbuilt.errors == """
        site.toml:1:1: warning: feed “public/feeds/feed.atom” and 2 other feeds do not exist
          help: run feedkiln build
          rule: site/feed-not-served


        """)
    #expect(unbuilt.exitCode == 1)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let missing = try CommandLineRun.feedkiln("link", "public", in: folder)
    #expect(
      missing.errors == """
        static/feeds/feed.atom:1:1: warning: feed “public/feeds/feed.atom” and 2 other feeds do not exist
          help: run hugo again, or set “output” in [feeds] to a folder in that of the pages
          rule: site/feed-not-served


        """)
    #expect(missing.exitCode == 1)
    try folder.write("public/feeds/feed.atom", "<feed/>")
    let old = try CommandLineRun.feedkiln("link", in: folder)
    #expect(old.output == "Linked 2 pages, 0 unchanged\n")
    #expect(
      old.errors.contains("feed “public/feeds/feed.atom” differs from the newest build\n")
        && old.errors.contains("feed “public/feeds/comments.atom” and 1 other feed do not exist\n"))
    #expect(old.exitCode == 0)
    #expect(try !folder.text("public/posts/rye/index.html").contains("comments"))
    // A link whose feed is gone is removed.
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/feeds")
    #expect(try CommandLineRun.feedkiln("link", in: folder).output == "Linked 2 pages, 0 unchanged\n")
    #expect(try !folder.text("public/index.html").contains("feed"))
  }

  @Test func `the feeds of HTML pages can be served from their own folder`() throws {
    let article = """
      <!doctype html><head><title>Rye</title><meta property="og:type" content="article"></head><article class=h-entry>
      <h1 class=p-name>Rye</h1><time class=dt-published datetime=2024-03-01>then</time><p class=e-content>Bread.</p>
      </article>

      """
    let folder = try TestFolder([
      "site.toml": Sample.site
        + "[content]\ngenerator = \"html\"\narticles = \"public\"\n[feeds]\nformats = [\"atom\"]\n",
      "public/rye.html": article,
    ])
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.feedkiln("link", "public", in: folder)
    #expect(run.output == "Linked 1 page, 0 unchanged\n")
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    #expect(try folder.text("public/rye.html").contains("href=\"https://bread.example/feeds/feed.atom\""))
  }

  @Test func `validating pages finds feeds that are not in their folder, and links to them`() throws {
    let folder = try hugoSite(inStatic)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let link = "<link rel=alternate type=application/atom+xml href=/feeds/fed.atom>"
    try folder.write("public/about.html", "<html><head>\(link)</head></html>")
    let validate = ["validate", "--strict", "--site", "site.toml", "--pages", "public"]
    let program = CommandLineRun.programs.appending(path: "feedkiln").path
    let run = try CommandLineRun.run(program, validate, in: folder)
    #expect(run.output.contains("feed “public/feeds/feed.atom” and 2 other feeds do not exist\n"))
    #expect(
      run.output.contains(
        "public/about.html:1:1: warning: page links to the feed “https://bread.example/feeds/fed.atom”, which does not exist\n"
      )
    )
    #expect(run.exitCode == 1)
    let inside = try hugoSite("output = \"public/feeds\"\nurl = \"feeds/\"\n")
    _ = try CommandLineRun.feedkiln("build", in: inside)
    _ = try CommandLineRun.feedkiln("link", in: inside)
    let good = try CommandLineRun.run(program, validate, in: inside)
    #expect(good.exitCode == 0, "\(good.output)")
  }

  @Test func `without a folder, the settings name it`() throws {
    let run = try CommandLineRun.feedkiln("link", in: try site())
    #expect(run.exitCode == 64)
    #expect(
      run.errors.hasPrefix("Error: name the folder of the built site, or set “built” in [content] of site.toml\n"))
  }
}
