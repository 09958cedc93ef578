public import FeedContent
public import FeedCore
import FeedSystem
public import FeedVocabulary

/// The feeds of a site, with their paths and entries, before their bytes are composed.
public struct FeedPlan: Sendable {
  /// The planned documents of all feeds, archives included.
  public var feeds: [PlannedFeed]
  /// The subscription documents of each subject, to which entries refer.
  private let documents: [FeedSubject: [PlannedFeed.Document]]
  /// The problems of paths and of podcasts.
  public let diagnostics: [Diagnostic]
  /// The paths that the feeds use.
  let usedPaths: OutputPaths
  /// The entries in the archives of each feed, as the ledger stores them.
  let archives: [String: [[Fingerprint]]]
  /// The terms that have a feed, with or without articles.
  let terms: Set<IDLedger.FeedTerm>
  /// The origin of the ids of the feeds.
  let feedOrigin: IDLedger.FeedOrigin
  /// The paths that comment feeds had before their articles moved, with their current paths.
  let formerPaths: [(path: String, former: String)]

  /// Plans the feeds of a site from its settings and content.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - content: The content of the site.
  ///   - keepsTerms: Whether a term that was published keeps its feed, empty, when its last article goes.
  public init(site: Site, content: Content, keepsTerms: Bool = true) {
    let known = keepsTerms ? content.ids?.terms ?? [] : []
    var planner = FeedPlanner(site: site, content: content)
    let headings = FeedHeadings(site: site, content: content)
    let listed = content.articles.indices.filter { content.articles[$0].isListed }
    // A feed without entries is empty, not missing, so that it keeps its subscribers.
    planner.add(
      .site, named: "site", titled: headings.site, at: site.feeds.site,
      articles: site.feeds.chosen(listed, of: site, content))
    planner.addFamilies(of: site, content, headings, keeping: known)
    planner.addPodcasts(of: site, content, headings, keeping: known)
    planner.addComments(of: site, content, headings, keeping: known)
    feeds = planner.feeds
    terms = Set(planner.feeds.compactMap(\.subject.term))
    diagnostics = planner.diagnostics + Diagnostic.tooManyTerms(in: content.articles)
    usedPaths = planner.usedPaths
    archives = planner.archives
    feedOrigin = headings.origin
    let moved = content.articles.indices.lazy.filter { !content.articles[$0].former.isEmpty }
    formerPaths = moved.flatMap { planner.formerPaths(of: content.articles[$0], formats: site.feeds.formats) }
    documents = Dictionary(
      planner.feeds.lazy.filter { $0.archive == nil }.map { ($0.subject, $0.documents) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the URLs of the feed about a subject by format, or an empty dictionary if there is no such feed.
  public func urls(of subject: FeedSubject) -> [FeedFormat: IRI] {
    Dictionary(uniqueKeysWithValues: (documents[subject] ?? []).map { ($0.format, $0.url) })
  }
}

extension FeedPlanner {
  /// Plans the feeds of tags, categories, sections, authors and languages, and those of `[[feeds.extra]]`.
  fileprivate mutating func addFamilies(
    of site: Site, _ content: Content, _ headings: FeedHeadings, keeping kept: Set<IDLedger.FeedTerm>
  ) {
    for family in FeedFamily.allCases where !family.isOfComments {
      guard let settings = site.feeds.families[family] else { continue }
      let terms = ArticleTerms(family, of: site, content, keeping: kept)
      let slugs = TermSlugs(terms.terms)
      for term in terms.terms {
        add(
          .term(family, term), named: "\(family.rawValue)/\(slugs[term])",
          titled: headings.term(term, slug: slugs[term], of: family, texts: settings), at: settings.path,
          articles: terms.articles(of: term), limit: settings.limit
        ) { $0 == "term" ? slugs[term] : nil }
      }
    }
    for (index, extra) in site.feeds.extra.enumerated() {
      add(
        .extra(index), named: "extra/\(extra.name)", titled: headings.extra(extra), at: extra.path,
        articles: extra.articles(of: site, content), limit: extra.limit, location: extra.location)
    }
  }

  /// Plans the podcasts as RSS, the only format that podcast directories accept.
  fileprivate mutating func addPodcasts(
    of site: Site, _ content: Content, _ headings: FeedHeadings, keeping kept: Set<IDLedger.FeedTerm>
  ) {
    let all = content.articles.indices.filter {
      content.articles[$0].isListed && content.articles[$0].episode != nil
    }
    for settings in site.podcasts {
      let subject = FeedSubject.podcast(settings.name)
      let episodes = all.filter { settings.contains(content.articles[$0], of: site) }
      if episodes.isEmpty {
        let isKept = subject.term.map(kept.contains) ?? false
        report(.podcastWithoutEpisodes(settings, isKept: isKept, hasOthers: !all.isEmpty))
        guard isKept else { continue }
      }
      add(
        subject, named: settings.key, titled: headings.podcast(settings), at: settings.path, articles: episodes,
        limit: settings.limit, formats: [.rss], location: settings.location)
    }
  }

  /// Plans the comment feeds: all comments, by language, by commenter, and one per article with a comment feed.
  fileprivate mutating func addComments(
    of site: Site, _ content: Content, _ headings: FeedHeadings, keeping kept: Set<IDLedger.FeedTerm>
  ) {
    let discussed = content.articles.indices.filter { content.hasCommentFeed(on: $0) }
    guard !discussed.isEmpty || site.comments.articles != .off else { return }
    let comments = CommentList(content)
    add(.comments, named: "comments", titled: headings.comments, at: site.feeds.comments, comments: comments.newest)
    if let settings = site.feeds.families[.commentLanguages] {
      let terms = ArticleTerms(.commentLanguages, of: site, content, keeping: kept)
      let slugs = TermSlugs(terms.terms)
      for term in terms.terms {
        let articles = Set(terms.articles(of: term)).intersection(discussed)
        let subject = FeedSubject.term(.commentLanguages, term)
        guard !articles.isEmpty || subject.term.map(kept.contains) ?? false else { continue }
        add(
          subject, named: "\(FeedFamily.commentLanguages.rawValue)/\(slugs[term])",
          titled: headings.term(term, slug: slugs[term], of: .commentLanguages, texts: settings),
          at: settings.path, comments: comments.newest.filter { articles.contains($0.article) }, limit: settings.limit
        ) { $0 == "term" ? slugs[term] : nil }
      }
    }
    if let settings = site.feeds.families[.commenters] {
      let replies = comments.repliesByCommenter(content)
      let names = replies.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let slugs = TermSlugs(names)
      for name in names {
        add(
          .term(.commenters, name), named: "\(FeedFamily.commenters.rawValue)/\(slugs[name])",
          titled: headings.term(name, slug: slugs[name], of: .commenters, texts: settings), at: settings.path,
          comments: replies[name] ?? [], limit: settings.limit
        ) { $0 == "term" ? slugs[name] : nil }
      }
    }
    let articles = content.articles
    for index in discussed {
      let nodes = 0..<(content.threads.outline(of: articles[index].path)?.count ?? 0)
      let values = PathValues(
        path: articles[index].templatePath, slug: articles[index].slug, published: articles[index].published)
      add(
        .article(index), named: "article/\(articles[index].id)", titled: headings.comments(on: index),
        at: site.feeds.articleComments,
        comments: nodes.reversed().map { CommentIndex(article: index, node: $0) },
        location: articles[index].location
      ) { values[$0] }
    }
  }
}

extension FeedSettings {
  /// Returns the articles that meet the conditions of the site’s feed.
  fileprivate func chosen(_ articles: [Int], of site: Site, _ content: Content) -> [Int] {
    guard !include.isEmpty || !exclude.isEmpty else { return articles }
    return articles.filter {
      include.isMetBy(content.articles[$0], of: site) && !exclude.isPartlyMetBy(content.articles[$0], of: site)
    }
  }
}

extension FeedFamily {
  /// Whether the feeds of the family contain comments instead of articles.
  var isOfComments: Bool { self == .commentLanguages || self == .commenters }
}

extension PodcastSettings {
  /// The name of the feed in the ledger and in its id.
  var key: String { name == PodcastSettings.usualName ? "podcast" : "podcast/\(name)" }
}

extension FeedSubject {
  /// The term of the feed as the ledger stores it, or `nil` if the feed ends with what it is about.
  ///
  /// Names of commenters are not stored: they would outlive the comments.
  fileprivate var term: IDLedger.FeedTerm? {
    switch self {
    case .term(.commenters, _), .site, .comments, .extra, .article: nil
    case .term(let family, let term): IDLedger.FeedTerm(family: family.rawValue, term: term)
    case .podcast(let name):
      IDLedger.FeedTerm(family: "podcast", term: name == PodcastSettings.usualName ? "" : name)
    }
  }
}

extension Content {
  /// Whether an article has a comment feed: comments are open, or closed and not empty.
  func hasCommentFeed(on index: Int) -> Bool {
    switch articles[index].comments {
    case .open: true
    case .closed: threads.outline(of: articles[index].path) != nil
    case .off: false
    }
  }
}
