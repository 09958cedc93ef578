import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import Testing

@testable import SiteGenerators
@testable import SiteSettings

/// A site in a folder, read by Feedkiln and built by its own generator.
struct GeneratorSite: ~Copyable {
  let path: String

  init(_ files: [String: String]) throws {
    // The real path, because generators print it.
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "feedkiln-site-\(UUID().uuidString)").path
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = "\(path)/\(name)"
    try FileSystem.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
    try FileSystem.replace(file, with: Array(text.utf8))
  }

  /// Returns the content that Feedkiln reads.
  func load(
    _ generator: GeneratorName, baseURL: String = "https://example.com/sub/", zone: String = "UTC",
    drafts: Bool = false, articles: String? = nil, built: String? = nil
  ) throws -> Content {
    let site = try Site.sample {
      $0.folder = path
      $0.baseURL = IRI(unchecked: baseURL)
      $0.timeZone = try TimeZoneFolders().zone(named: zone)
      $0.content.generator = generator
      $0.content.articles = articles
      $0.content.built = built
      $0.content.comments = generator.commentsFolder
      $0.content.staticFiles = generator.staticFolder
    }
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"), includeDrafts: drafts)
    return ContentLoader(site, options: options).load()
  }

  /// Returns the URL paths that Feedkiln computes, by the files of the articles.
  func urls(in content: Content) -> [String: String] {
    var urls: [String: String] = [:]
    for article in content.articles {
      urls[article.location.file.replacingOccurrences(of: path + "/", with: "")] = article.url.string
    }
    return urls
  }

  /// Returns the problems of the content, with paths relative to this folder.
  func report(_ content: Content) -> [String] {
    content.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
      let text = "\(place)\(diagnostic.severity): \(diagnostic.message)" + (diagnostic.help.map { " (\($0))" } ?? "")
      return text.replacingOccurrences(of: path + "/", with: "")
    }
  }

  /// Runs the generator in the folder; it must succeed.
  func run(_ program: String, _ arguments: String..., environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
      .merging(environment) { $1 }
    let log = URL(filePath: path + "/.log")
    try Data().write(to: log)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: log, encoding: .utf8)
    try #require(process.terminationStatus == 0, "\(said)")
  }

  /// Returns the URL paths from a listing of the generator: one line per article, with its file, a tab and its path.
  func urls(listedIn files: String...) throws -> [String: String] {
    var urls: [String: String] = [:]
    for file in files {
      for line in try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8).split(separator: "\n") {
        let parts = line.split(separator: "\t").map(String.init)
        guard parts.count == 2 else { continue }
        urls[parts[0].replacingOccurrences(of: path + "/", with: "")] = parts[1]
      }
    }
    return urls
  }
}

/// Reports each difference separately, so that failures are readable.
func expectEqual(_ ours: [String: String], _ theirs: [String: String]) {
  for name in Set(ours.keys).union(theirs.keys).sorted() { #expect(ours[name] == theirs[name], "\(name)") }
}

/// Expects that articles have these URLs below https://example.com, and that nothing is reported.
func expectURLs(
  _ generator: GeneratorName, _ files: [String: String], settings: [String: String] = [:], _ table: [String: String]
) throws {
  let site = try GeneratorSite(files.merging(settings) { $1 })
  let content = try site.load(generator, baseURL: "https://example.com/")
  #expect(site.report(content) == [])
  expectEqual(site.urls(in: content), table.mapValues { "https://example.com" + $0 })
}
