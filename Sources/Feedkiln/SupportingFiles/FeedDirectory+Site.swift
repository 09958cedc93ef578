import FeedContent
import FeedCore
import FeedPages
import FeedVocabulary

extension FeedDirectory {
  /// Lists the feeds of a site in groups, and the comment feeds of articles with comments; the others, the feeds of
  /// commenters and those of terms that no article has any longer are left out.
  init(site: Site, content: Content, plan: FeedPlan, supportingFiles: SupportingFilePlan) {
    let texts = PageTexts.of(site.language)
    let groups: [(title: String, contains: (FeedSubject) -> Bool)] = [
      (texts.site, { if case .podcast = $0 { true } else { $0 == .site } }),
      (texts.selections, { if case .extra = $0 { true } else { false } }),
      (texts.sections, { $0.family == .sections }),
      (texts.categories, { $0.family == .categories }),
      (texts.tags, { $0.family == .tags }),
      (texts.authors, { $0.family == .authors }),
      (texts.languages, { $0.family == .languages }),
      (texts.comments, { $0 == .comments || $0.family == .commentLanguages }),
    ]
    let feeds = plan.feeds.filter { feed in
      switch feed.subject {
      case .article: false
      case .term: feed.archive == nil && feed.entries.count > 0
      default: feed.archive == nil
      }
    }
    func listing(_ feed: PlannedFeed, title: String, description: String?) -> Listing {
      Listing(
        title: title, description: description, language: feed.heading.language, page: feed.heading.page,
        reading: supportingFiles.pages[feed.subject].map(site.url(ofOutput:)),
        formats: feed.documents.map { ($0.format, $0.url) })
    }
    let discussed = plan.feeds.compactMap { feed -> Listing? in
      guard case .article(let index) = feed.subject, feed.archive == nil, feed.entries.count > 0 else { return nil }
      return listing(feed, title: content.articles[index].name, description: nil)
    }
    self.init(
      title: site.title, language: site.language, page: site.baseURL,
      opml: supportingFiles.opml.map(site.url(ofOutput:)),
      updated: [content.articles.map(\.updated).max(), content.threads.lastChange].compactMap(\.self).max(),
      groups: groups.compactMap { title, contains in
        let listings = feeds.filter { contains($0.subject) }.map { feed in
          listing(feed, title: feed.heading.title, description: feed.heading.subtitle)
        }
        return listings.isEmpty ? nil : Group(title: title, feeds: listings)
      }, commentFeeds: discussed)
  }
}

extension FeedSubject {
  fileprivate var family: FeedFamily? {
    if case .term(let family, _) = self { family } else { nil }
  }
}
