import FeedCore
import Testing

struct IRITests {
  /// The examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
    ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
    (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ("g#s/../x", "http://a/b/c/g#s/../x"),
  ])
  func `references are resolved as in RFC 3986`(reference: String, expected: String) {
    #expect(IRIReference("http://a/b/c/d;p?q").resolve(reference).description == expected)
  }

  @Test(arguments: [
    ("http://a", "g", "http://a/g"), ("http://a", "./g", "http://a/g"), ("http://a", "../g", "http://a/g"),
    ("http://a?q", "g?y", "http://a/g?y"), ("http://a#s", "g", "http://a/g"), ("http://a", "", "http://a"),
    ("http://a?q", "", "http://a?q"), ("http://a?q", "#s", "http://a?q#s"), ("http://a?q", "?y", "http://a?y"),
    ("http://a/", "g", "http://a/g"), ("a:b", "g", "a:g"), ("a:b/c", "g", "a:b/g"), ("a:", "g", "a:g"),
  ])
  func `a reference is resolved against a URL without a path`(base: String, reference: String, expected: String) {
    #expect(IRIReference(base).resolve(reference).description == expected)
  }

  @Test(arguments: [
    ("/a/?q=1#frag", "https://e.com/a/?q=1#frag"),
    ("//cdn.x/i.png", "https://cdn.x/i.png"),
    ("Bild größer.png", "https://e.com/posts/Bild%20gr%C3%B6%C3%9Fer.png"),
    ("a%20b%zz", "https://e.com/posts/a%20b%25zz"),
    ("  x.png\n", "https://e.com/posts/x.png"),
    ("mailto:a@b.c", "mailto:a@b.c"),
    ("#top", "https://e.com/posts/#top"),
  ])
  func `a URL from a page becomes an absolute URI`(reference: String, expected: String) {
    #expect(IRI("https://e.com/posts/").resolve(reference).string == expected)
  }

  @Test(arguments: [
    "https://example.com/", "http://[::1]:8000/x", "urn:uuid:1", "https://exämple.de/ß", "tag:a.b,2024:x",
  ])
  func `absolute IRIs are accepted`(text: String) throws {
    #expect(try IRI(text).string == text)
  }

  @Test(
    arguments: [
      ("/x", "iri/not-absolute"), ("x y", "iri/invalid-character"), ("https://e.com/a b", "iri/invalid-character"),
      ("https://e.com/%zz", "iri/invalid-escape"), ("https:/x", "iri/without-host"), ("http://", "iri/without-host"),
      ("https://e.com/<x>", "iri/invalid-character"), ("", "iri/not-absolute"),
    ] as [(String, RuleID)])
  func `other strings are not absolute IRIs`(text: String, rule: RuleID) {
    do {
      _ = try IRI(text)
      Issue.record("“\(text)” was taken")
    } catch {
      #expect(error.rule == rule)
    }
  }

  @Test(arguments: ["///rye", "//", "//?a"]) func `a reference that would result in a URL without a host is refused`(
    text: String
  ) {
    #expect(throws: ValueError.self) { try IRI.check(text, absolute: false) }
    #expect(throws: Never.self) { try IRI.check("/" + text.dropFirst(2), absolute: false) }
  }

  @Test func `resolving twice changes nothing`() {
    let base = IRI("https://e.com/a/b/")
    for text in ["../c d", "é?ü#ö", "//x/y", "%41%zz"] {
      let once = base.resolve(text)
      #expect(base.resolve(once.string) == once)
    }
  }

  @Test func `a tag URI contains only URI characters`() throws {
    let date = try #require(CivilDate(year: 2024, month: 3, day: 1))
    let tag = TagURI(authority: "Example.com", date: date, segments: ["نص", "a b"])
    #expect(tag.description == "tag:example.com,2024-03-01:%D9%86%D8%B5/a%20b")
  }
}
