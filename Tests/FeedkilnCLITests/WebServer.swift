import FeedTesting
import Foundation
import Testing

/// A web server program on a free loopback port, with its own configuration in a temporary folder.
final class WebServer {
  enum Program: String, CaseIterable, Sendable {
    case nginx, apache2, caddy
  }

  private let process: Process

  /// Starts a server; the program determines its configuration, and the folder `www` is the site.
  init(_ program: Program, port: Int, in folder: borrowing TestFolder, rules: String) throws {
    let file = "server.conf"
    try folder.write(file, Self.settings(program, port: port, folder: folder.path, rules: rules))
    try folder.write("mime.types", "text/html html\ntext/plain txt\n")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(of: program.rawValue)))
    let path = "\(folder.path)/\(file)"
    process.arguments =
      switch program {
      case .nginx: ["-p", folder.path, "-e", "error.log", "-c", path]
      case .apache2: ["-X", "-d", folder.path, "-f", path]
      case .caddy: ["run", "--config", path, "--adapter", "caddyfile"]
      }
    process.environment = ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_DATA_HOME": folder.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    Patience.wait { !process.isRunning || Loopback.listens(port) }
    try #require(process.isRunning && Loopback.listens(port), "\(program) does not start")
  }

  // As a single process, a server inherits blocked signals and may not receive SIGTERM.
  deinit { kill(process.processIdentifier, SIGKILL) }

  private static func settings(_ program: Program, port: Int, folder: String, rules: String) -> String {
    switch program {
    case .nginx:
      """
      daemon off; master_process off; pid nginx.pid;
      events {}
      http {
        access_log off; client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d;
        scgi_temp_path e;
        default_type text/plain;
        server { listen 127.0.0.1:\(port); root www; include "\(folder)/\(rules)"; }
      }
      """
    case .apache2:
      """
      ServerName 127.0.0.1
      Listen 127.0.0.1:\(port)
      PidFile apache.pid
      ErrorLog error.log
      \(["mpm_event", "mime", "headers", "alias", "dir", "authz_core"].map {
        "LoadModule \($0)_module \"/usr/lib/apache2/modules/mod_\($0).so\""
      }.joined(separator: "\n"))
      DefaultRuntimeDir .
      User www-data
      Group www-data
      TypesConfig mime.types
      DocumentRoot "\(folder)/www"
      <Directory "\(folder)/www">
        AllowOverride FileInfo
        Require all granted
      </Directory>
      """
    case .caddy:
      """
      {
        admin off
        auto_https off
      }
      http://127.0.0.1:\(port) {
        root * "\(folder)/www"
        import "\(folder)/\(rules)"
        file_server {
          precompressed gzip
        }
      }
      """
    }
  }
}

/// The ports of this machine.
enum Loopback {
  /// Returns an unused port.
  static func freePort() -> Int {
    while true {
      let port = Int.random(in: 10_000..<32_000)
      if !listens(port) { return port }
    }
  }

  static func listens(_ port: Int) -> Bool {
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
