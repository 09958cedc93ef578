import FeedCore
import Testing

@testable import FeedImport

/// URLs and shortcodes of exports that are almost what they seem.
@Suite struct ExportedValueTests {
  @Test(
    arguments: [
      ("https://a.example/2024/rye/", "/2024/rye/"), ("https://www.a.example/rye", "/rye"), ("/rye/", "/rye/"),
      ("https://A.EXAMPLE/rye/", "/rye/"), ("https://b.example/rye/", nil), ("https://a.example/?p=7", nil),
      ("https://a.example/rye/?p=7", nil), ("https://a.example/rye/#more", nil), ("https://a.example/", nil),
      ("https://a.example", nil), ("https://a.example/a/../b/", nil), ("https://a.example/a/%2e%2E/b/", nil),
      ("https://a.example/%2e/", nil), ("https://a.example/a//b/", nil), ("https://a.example/a%5Cb/", nil),
      ("https://a.example/a%0Ab/", nil), ("https://a.example/...", "/..."), ("rye", nil),
    ] as [(String, String?)])
  func `a permalink is the path of a page of the site`(url: String, permalink: String?) {
    #expect(ExportedURL(url).permalink(below: "https://a.example/") == permalink)
  }

  @Test func `a permalink is below the folder of the site`() {
    #expect(ExportedURL("https://a.example/blog/rye/").permalink(below: "https://www.a.example/blog/") == "/rye/")
    #expect(ExportedURL("https://a.example/blogs/rye/").permalink(below: "https://a.example/blog") == "/blogs/rye/")
    #expect(ExportedURL("https://b.example/rye/").permalink(below: nil) == "/rye/")
  }

  @Test(
    arguments: [
      ("https://ada.example/", "https://ada.example/", false),
      ("http://ada.example/ü", "http://ada.example/%C3%BC", false),
      ("https://ada@mail.example/", nil, true), ("https://ada:secret@ada.example/", nil, true),
      ("mailto:ada@mail.example", nil, true), ("ftp://ada.example/", nil, true), ("javascript:alert(1)", nil, true),
      ("ada.example", nil, true), ("", nil, false), (" ", nil, false), ("http://", nil, false),
      ("https://", nil, false), (nil, nil, false),
    ] as [(String?, String?, Bool)])
  func `the URL of a commenter is on the web, has no user, and is missed only if there was one`(
    text: String?, url: String?, isMissed: Bool
  ) {
    var comment = ImportedComment(id: "1", body: [], location: SourceLocation(file: "a"))
    comment.takePage(text)
    #expect(comment.url == url)
    #expect(comment.lacksPage == isMissed)
  }

  private func linked(_ text: String) -> String { String(utf8: URLLinker.linked(Array(text.utf8)[...])) }

  @Test(arguments: [
    ("(https://a.example/b)", "https://a.example/b"), ("(https://a.example/b).", "https://a.example/b"),
    ("https://a.example/b_(c)", "https://a.example/b_(c)"), ("https://a.example/b_(c).", "https://a.example/b_(c)"),
    ("https://a.example/b?!", "https://a.example/b"), ("<https://a.example/b>", "https://a.example/b"),
    ("http://a.example/*", "http://a.example/"),
  ])
  func `punctuation after a URL is not part of it, except a closing parenthesis`(text: String, url: String) {
    let (before, after) = (text.prefix { $0 != "h" }, text.dropFirst(text.prefix { $0 != "h" }.count + url.count))
    #expect(linked(text) == "\(before)<a href=\"\(url)\">\(url)</a>\(after)")
  }

  @Test(arguments: ["https://", "http://.", "shttp://a.example/", "ahttps://a.example/", "h"])
  func `a text that only begins like a URL is not a link`(text: String) { #expect(linked(text) == text) }

  private func shortcode(_ text: String, at start: Int = 0) -> Shortcode? { Shortcode(Array(text.utf8), at: start) }

  @Test func `a shortcode has a name, attributes and content up to its end tag`() throws {
    let code = try #require(shortcode("[b a=1 C=\"2 3\"]x[/b]y"))
    #expect(code.name == "b" && code.attributes == ["a": "1", "c": "2 3"] && code.end == 20)
    #expect(code.content.map { String(utf8: $0) } == "x")
    let closed = try #require(shortcode("[b a=1/]x[/b]"))
    #expect(closed.content == nil && closed.end == 8)
    let open = try #require(shortcode("[b]x[/c]"))
    #expect(open.content == nil && open.end == 3)
    #expect(shortcode("[audio https://a.example/b.mp3/]")?.url == "https://a.example/b.mp3")
    #expect(shortcode("[audio https://a.example/b/ ]")?.url == "https://a.example/b/")
  }

  @Test(arguments: [
    ("[[b]]", 1), ("[1]", 0), ("[]", 0), ("[ b]", 0), ("[b", 0), ("[b a=\"]", 0), ("[b [c]]", 0), ("[b:c]", 0),
    ("[b]", 3),
  ])
  func `a word in brackets that is no shortcode is text`(text: String, start: Int) {
    let bytes = Array((text + (start == 3 ? "[[b]" : "")).utf8)
    #expect(Shortcode(bytes, at: start == 3 ? 4 : start) == nil)
  }
}
