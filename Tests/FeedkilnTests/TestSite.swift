import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// A site in a temporary folder that is removed when the value is released.
final class TestSite {
  let folder: URL
  var output: URL { folder.appending(path: "feeds") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "feedkiln-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  convenience init(copying template: URL) throws {
    try self.init()
    for name in ["site.toml", "content"] {
      try FileManager.default.copyItem(at: template.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// Creates a site with files by path.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func golden(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  func reading() throws -> (site: Site?, diagnostics: [Diagnostic]) {
    let reading = try SiteReader.read(folder.appending(path: "site.toml").path())
    return (reading.site, reading.diagnostics)
  }

  /// Builds the site.
  ///
  /// - Parameters:
  ///   - options: The options for reading content.
  ///   - seconds: The seconds by which the system clock is advanced, so that files count as unchanged for so long.
  /// - Returns: The report of the build.
  /// - Throws: An error if the settings are invalid or the build fails.
  func build(_ options: ContentOptions? = nil, after seconds: Int64 = 0) async throws -> BuildReport {
    var buildOptions = BuildOptions(
      try options ?? ContentOptions(now: Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    if seconds > 0 {
      buildOptions.systemTime = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + seconds)
    }
    return try await build(buildOptions)
  }

  func build(_ options: BuildOptions, siteFile: String = "site.toml") async throws -> BuildReport {
    let reading = try SiteReader.read(folder.appending(path: siteFile).path())
    let site = try #require(reading.site, "\(reading.diagnostics)")
    return try await Turns.builds.take { try await SiteBuild(site: site, options: options).run() }
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    try #require(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  func text(_ feed: String) throws -> String {
    try String(contentsOf: output.appending(path: feed), encoding: .utf8)
  }

  func ids(_ feed: String) throws -> [String] {
    try text(feed).matches(of: /<id>(.*?)<\/id>/).map { String($0.1) }
  }

  /// The text of a file that builds keep for themselves.
  func state(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: ".feedkiln/\(name)"), encoding: .utf8)
  }

  /// The files that builds keep for themselves.
  var stateFiles: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: folder.path() + "/.feedkiln").sorted() }
  }

  func modificationTimes() throws -> [String: Date] {
    var times: [String: Date] = [:]
    for name in try TestSite.files(below: output) {
      let attributes = try FileManager.default.attributesOfItem(atPath: output.appending(path: name).path())
      times[name] = attributes[.modificationDate] as? Date
    }
    return times
  }

  /// Returns the paths of the files below a folder.
  static func files(below folder: URL) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
