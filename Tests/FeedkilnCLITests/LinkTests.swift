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
}
