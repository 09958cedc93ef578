import FeedContent
import FeedCore
import FeedPages
import FeedVocabulary

/// The supporting files of a site’s feeds and their paths, before their bytes are composed.
struct SupportingFilePlan: Sendable {
  /// The path of the page of each feed.
  private(set) var pages: [FeedSubject: String] = [:]
  /// The path of the page about all feeds, or `nil` if there is none.
  private(set) var subscribePage: String?
  private(set) var opml: String?
  private(set) var styleSheet: String?
  private(set) var hostFiles: [HostFile] = []
  /// The old paths at which a document is copied, by the document’s path.
  private(set) var copies: [String: [String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var usedPaths: OutputPaths

  init(site: Site, plan: FeedPlan) {
    let settings = site.feeds.supportingFiles
    usedPaths = plan.usedPaths
    guard !plan.feeds.isEmpty else { return }
    let old = FormerFeedURLs(site: site, plan: plan)
    diagnostics = old.diagnostics
    for (document, path, location) in old.copies where take(path, location) {
      copies[document, default: []].append(path)
    }
    let documents = Set(plan.feeds.lazy.filter { $0.archive == nil }.flatMap { $0.documents.map(\.path) })
    let location = SourceLocation(file: site.file)
    for (path, former) in plan.formerPaths where documents.contains(path) {
      // The path may belong to another article by now.
      if usedPaths.take(former, for: location, as: .supportingFile) == nil { copies[path, default: []].append(former) }
    }
    if settings.pages != .none {
      subscribePage = wanted("index.html", location)
      for planned in plan.feeds where planned.archive == nil && settings.pages.includes(planned.subject) {
        guard let document = planned.documents.first else { continue }
        pages[planned.subject] = wanted(document.path.withEnding("html", for: document.format), location)
      }
    }
    opml = settings.opml.flatMap { wanted($0, location) }
    if settings.writesStyleSheet { styleSheet = wanted(SupportingFileSettings.styleSheet, location) }
    let rules = HostRules(site: site, plan: plan)
    for host in settings.hosts {
      if host.readsRootOnly, rules.folder != "/" {
        diagnostics.append(.notInRoot(host, rules, at: location))
      } else {
        hostFiles += host.files(rules).filter { take($0.name, location) }
      }
    }
  }

  private mutating func wanted(_ path: String, _ location: SourceLocation) -> String? {
    take(path, location) ? path : nil
  }

  /// Reserves a path.
  ///
  /// Returns `false` and reports a problem if it is in use or unsafe.
  private mutating func take(_ path: String, _ location: SourceLocation) -> Bool {
    guard let problem = usedPaths.take(path, for: location, as: .supportingFile) else { return true }
    diagnostics.append(problem)
    return false
  }
}

extension PageChoice {
  fileprivate func includes(_ subject: FeedSubject) -> Bool {
    switch (self, subject) {
    case (.none, _): false
    case (.all, _): true
    case (.usual, .article), (.usual, .term(.commenters, _)): false
    case (.usual, _): true
    }
  }
}

extension String {
  /// Returns the path of a document with a different extension.
  fileprivate func withEnding(_ ending: String, for format: FeedFormat) -> String {
    let own = "." + format.fileExtension
    return (hasSuffix(own) ? String(dropLast(own.count)) : self) + "." + ending
  }
}

extension Diagnostic {
  fileprivate static func notInRoot(_ host: StaticHost, _ rules: HostRules, at location: SourceLocation) -> Diagnostic {
    let names = host.files(rules).map { "“\($0.name)”" }.joined(separator: " and ")
    return Diagnostic(
      .feedsHostFileNotInRoot,
      "\(names) must be in the root of the site, but the feeds are in “\(rules.folder)”",
      at: location,
      help:
        "remove “\(host.rawValue)” from hosts, and add the output of feedkiln hosts \(host.rawValue) to the file there")
  }
}

extension RuleDescription {
  static let feedsHostFileNotInRoot = RuleDescription(
    "feeds/host-file-not-in-root", .warning, "the configuration file of a host should be in the root of the site",
    why: "Hosts read it only there, so it has no effect.",
    help: "remove the host from hosts, and add the output of feedkiln hosts to the file there",
    wrong: "output = \"public/feeds\"\nhosts = [\"netlify\"]",
    right: "output = \"public\"\nurl = \"/\"\nhosts = [\"netlify\"]")
}
