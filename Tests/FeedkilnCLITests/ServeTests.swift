import FeedCore
import FeedFetching
import FeedTesting
import Foundation
import Testing

/// `feedkiln serve` as people start and end it.
@Suite struct ServeTests {
  @Test(arguments: [SIGINT, SIGTERM]) func `a site is served until somebody ends it`(signal: Int32) throws {
    let folder = try TestFolder([
      "site.toml": Sample.site, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
    ])
    let port = Loopback.freePort()
    let process = Process()
    process.executableURL = CommandLineRun.programs.appending(path: "feedkiln")
    process.arguments = ["serve", "--port", String(port)]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    Patience.wait { !process.isRunning || Loopback.listens(port) }
    #expect(Loopback.listens(port))
    Patience.wait { FileSystem.kind(of: "\(folder.path)/feeds/feed.rss") != nil }
    let page = try FeedFetcher().fetch(IRI("http://127.0.0.1:\(port)/-/"))
    #expect(page.response.status == 200)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.hasPrefix("Serving http://127.0.0.1:\(port)/-/ (Ctrl-C ends it)\n"))
  }

  @Test func `what cannot be served is said`() throws {
    let folder = try TestFolder()
    let nothing = try CommandLineRun.feedkiln("serve", in: folder)
    #expect(nothing.errors == "feedkiln: there is no site.toml: run it in the folder that holds it, or name the file\n")
    #expect(nothing.exitCode == 2)
    try folder.write("site.toml", Sample.site)
    let host = try CommandLineRun.feedkiln("serve", "--host", "bread", in: folder)
    #expect(host.errors.hasPrefix("Error: “bread” is no IP address, as in 127.0.0.1\n"))
    #expect(host.exitCode == 64)
    let listener = try Listener()
    let taken = try CommandLineRun.feedkiln("serve", "--port", String(listener.port), in: folder)
    #expect(taken.errors.contains("feedkiln: port \(listener.port) of 127.0.0.1 cannot be had"))
    #expect(taken.exitCode == 2)
  }
}

/// Holds a port of the loopback.
private final class Listener {
  let port: Int
  private let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)

  init() throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = handle
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, size) == 0 && listen(handle, 1) == 0 && getsockname(handle, $0, &size) == 0
      }
    }
    try #require(isBound)
    port = Int(in_port_t(bigEndian: address.sin_port))
  }

  deinit { close(handle) }
}
