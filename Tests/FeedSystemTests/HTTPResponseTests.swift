import FeedCore
import FeedSystem
import Testing

@Suite struct HTTPResponseTests {
  private let feed: IRI = "https://bread.example/feeds/feed.atom"

  @Test func `the first field with a name is found, in any case`() {
    let response = HTTPResponse(
      url: feed, status: 200,
      fields: [.init("etag", "\"a\""), .init("ETag", "\"b\""), .init("X-A", "c"), .init("Content-Type", "text/xml")])
    for name in ["etag", "ETag", "ETAG"] { #expect(response.field(name) == "\"a\"", "\(name)") }
    for name in ["content-type", "Content-Type", "CONTENT-TYPE"] {
      #expect(response.field(name) == "text/xml", "\(name)")
    }
    for name in ["", "x", "X-A-B", "content"] { #expect(response.field(name) == nil, "\(name)") }
  }

  @Test(arguments: [
    (200, false, false), (201, false, false), (300, false, false), (301, true, true), (302, true, false),
    (303, true, false), (304, false, false), (305, false, false), (306, false, false), (307, true, false),
    (308, true, true), (309, false, false), (404, false, false), (410, false, false), (503, false, false),
  ])
  func `a redirect has a target, and may be permanent`(status: Int, isRedirect: Bool, isPermanent: Bool) {
    for name in ["Location", "location"] {
      let response = HTTPResponse(url: feed, status: status, fields: [.init(name, "../new.atom")])
      #expect(response.target == (isRedirect ? "https://bread.example/new.atom" : nil))
      #expect(response.isPermanentRedirect == isPermanent)
    }
    #expect(HTTPResponse(url: feed, status: status).target == nil)
  }

  @Test func `the requested URL is that of the first redirect, or of the response`() {
    let response = HTTPResponse(url: feed, status: 200)
    #expect(HTTPFetch(response: response, body: []).requested == feed)
    let redirects = ["https://a.example/", "https://b.example/"].map { HTTPResponse(url: $0, status: 301) }
    #expect(HTTPFetch(redirects: redirects, response: response, body: []).requested == "https://a.example/")
  }
}
