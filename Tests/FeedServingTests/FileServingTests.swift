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
