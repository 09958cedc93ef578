public import Foundation

/// Programs and data of others that tests use as their users do.
public enum Peer {
  /// Set by `.ci/run`, where nothing may be absent: a test runs, and fails, although its program is missing.
  private static let everythingMustBeHere = ProcessInfo.processInfo.environment["FEEDKILN_TESTS"] == "all"

  /// The path of a program of others: `nil` where it is not installed.
  public static func path(of program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"]
    return folders.map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Whether a test that uses a program runs.
  public static func isHere(_ program: String) -> Bool { everythingMustBeHere || path(of: program) != nil }

  /// The path of a Python program that `make setup-peers` installs: `nil` where it is not installed.
  public static func path(ofPython program: String) -> String? {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/python/bin")
    let file = folder.appending(path: program).standardized.path
    return FileManager.default.isExecutableFile(atPath: file) ? file : path(of: program)
  }

  /// Whether a test that uses a Python program runs.
  public static func isHere(python program: String) -> Bool {
    everythingMustBeHere || path(ofPython: program) != nil
  }

  /// A file or a folder of the collections of feeds and comments that lie beside the project.
  public static func shared(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/\(path)").standardized
  }

  /// Whether a test that uses such a collection runs.
  public static func isShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared(path).path)
  }
}
