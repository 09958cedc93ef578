public import Foundation
public import Testing

/// Other programs and collections of data that tests use.
public enum Peer {
  /// Whether tests run other programs.
  ///
  /// `make test-peers` sets `FEEDKILN_PEERS=1`; a missing program then fails its tests.
  public static let areTested = ProcessInfo.processInfo.environment["FEEDKILN_PEERS"] == "1"

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Returns the path of a program, or `nil` if it is not installed.
  public static func path(of program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"]
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Returns the path of a program in the Python environment of `make setup-peers`, or `nil` if it is not installed.
  ///
  /// Symbolic links are not resolved: Python finds the environment’s packages by the path that it is started with.
  public static func path(ofPython program: String) -> String? {
    let file = package.path + "/.build/python/bin/\(program)"
    return FileManager.default.isExecutableFile(atPath: file) ? file : nil
  }

  /// Returns the URL of a file or folder in the collections of feeds and comments next to the project.
  public static func shared(_ path: String) -> URL {
    package.deletingLastPathComponent().appending(path: "shared/\(path)")
  }

  /// Returns whether such a file or folder is available.
  public static func isShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared(path).path)
  }
}

extension Trait where Self == ConditionTrait {
  /// Enables a test only in `make test-peers`, because it runs other programs.
  public static func peers(_ programs: String...) -> Self {
    .enabled(if: Peer.areTested, "uses \(programs.joined(separator: ", ")): make test-peers runs it")
  }

  /// Disables a test if a collection next to the project, which is not part of it, is not available.
  public static func shared(_ path: String) -> Self {
    .enabled(if: Peer.isShared(path), "../shared/\(path) is not available")
  }
}
