public import FeedContent
public import FeedCore
import FeedSystem

/// The feeds of a site that are in the folder of its built pages, from which they are served.
public struct ServedFeeds: Sendable {
  private let site: Site
  /// The URLs of the feeds that exist.
  private var present: Set<String> = []
  /// The paths of the feeds that do not exist, each with the file in the output folder if that exists.
  private var missing: [(file: String, source: String?)] = []
  /// The paths of the feeds that differ from those in the output folder.
  private var outdated: [(file: String, source: String)] = []

  /// Looks up the feeds of a plan in a folder.
  ///
  /// - Parameters:
  ///   - plan: The feeds of the site.
  ///   - site: The settings of the site.
  ///   - folder: The folder of the built pages.
  ///   - skipsUnbuilt: Whether feeds that are not in the output folder either, such as those of drafts, are no problem.
  ///
  /// A site of Feedkiln’s own layout may publish its output folder beside its pages, so its feeds may be in either.
  public init(_ plan: FeedPlan, site: Site, in folder: String, skipsUnbuilt: Bool = false) {
    self.site = site
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for document in plan.feeds.lazy.flatMap(\.documents) {
      let output = "\(site.filePath(site.feeds.output))/\(document.path)"
      let isBuilt = FileSystem.kind(of: output) == .file
      let path = IRI.percentDecoding(String(document.url.string.dropFirst(site.baseURL.string.count)))
      let file = folder == "." ? path : "\(folder)/\(path)"
      if FileSystem.kind(of: file) == .file {
        present.insert(document.url.string)
        if isBuilt, !Self.areSame(file, output) { outdated.append((file, output)) }
      } else if isBuilt, site.content.generator == nil || site.content.generator == .html {
        present.insert(document.url.string)
      } else if isBuilt || !skipsUnbuilt {
        missing.append((file, isBuilt ? output : nil))
      }
    }
  }

  private static func areSame(_ file: String, _ other: String) -> Bool {
    if FileSystem.realPath(file) == FileSystem.realPath(other) { return true }
    return (try? FileSystem.read(file)) == (try? FileSystem.read(other))
  }

  /// Whether a feed exists.
  func contains(_ url: IRI) -> Bool { present.contains(url.string) }

  /// Whether no feed exists.
  public var isEmpty: Bool { present.isEmpty }

  /// The problem of the feeds that do not exist, and that of those that are not the newest.
  public var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if let first = missing.first {
      let verb = missing.count == 1 ? "does not exist" : "do not exist"
      found.append(
        Diagnostic(
          .siteFeedNotServed, "\(Self.named(first.file, missing.count)) \(verb)",
          at: SourceLocation(file: first.source ?? site.file), help: help(first.source)))
    }
    if let first = outdated.first {
      let verb = outdated.count == 1 ? "differs" : "differ"
      found.append(
        Diagnostic(
          .siteFeedNotServed, "\(Self.named(first.file, outdated.count)) \(verb) from the newest build",
          at: SourceLocation(file: first.source), help: help(first.source)))
    }
    return found.map { problem in
      var problem = problem
      problem.quotesSource = false
      return problem
    }
  }

  private static func named(_ file: String, _ count: Int) -> String {
    count == 1 ? "feed “\(file)”" : "feed “\(file)” and \((count - 1).counted("other feed"))"
  }

  private func help(_ source: String?) -> String {
    guard source != nil else { return "run feedkiln build" }
    let command = site.content.generator?.buildCommand.map { "run \($0) again" }
    return "\(command ?? "copy the feeds"), or set “output” in [feeds] to a folder in that of the pages"
  }
}

extension RuleDescription {
  static let siteFeedNotServed = RuleDescription(
    "site/feed-not-served", .warning, "the feeds should be in the folder of the built pages",
    why: "Feed readers get an error, or a feed that is not the newest.",
    help: "build the pages after the feeds, or set “output” in [feeds] to a folder in that of the pages",
    wrong: "hugo; feedkiln build",
    right: "[feeds]\noutput = \"public/feeds\"")
}
