import FeedSystem
import FeedTesting
import Foundation
import Testing

@testable import FeedServing

/// Files of any size are sent in chunks, and only as far as they are asked for.
@Suite struct FileServingTests {
  @Test(arguments: [
    (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
    ("bytes=-10", .part(90..<100)),
    ("bytes=95-200", .part(95..<100)), ("bytes=-200", .part(0..<100)), ("bytes=99-99", .part(99..<100)),
    ("bytes=100-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=200-300", .unsatisfiable),
    ("bytes=5-99999999999999999999", .part(5..<100)), ("bytes=99999999999999999999-", .unsatisfiable),
    ("bytes=9-5", .whole), ("bytes=0-1,5-6", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("items=0-9", .whole),
    ("bytes=0--1", .whole), ("bytes=", .whole),
  ]) func `a range is read as RFC 9110 has it`(_ field: String?, _ range: ByteRange) {
    #expect(ByteRange(field, size: 100) == range)
  }

  @Test func `an empty file has no range`() { #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable) }

  /// Returns the response for a file with 100 bytes, of which bytes 5 to 9 are requested.
  private static func answer(_ fields: (_ tag: String, _ date: String) -> [String: String]) throws -> Response {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = try folder.write("a.mp4", String(repeating: "x", count: 100))
    let identity = FileIdentity(size: 100, inode: 1, modified: 1_700_000_000_500_000_000, changed: 1)
    func response(_ fields: [String: String]) throws -> Response {
      try Response.file(path, identity, type: "video/mp4", for: Request(path: "/a.mp4", fields: fields))
    }
    let whole = try response([:])
    #expect(whole.status == 200 && whole.file?.range == 0..<100)
    #expect(whole.fields["Last-Modified"] == "Tue, 14 Nov 2023 22:13:20 GMT")
    return try response(fields(whole.fields["ETag"] ?? "", whole.fields["Last-Modified"] ?? ""))
  }

  @Test func `a part is sent only of the version that the client has`() throws {
    let part = ["range": "bytes=5-9"]
    let cases: [(name: String, status: Int, condition: (_ tag: String, _ date: String) -> String)] = [
      ("if-range", 206, { tag, _ in tag }), ("if-range", 206, { _, date in date }),
      ("if-range", 200, { tag, _ in "W/" + tag }), ("if-range", 200, { tag, _ in String(tag.dropLast()) }),
      ("if-range", 200, { _, _ in "\"other\"" }), ("if-range", 200, { _, _ in "Tue, 14 Nov 2023 22:13:19 GMT" }),
      ("if-range", 200, { _, _ in "Tue, 14 Nov 2023 22:13:21 GMT" }), ("if-range", 200, { _, _ in "" }),
      ("if-none-match", 304, { tag, _ in tag }), ("if-none-match", 304, { tag, _ in "W/" + tag }),
      ("if-none-match", 304, { tag, _ in "\"a\", " + tag }), ("if-none-match", 304, { _, _ in "*" }),
      ("if-none-match", 206, { _, _ in "\"other\"" }), ("if-none-match", 206, { _, date in date }),
      ("if-modified-since", 304, { _, date in date }), ("if-modified-since", 206, { tag, _ in tag }),
      ("if-modified-since", 206, { _, _ in "Tue, 14 Nov 2023 22:13:19 GMT" }), ("x-other", 206, { tag, _ in tag }),
    ]
    for (name, status, condition) in cases {
      let response = try Self.answer { part.merging([name: condition($0, $1)]) { $1 } }
      #expect(response.status == status, "\(name)")
      #expect(response.file?.range == (status == 206 ? 5..<10 : status == 200 ? 0..<100 : nil), "\(name)")
      #expect(response.fields["Content-Range"] == (status == 206 ? "bytes 5-9/100" : nil), "\(name)")
      #expect(response.fields["Content-Type"] == (status == 304 ? nil : "video/mp4"), "\(name)")
    }
    // A tag takes precedence over a date.
    #expect(try Self.answer { ["if-none-match": "\"other\"", "if-modified-since": $1] }.status == 200)
    let none = try Self.answer { tag, _ in ["range": "bytes=100-", "if-range": tag] }
    #expect(none.status == 416 && none.fields["Content-Range"] == "bytes */100" && none.file == nil)
    #expect(try Self.answer { _, _ in ["range": "bytes=100-", "if-range": "\"other\""] }.status == 200)
  }

  private static func curl(_ arguments: [String]) throws -> (head: String, body: [UInt8]) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: "curl")))
    process.arguments = ["-s", "-i", "--max-time", "\(Patience.seconds)"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let end = Array("\r\n\r\n".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: end) } ?? bytes.endIndex
    return (String(decoding: bytes[..<start], as: UTF8.self), Array(bytes[start...].dropFirst(4)))
  }

  @Test(.peers("curl")) func `a file is served whole, in part, and not again`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let film = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) }
    try site.folder.write("public/film.mp4", film)
    var options = site.options
    options.publicFolder = "\(site.folder.path)/public"
    let live = LiveSite(options)
    await live.rebuild()
    try await serving(live) { address in
      let url = "\(address)film.mp4"
      let whole = try Self.curl([url])
      #expect(whole.body == film)
      #expect(whole.head.contains("Accept-Ranges: bytes") && whole.head.contains("Content-Length: 300000"))
      #expect(whole.head.contains("Content-Type: video/mp4"))
      let tag = try #require(whole.head.firstMatch(of: /ETag: ("[0-9a-f]{16}")/)).1
      let head = try Self.curl(["-I", url])
      #expect(head.head == whole.head && head.body.isEmpty)
      let part = try Self.curl(["-H", "Range: bytes=65000-131999", url])
      #expect(part.head.hasPrefix("HTTP/1.1 206") && part.body == Array(film[65_000..<132_000]))
      #expect(part.head.contains("Content-Range: bytes 65000-131999/300000"))
      let resumed = try Self.curl(["-H", "Range: bytes=299990-", "-H", "If-Range: \(tag)", url])
      #expect(resumed.body == Array(film[299_990...]))
      #expect(try Self.curl(["-H", "Range: bytes=0-9", "-H", "If-Range: \"other\"", url]).body == film)
      let none = try Self.curl(["-H", "Range: bytes=300000-", url])
      #expect(none.head.hasPrefix("HTTP/1.1 416") && none.head.contains("Content-Range: bytes */300000"))
      #expect(try Self.curl(["-H", "If-None-Match: \(tag)", url]).head.hasPrefix("HTTP/1.1 304"))
    }
  }

  @Test(.peers("curl")) func `a file of three gigabytes needs no memory`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let file = try site.folder.write("public/film.mp4", "")
    #expect(truncate(file, 3 << 30) == 0)
    var options = site.options
    options.publicFolder = "\(site.folder.path)/public"
    let live = LiveSite(options)
    await live.rebuild()
    func residentKilobytes() throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      return status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) } ?? 0
    }
    let before = try residentKilobytes()
    try await serving(live) { address in
      #expect(try Self.curl(["-I", "\(address)film.mp4"]).head.contains("Content-Length: 3221225472"))
      // The client stops reading after a while.
      let process = Process()
      process.executableURL = URL(filePath: try #require(Peer.path(of: "curl")))
      process.arguments = ["-s", "-o", "/dev/null", "--limit-rate", "20M", "--max-time", "2", "\(address)film.mp4"]
      try process.run()
      process.waitUntilExit()
    }
    #expect(try residentKilobytes() - before < 200_000)
  }
}
