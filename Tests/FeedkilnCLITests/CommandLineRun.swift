import FeedCore
import FeedSystem
import Foundation

/// One run of a program: its output and its exit code.
struct CommandLineRun: Sendable {
  var output: String
  var errors: String
  var exitCode: Int32

  /// The folder of the programs built from this package.
  static let programs =
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    .deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static func feedkiln(
    _ arguments: String..., in folder: borrowing TestFolder, input: String = ""
  ) throws -> CommandLineRun {
    try run(programs.appending(path: "feedkiln").path, arguments, in: folder, input: input)
  }

  /// Runs a program in a folder, with no environment variables of this machine except the search path.
  static func run(
    _ program: String, _ arguments: [String], in folder: borrowing TestFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> CommandLineRun {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let path = "\(programs.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    process.environment = ["PATH": path, "HOME": folder.path, "COLUMNS": "100"].merging(environment) { $1 }
    // Scripts/mutants.py selects a change of the sources by it.
    process.environment?["MUTANT"] = ProcessInfo.processInfo.environment["MUTANT"]
    // Files instead of pipes: a full pipe would block the program.
    let files = try ["in", "out", "err"].map { try folder.scratch($0, $0 == "in" ? input : "") }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return CommandLineRun(
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8),
      exitCode: process.terminationStatus)
  }
}

/// A folder of files that is removed after the test.
struct TestFolder: ~Copyable {
  let path: String
  private let scratchPath: String

  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "feedkiln-cli-\(UUID().uuidString)").path
    path = "\(base)/here"
    scratchPath = "\(base)/streams"
    try FileSystem.makeFolder(path)
    try FileSystem.makeFolder(scratchPath)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent()) }

  func write(_ name: String, _ text: String) throws {
    let file = "\(path)/\(name)"
    try FileSystem.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
    try FileSystem.replace(file, with: Array(text.utf8))
  }

  /// Writes a script that replaces a program in runs with the environment `withPrograms`.
  func program(_ name: String, _ script: String) throws {
    try FileSystem.makeFolder(programsPath)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(programsPath)/\(name)"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(programsPath)/\(name)")
  }

  var withPrograms: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return ["PATH": "\(programsPath):\(CommandLineRun.programs.path):\(path)"]
  }

  private var programsPath: String { "\(scratchPath)/programs" }

  func text(_ name: String) throws -> String { String(utf8: try FileSystem.read("\(path)/\(name)")) }

  func scratch(_ name: String, _ text: String) throws -> URL {
    let url = URL(filePath: "\(scratchPath)/\(UUID().uuidString).\(name)")
    try Data(text.utf8).write(to: url)
    return url
  }
}

/// Feeds to validate.
enum Sample {
  static let good = """
    { "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "home_page_url": "https://example.com/",
      "feed_url": "https://example.com/feed.json", "items": [] }

    """
  /// A feed with one error.
  static let bad = good.replacingOccurrences(of: "\"items\": []", with: "\"items\": {}")
  /// A feed with one warning.
  static let odd = good.replacingOccurrences(of: "\"items\"", with: "\"itms\": 1, \"items\"")

  static let site = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"

    """
}
