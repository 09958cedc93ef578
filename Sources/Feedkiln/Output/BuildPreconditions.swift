import FeedContent
package import FeedCore
import FeedSystem
import FeedValidator

/// The conditions under which a build writes: otherwise it would harm the sources of the site or its subscribers.
///
/// A build that does not meet them reports the reasons and stops before it writes anything.
struct BuildPreconditions: Sendable {
  private let site: Site
  private let options: BuildOptions

  init(site: Site, options: BuildOptions) { (self.site, self.options) = (site, options) }

  /// The problems of the settings, which are found before anything is read.
  var problems: [Diagnostic] {
    if !options.allowsPlaceholderURL, let problem = Diagnostic.placeholderURL(of: site) { return [problem] }
    guard let output = FileSystem.realPath(site.filePath(site.feeds.output)) ?? realParent else { return [] }
    let stores = site.comments.stores.map(\.path)
    for source in site.contentFolders + stores {
      guard let folder = FileSystem.realPath(site.filePath(source)), FileSystem.kind(of: folder) == .folder,
        output == folder || output.hasPrefix(folder + "/")
      else { continue }
      let root = FileSystem.realPath(site.filePath(".")) ?? folder
      let free = ["feeds", "feedkiln"].first { !"\(root)/\($0)/".hasPrefix(folder + "/") }
      return [.outputInContent(site, site.filePath(source), free: free)]
    }
    return []
  }

  /// The path of an output folder that does not exist yet, below the first folder that does.
  private var realParent: String? {
    var path = site.filePath(site.feeds.output)
    var below = ""
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      below = String(path[slash...]) + below
      path = String(path[..<slash])
      if let parent = FileSystem.realPath(path) { return parent + below }
    }
    return FileSystem.realPath(".").map { "\($0)/\(path)\(below)" }
  }

  /// The problems of a plan.
  func problems(of plan: BuildPlan, _ content: Content, in output: OutputFolder) -> [Diagnostic] {
    let read = content.diagnostics.filter {
      [RuleDescription.contentNoArticles.id, RuleDescription.idsUnreadable.id].contains($0.rule)
    }
    let replaced = (plan.feeds.diagnostics + plan.supportingFiles.diagnostics).filter {
      $0.rule == RuleDescription.feedsReplacesSource.id
    }
    // These are reported already; the build only has to stop.
    guard read.isEmpty, replaced.isEmpty else { return read + replaced }
    if let missing = missingIDs(plan, content, in: output) { return [missing] }
    if options.content.shard != nil || options.allowsRemovals { return [] }
    return [noArticles(content) ?? withdrawals(content) ?? removals(plan, content, in: output)].compactMap(\.self)
  }

  /// The ids are lost although earlier builds wrote feeds with them.
  private func missingIDs(_ plan: BuildPlan, _ content: Content, in output: OutputFolder) -> Diagnostic? {
    let file = site.filePath(site.ids)
    guard FileSystem.kind(of: file) == nil, !content.articles.isEmpty else { return nil }
    let documents = plan.feeds.feeds.first { $0.subject == .site }?.documents.map(\.path) ?? []
    return output.hasEarlierFeeds(documents) ? .idsMissing(file) : nil
  }

  /// No file of an article was found although the ledger has articles, such as in a checkout that failed.
  private func noArticles(_ content: Content) -> Diagnostic? {
    guard content.counts.read == 0, content.ids?.entries.isEmpty == false else { return nil }
    return .articlesGone(site)
  }

  /// The built site lacks the pages of more than a third of the published articles, such as after a build that failed.
  private func withdrawals(_ content: Content) -> Diagnostic? {
    let before = content.ids?.entries.count { !$0.isGone } ?? 0
    let count = content.withdrawn
    guard count >= 3, count * 3 > before + count, let built = site.content.built else { return nil }
    return .pagesGone(count, in: site.filePath(built), site)
  }

  /// A build may not remove the feed of the site, or more than a third of all feeds, by mistake.
  private func removals(_ plan: BuildPlan, _ content: Content, in output: OutputFolder) -> Diagnostic? {
    // With an error, nothing is removed.
    guard !content.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let copies = plan.supportingFiles.copies.values.joined()
    let planned = Set(plan.feeds.feeds.flatMap { $0.documents.map(\.path) }).union(copies)
    let earlier = output.earlier.feeds
    let removed = earlier.filter { !planned.contains($0.key) }
    let isSite = removed.values.contains(.site)
    guard isSite || removed.count >= 3 && removed.count * 3 > earlier.count else { return nil }
    return .tooManyRemovals(removed.count, of: earlier.count, in: output, site)
  }
}

extension Diagnostic {
  fileprivate static func outputInContent(_ site: Site, _ folder: String, free: String?) -> Diagnostic {
    Diagnostic(
      .feedsOutputInContent,
      "output folder “\(site.filePath(site.feeds.output))” is in “\(folder)”, which contains content",
      at: SourceLocation(file: site.file),
      help: free.map { "set output in [feeds] of site.toml to a folder of its own, such as \($0)" }
        ?? "set articles in [content] of site.toml to the folder of the articles, such as posts"
    ).unquoted
  }

  fileprivate static func idsMissing(_ file: String) -> Diagnostic {
    Diagnostic(
      .idsMissing, "“\(file)” is missing, but earlier builds stored ids in it", at: SourceLocation(file: file)
    ).unquoted
  }

  fileprivate static func articlesGone(_ site: Site) -> Diagnostic {
    Diagnostic(
      .feedsTooManyRemovals, "no articles were found, but “\(site.filePath(site.ids))” has some",
      at: SourceLocation(file: site.file)
    ).unquoted
  }

  fileprivate static func pagesGone(_ count: Int, in built: String, _ site: Site) -> Diagnostic {
    Diagnostic(
      .feedsTooManyRemovals, "“\(built)” lacks the pages of \(count.counted("published article"))",
      at: SourceLocation(file: site.file),
      help: "build the site again; if the articles should go, build with --allow-removals"
    ).unquoted
  }

  fileprivate static func tooManyRemovals(
    _ count: Int, of all: Int, in output: OutputFolder, _ site: Site
  ) -> Diagnostic {
    Diagnostic(
      .feedsTooManyRemovals, "build would remove \(count) of \(all.counted("feed")) in “\(output.path)”",
      at: SourceLocation(file: site.file)
    ).unquoted
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .feedsForeignFile, "“\(path)” was not written by Feedkiln and was not replaced",
      at: SourceLocation(file: path)
    ).unquoted
  }

  /// The diagnostic about a whole file, of which no line is shown.
  var unquoted: Diagnostic {
    var diagnostic = self
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension Diagnostic {
  /// Returns a diagnostic if the base URL of a site is a placeholder, and otherwise `nil`.
  package static func placeholderURL(of site: Site, severity: Severity = .error) -> Diagnostic? {
    guard let host = PlaceholderHost.of(site.baseURL) else { return nil }
    // The URL of a preview is not in the file.
    let location = site.isPreview ? nil : site.baseURLLocation
    var diagnostic = Diagnostic(
      .sitePlaceholderUrl, "base_url “\(site.baseURL)” is a placeholder: “\(host)” is not on the web",
      at: location ?? SourceLocation(file: site.file),
      help: site.content.built.flatMap { BuiltSite.statedURL(in: $0, of: site) }.map { "set base_url = \"\($0)\"" },
      severity: severity)
    diagnostic.quotesSource = location != nil
    return diagnostic
  }
}

extension RuleDescription {
  static let sitePlaceholderUrl = RuleDescription(
    "site/placeholder-url", .error, "base_url must be the public URL of the site",
    why: "Links in feeds lead nowhere, and the ids that are stored would contain the placeholder permanently.",
    help: "set base_url to the URL of the site, or build with --allow-placeholder-url for a test",
    wrong: "base_url = \"http://localhost:1313/\"",
    right: "base_url = \"https://bread.example/\"")

  static let feedsOutputInContent = RuleDescription(
    "feeds/output-in-content", .error, "the output folder must not be in a folder of content",
    why: "A feed could replace an article, or be read as one.",
    help: "set output in [feeds] of site.toml to a folder of its own, such as feeds",
    wrong: "output = \"content/articles\"",
    right: "output = \"feeds\"")

  static let feedsForeignFile = RuleDescription(
    "feeds/foreign-file", .error, "a feed must not replace a file that Feedkiln did not write",
    why: "The file, such as the feed of another program, would be lost.",
    help: "move the file, change the path of the feed, or build with --overwrite",
    wrong: "feeds/feed.rss of another program",
    right: "feedkiln build --overwrite")

  static let feedsTooManyRemovals = RuleDescription(
    "feeds/too-many-removals", .error, "a build must not remove the site feed or many feeds unnoticed",
    why: "If the content is incomplete, such as after a failed checkout, subscribers would lose their feeds.",
    help: "check that all content exists; if the feeds should go, build with --allow-removals",
    wrong: "rm -r content/articles/* && feedkiln build",
    right: "rm -r content/articles/* && feedkiln build --allow-removals")

  static let idsMissing = RuleDescription(
    "ids/missing", .error, "feedkiln.ids must exist if feeds were built before",
    why: "Articles that moved since would get new ids, and feed readers show them as new.",
    help: "restore feedkiln.ids, or remove the feeds and .feedkiln to start over",
    wrong: "rm feedkiln.ids && feedkiln build",
    right: "git restore feedkiln.ids && feedkiln build")
}
