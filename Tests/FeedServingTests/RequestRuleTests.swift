import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedServing

/// Responses to requests that need no connection.
@Suite struct RequestRuleTests {
  // MARK: Requests that are refused

  private func status(_ request: Request, isLocal: Bool = true) -> Int? {
    RequestFilter(isLocal: isLocal) { _ in Response(200) }.refusal(of: request)?.status
  }

  @Test(arguments: [
    ("localhost", true), ("localhost:8080", true), ("127.0.0.1", true), ("127.0.0.1:1", true), ("127.255.0.9", true),
    ("[::1]", true), ("[::1]:4000", true), ("", false), ("localhost.evil.example", false), ("evil.example", false),
    ("127.0.0.1.evil.example", false), ("127.evil", false), ("128.0.0.1", false), ("1127.0.0.1", false),
    ("[::2]", false), ("[::1", true), ("Localhost", false), ("[::ffff:127.0.0.1]", false),
  ])
  func `a server on this machine responds only under its own names`(host: String, isAllowed: Bool) {
    let request = Request(path: "/", fields: ["host": host])
    #expect(status(request) == (isAllowed ? nil : 403))
    #expect(status(request, isLocal: false) == nil)
  }

  @Test func `the header is limited exactly, with its path and query`() {
    let host = ["host": "localhost"]
    expectLimit(16_384, "field") {
      status(Request(path: "/", fields: ["host": "localhost", "x": String(repeating: "x", count: $0 - 15)])) == nil
    }
    expectLimit(16_384, "path") { status(Request(path: String(repeating: "x", count: $0 - 13), fields: host)) == nil }
    expectLimit(16_384, "query") {
      status(Request(path: "/", query: String(repeating: "x", count: $0 - 14), fields: host)) == nil
    }
  }

  @Test func `only GET and HEAD are allowed, and POST for the form`() {
    for method in ["GET", "HEAD"] {
      #expect(status(Request(method: method, path: "/", fields: ["host": "localhost"])) == nil)
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get", ""] {
      #expect(status(Request(method: method, path: "/", fields: ["host": "localhost"])) == 405, "\(method)")
      let form = Request(method: method, path: CheckPage.path, fields: ["host": "localhost"])
      #expect(status(form) == (method == "POST" ? 403 : 405), "\(method)")
    }
  }

  @Test(arguments: [
    (["origin": "http://localhost:1"], true),
    (["origin": "http://localhost:1", "sec-fetch-site": "same-origin"], true),
    (["sec-fetch-site": "same-origin"], true), ([:], false), (["origin": "http://localhost:2"], false),
    (["origin": "https://localhost:1"], false), (["origin": "null"], false), (["sec-fetch-site": "cross-site"], false),
    (["sec-fetch-site": "same-site", "origin": "http://localhost:1"], false), (["sec-fetch-site": "none"], false),
    (["sec-fetch-site": "same-origin", "origin": "http://evil.example"], false),
  ])
  func `a form is accepted only from the server’s own page`(fields: [String: String], isAllowed: Bool) {
    let request = Request(
      method: "POST", path: CheckPage.path, fields: fields.merging(["host": "localhost:1"]) { $1 })
    #expect(status(request) == (isAllowed ? nil : 403))
    #expect(status(request, isLocal: false) == (isAllowed ? nil : 403))
  }

  @Test func `a form without an origin is refused, also if the request names no host`() {
    for fields in [[:], ["origin": "null"], ["sec-fetch-site": "none"]] {
      #expect(status(Request(method: "POST", path: CheckPage.path, fields: fields), isLocal: false) == 403, "\(fields)")
    }
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (1049, "1.0 kB"), (1050, "1.1 kB"),
    (9949, "9.9 kB"), (9950, "10 kB"), (99_499, "99 kB"), (99_500, "100 kB"), (999_999, "1000 kB"),
    (1_000_000, "1.0 MB"), (12_345_678, "12 MB"),
  ])
  func `a size is in bytes, kB or MB`(bytes: Int, text: String) { #expect(Statistics.size(bytes) == text) }

  @Test func `the boundary of a form has one to 70 characters`() {
    func fields(_ boundary: String, _ parameter: String? = nil) -> [String]? {
      let body = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--\(boundary)--\r\n"
      return FormData(Array(body.utf8), contentType: "multipart/form-data; boundary=\(parameter ?? boundary)")?
        .fields.map(\.name)
    }
    expectLimit(70, "boundary") { fields(String(repeating: "x", count: $0)) == ["a"] }
    #expect(fields("x") == ["a"] && fields("x", "\"x\"") == ["a"])
    #expect(fields("") == nil && fields("", "\"\"") == nil)
  }

  // MARK: Files

  @Test func `only files of the folder are served, with their types`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "public/a.html", "public/b/index.html", "public/feed.xml", "public/c.PNG", "public/.env", "public/.git/config",
      "public/.well-known/x.txt", "public/empty/x", "secret.txt", "public2/x.txt", "public/a b.txt", "public/rye",
      "public/b\\c.txt",
    ] {
      try folder.write(name, "secret")
    }
    let links = [("out.txt", "../secret.txt"), ("up", ".."), ("in.txt", "a.html"), ("near", "../public2")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/public/\(name)", withDestinationPath: target)
    }
    let files = StaticFiles(
      folders: [StaticFiles.Folder(path: "/site/", folder: "\(folder.path)/public")],
      feedTypes: ["/site/feed.xml": "application/atom+xml"])
    func look(_ path: String) -> String {
      guard let response = files.response(Request(path: path)) else { return "none" }
      return "\(response.status) " + (response.fields["Location"] ?? response.fields["Content-Type"] ?? "")
    }
    let expected = [
      "/site/a.html": "200 text/html; charset=utf-8", "/site/b/": "200 text/html; charset=utf-8",
      "/site/b": "301 /site/b/", "/site/b/index.html": "200 text/html; charset=utf-8",
      "/site/feed.xml": "200 application/atom+xml; charset=utf-8", "/site/c.PNG": "200 image/png",
      "/site/.well-known/x.txt": "200 text/plain; charset=utf-8", "/site/a%20b.txt": "200 text/plain; charset=utf-8",
      "/site/rye": "200 application/octet-stream", "/site/in.txt": "200 text/plain; charset=utf-8",
    ]
    for (path, response) in expected { #expect(look(path) == response, "\(path)") }
    for path in [
      "/site/.env", "/site/.git/config", "/site/../secret.txt", "/site/%2e%2e/secret.txt", "/site/b/../../secret.txt",
      "/site/out.txt", "/site/up/secret.txt", "/site/near/x.txt", "/site/..%5csecret.txt", "/site/b%5Cc.txt",
      "/site/b\\c.txt",
      "/site/%00",
      "/site/a.html%0A",
      "/site/a.html/", "/site/empty", "/site/empty/", "/site/none", "/a.html", "/sitea.html", "site/a.html", "",
      "/site/../public2/x.txt", "/site/c.png",
    ] {
      #expect(look(path) == "none", "\(path)")
    }
  }

  @Test func `content is compressed from a size on, if the client accepts it`() {
    func response(_ count: Int, _ type: String = "text/plain", accepts: String = "gzip") -> Response {
      Response.content(
        [UInt8](repeating: 0x61, count: count), type: type,
        for: Request(path: "/", fields: ["accept-encoding": accepts]))
    }
    expectLimit(1400, "size of a response that is not compressed") { response($0).fields["Content-Encoding"] == nil }
    for accepts in ["gzip", "br, gzip", "GZIP;q=0.5", "gzip; q=1", "gzip;q=0.01"] {
      #expect(response(2000, accepts: accepts).fields["Content-Encoding"] == "gzip", "\(accepts)")
    }
    for accepts in ["", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip", "gzipped"] {
      #expect(response(2000, accepts: accepts).fields["Content-Encoding"] == nil, "\(accepts)")
      #expect(response(2000, accepts: accepts).fields["Vary"] == "Accept-Encoding")
    }
    for type in ["image/png", "application/octet-stream"] {
      #expect(response(2000, type).fields["Content-Encoding"] == nil && response(2000, type).fields["Vary"] == nil)
    }
    #expect(response(2000).fields["ETag"] != response(2000, accepts: "").fields["ETag"])
    #expect(response(2000).body == response(2000).body)
  }

  @Test func `a client that has the content gets no body`() throws {
    let date = Timestamp(secondsSinceEpoch: 1_709_285_400)
    func response(_ fields: [String: String]) -> Response {
      Response.content([0x61], type: "text/plain", changed: date, for: Request(path: "/", fields: fields))
    }
    let whole = response([:])
    let tag = try #require(whole.fields["ETag"])
    #expect(whole.fields["Last-Modified"] == "Fri, 01 Mar 2024 09:30:00 GMT")
    for known in [
      ["if-none-match": tag], ["if-none-match": "\"x\", \(tag)"], ["if-none-match": "W/\(tag)"], ["if-none-match": "*"],
      ["if-modified-since": "Fri, 01 Mar 2024 09:30:00 GMT"],
      ["if-none-match": tag, "if-modified-since": "Fri, 01 Mar 2024 09:30:01 GMT"],
    ] {
      #expect(response(known).status == 304 && response(known).body == [], "\(known)")
      #expect(response(known).fields["ETag"] == tag)
    }
    for unknown in [
      ["if-none-match": "\"x\""], ["if-modified-since": "Fri, 01 Mar 2024 09:30:01 GMT"], ["if-none-match": ""],
      ["if-none-match": "\"x\"", "if-modified-since": "Fri, 01 Mar 2024 09:30:00 GMT"],
    ] {
      #expect(response(unknown).status == 200 && response(unknown).body == [0x61], "\(unknown)")
    }
  }
}
