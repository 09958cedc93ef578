public import FeedContent
public import FeedCore
public import FeedVocabulary

/// Which feeds a site gets, and where: no bytes yet.
public struct FeedPlan: Sendable {
  public var feeds: [PlannedFeed]
  /// The same by what they are about, so that entries can point to them.
  private let addresses: [FeedSubject: [FeedFormat: IRI]]
  public let diagnostics: [Diagnostic]

  public init(site: Site, content: Content) {
    var planner = FeedPlanner(site: site)
    let discussed = content.articles.indices.filter { content.articles[$0].hasCommentFeed(in: content) }
    if !content.articles.isEmpty { planner.add(.site, site.feeds.site) }
    if !discussed.isEmpty { planner.add(.comments, site.feeds.comments) }
    for index in discussed { planner.add(.article(index), site.feeds.articleComments, of: content.articles[index]) }
    feeds = planner.feeds
    diagnostics = planner.diagnostics
    addresses = Dictionary(uniqueKeysWithValues: planner.feeds.map { ($0.subject, $0.addresses) })
  }

  /// Where the feed about a subject is served, by format; empty when there is none.
  public func addresses(of subject: FeedSubject) -> [FeedFormat: IRI] {
    addresses[subject] ?? [:]
  }
}

/// What a feed is about.
public enum FeedSubject: Sendable, Hashable {
  /// The site's articles.
  case site
  /// All comments.
  case comments
  /// The comments on one article, by its index.
  case article(Int)
}

/// One feed in all its formats.
public struct PlannedFeed: Sendable {
  public struct Document: Sendable, Hashable {
    public var format: FeedFormat
    /// Path below the output folder.
    public var path: String
    /// Where the document is served.
    public var address: IRI
  }

  public var subject: FeedSubject
  public var documents: [Document]

  var addresses: [FeedFormat: IRI] {
    Dictionary(uniqueKeysWithValues: documents.map { ($0.format, $0.address) })
  }
}

extension Article {
  /// An article has a comment feed where there are comments, or may be some day.
  func hasCommentFeed(in content: Content) -> Bool {
    switch comments {
    case .open: true
    case .closed: content.threads[path]?.nodes.isEmpty == false
    case .off: false
    }
  }
}
