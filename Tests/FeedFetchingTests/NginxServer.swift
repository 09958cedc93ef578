import FeedTesting
import Foundation
import Testing

/// An nginx server on a free loopback port, with its own files and configuration in a temporary folder.
final class NginxServer {
  let port: Int
  private let folder: URL
  private let process: Process

  /// Starts a server with files and `location` blocks, in which `PORT` is replaced by its port.
  init(_ files: [String: String], locations: String = "") throws {
    let program = try #require(Peer.path(of: "nginx"))
    // Another program may take the port before the server starts.
    for _ in 0..<20 {
      let port = Int.random(in: 10_000..<32_000)
      let folder = FileManager.default.temporaryDirectory.appending(path: "feedkiln-\(UUID().uuidString)")
      try Self.write(files, locations, port: port, to: folder)
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["-p", folder.path, "-e", "error.log", "-c", folder.appending(path: "nginx.conf").path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      Patience.wait { !process.isRunning || Self.listens(port) }
      if process.isRunning, Self.listens(port) {
        (self.port, self.folder, self.process) = (port, folder, process)
        return
      }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      try FileManager.default.removeItem(at: folder)
    }
    throw CocoaError(.featureUnsupported)
  }

  deinit {
    // As a single process, nginx inherits blocked signals and may not receive SIGTERM.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

  /// Returns the size of a file in bytes.
  func size(_ name: String) throws -> Int { try Data(contentsOf: folder.appending(path: "www/\(name)")).count }

  private static func write(_ files: [String: String], _ locations: String, port: Int, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "www"), withIntermediateDirectories: true)
    for (name, text) in files {
      let bytes = Data(text.replacingOccurrences(of: "PORT", with: String(port)).utf8)
      try bytes.write(to: folder.appending(path: "www/\(name)"))
    }
    try Data(settings(locations, port).utf8).write(to: folder.appending(path: "nginx.conf"))
  }

  private static func settings(_ locations: String, _ port: Int) -> String {
    """
    daemon off; master_process off; pid nginx.pid;
    events {}
    http {
      access_log off; client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d;
      scgi_temp_path e;
      types { application/atom+xml atom; application/rss+xml rss; text/html html; }
      default_type text/plain;
      server {
        listen 127.0.0.1:\(port); listen 127.0.0.2:\(port);
        root www;
        gzip on; gzip_types application/atom+xml;
        \(locations.replacingOccurrences(of: "PORT", with: String(port)))
      }
    }
    """
  }

  private static func listens(_ port: Int) -> Bool {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}

/// The feeds that the server sends.
enum ServedFeeds {
  /// Returns an Atom feed; `PORT` in its URL is replaced by the server’s port.
  static func atom(at url: String = "http://127.0.0.1:PORT/feed.atom", padding: Int = 0) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>tag:example.com,2024:bread</id>
      <title>Brötchen</title>
      <updated>2024-03-01T09:30:00Z</updated>
      <author><name>Ada</name></author>
      <link rel="self" href="\(url)"/>
      <link href="https://example.com/"/>
      <!--\(String(repeating: "bread ", count: padding))-->
    </feed>
    """
  }
}
