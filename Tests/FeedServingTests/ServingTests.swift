import FeedCore
import FeedFetching
import FeedSystem
import FeedTesting
import FeedValidator
import Foundation
import Testing

@testable import FeedServing

/// The server’s responses to real requests.
@Suite struct ServingTests {
  /// Returns the status, header and body of a response to curl.
  private static func curl(_ arguments: String...) throws -> (status: Int, head: String, body: String) {
    try curl(arguments)
  }

  private static func curl(_ arguments: [String]) throws -> (status: Int, head: String, body: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "curl")))
    process.arguments = ["-s", "-i", "--path-as-is", "--max-time", "\(Patience.seconds)"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    let status = parts.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return (status, parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  @Test func `a server can stop while a client connects`() async throws {
    for _ in 0..<40 {
      let server = try PreviewServer(host: "127.0.0.1", port: 0) { _ in Response(404) }
      let (urls, listening) = AsyncStream.makeStream(of: String.self)
      let task = Task { try await server.run { listening.yield($0) } }
      for await url in urls {
        let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0.filter(\.isNumber)) })
        let visitors = Task.detached { (0..<50).map { _ in Visitor(of: port) } }
        task.cancel()
        _ = await visitors.value
        break
      }
      _ = try? await task.value
    }
  }

  private static let port = UInt16.random(in: 20_000..<30_000)

  @Test func `the validator finds no problem with the HTTP responses`() async throws {
    let site = try SampleSite(baseURL: "http://127.0.0.1:\(Self.port)/")
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let build = await live.rebuild()
    #expect(build.failure == nil && build.diagnostics.isEmpty)
    let fetcher = FeedFetcher(limits: .patient)
    try await serving(live, port: Self.port) { url in
      for (name, type) in [
        ("feed.rss", "application/rss+xml"), ("feed.atom", "application/atom+xml"),
        ("feed.json", "application/feed+json"),
      ] {
        let fetch = try fetcher.fetch(IRI(unchecked: "\(url)feeds/\(name)"))
        #expect(fetch.response.field("Content-Type") == "\(type); charset=utf-8")
        #expect(fetch.response.field("Content-Encoding") == "gzip")
        #expect(fetch.body == (try FileSystem.read("\(site.folder.path)/public/feeds/\(name)")))
        #expect(fetch.revalidation?.status == 304)
        let problems = Validator().validate(fetch).diagnostics
        #expect(problems.map(\.message) == [])
      }
    }
  }

  @Test(.peers("curl"))
  func `HEAD requests, tags and dates work as on a web server`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    await live.rebuild()
    try await serving(live) { url in
      let whole = try Self.curl("\(url)feeds/feed.atom")
      #expect(whole.status == 200)
      let tag = try #require(whole.head.firstMatch(of: /ETag: ("[0-9a-f]{16}")/)).1
      let date = try #require(whole.head.firstMatch(of: /Last-Modified: (\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT)/)).1
      #expect(whole.head.contains("Content-Length: \(whole.body.utf8.count)"))
      let head = try Self.curl("-I", "\(url)feeds/feed.atom")
      #expect(head.status == 200 && head.body == "" && head.head == whole.head)
      #expect(try Self.curl("-H", "If-None-Match: W/\"x\", \(tag)", "\(url)feeds/feed.atom").status == 304)
      #expect(try Self.curl("-H", "If-None-Match: \"x\"", "\(url)feeds/feed.atom").status == 200)
      #expect(try Self.curl("-H", "If-Modified-Since: \(date)", "\(url)feeds/feed.atom").status == 304)
      let post = try Self.curl("-d", "a=b", "\(url)feeds/feed.atom")
      #expect(post.status == 405 && post.head.contains("Allow: GET, HEAD"))
      for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"] {
        #expect(try Self.curl("-H", "Host: \(host)", "\(url)feeds/feed.atom").status == 403, "\(host)")
      }
      for host in ["localhost:1", "127.0.0.1", "[::1]:4000"] {
        #expect(try Self.curl("-H", "Host: \(host)", "\(url)feeds/feed.atom").status == 200, "\(host)")
      }
      let long = (1...50).flatMap { ["-H", "X-\($0): \(String(repeating: "x", count: 400))"] }
      #expect(try Self.curl(long + ["\(url)feeds/feed.atom"]).status == 431)
    }
  }

  @Test(.peers("curl"))
  func `files outside the folders are not served`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    var options = site.options
    options.publicFolder = "\(site.folder.path)/public"
    try site.folder.write("public/about/index.html", "<p>About")
    try site.folder.write("public/.env", "secret")
    try site.folder.write("secret.txt", "secret")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/public/out.txt", withDestinationPath: "../secret.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/public/up", withDestinationPath: "..")
    let live = LiveSite(options)
    await live.rebuild()
    try await serving(live) { url in
      for path in [
        "../secret.txt", "%2e%2e/secret.txt", "feeds/..%2f..%2fsecret.txt", "feeds/../../secret.txt", "..%5csecret.txt",
        "out.txt", "up/secret.txt", ".env", "%00", "feeds/feed.atom/", "nothing", "feeds/%2e%2e/%2e%2e/site.toml",
      ] {
        let answer = try Self.curl("\(url)\(path)")
        #expect(answer.status == 404 && !answer.body.contains("secret"), "\(path): \(answer)")
      }
      #expect(try Self.curl("\(url)about").head.contains("Location: /about/"))
      #expect(try Self.curl("\(url)about/").body == "<p>About")
    }
  }

  @Test(.peers("python3"))
  func `an idle connection is closed`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    try await serving(live, idleTimeout: .milliseconds(200)) { url in
      let process = Process()
      process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
      let script = """
        import socket, sys
        s = socket.create_connection(("127.0.0.1", int(sys.argv[1]))); s.settimeout(120); s.send(b"GET / HT")
        sys.exit(0 if s.recv(1) == b"" else 1)
        """
      process.arguments = ["-c", script, String(url.split(separator: ":")[2].dropLast())]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}

/// A client that connects and sends nothing.
private final class Visitor: Sendable {
  private let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)

  init(of port: UInt16) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(handle) }
}
