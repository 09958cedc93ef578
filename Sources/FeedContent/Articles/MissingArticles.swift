import ContentValues
import FeedCore
import SiteSettings

/// The reason why no article of a site, or only a few, are published.
struct MissingArticles {
  private let counts: ContentCounts
  private let firstUndated: SourceLocation?

  /// The number of files without a date that may be pages beside the articles.
  private static let usualPages = 20

  init(_ counts: ContentCounts, firstUndated: SourceLocation?) {
    self.counts = counts
    self.firstUndated = firstUndated
  }

  /// Returns a warning, or `nil` if there are articles or errors that explain their absence.
  func diagnostic(in site: Site) -> Diagnostic? {
    if let firstUndated,
      counts.published == 0 || counts.undated > max(counts.published, Self.usualPages)
    {
      let all = counts.undated == counts.read
      return Diagnostic(
        .contentNothingPublished,
        all && counts.read == 1
          ? "the only article has no date"
          : "\(all ? "all " : "")\(counts.undated)\(all ? "" : " of \(counts.read)") articles have no date",
        at: firstUndated, help: "add date: 2024-03-01 to the front matter")
    }
    guard counts.published == 0, counts.failed == 0 else { return nil }
    let reasons = [
      (counts.drafts, "drafts"), (counts.future, "in the future"), (counts.expired, "expired"),
    ]
    let left = reasons.filter { $0.0 > 0 }
    // A site of HTML pages has a warning of its own.
    if left.isEmpty, site.content.generator == .html { return nil }
    var diagnostic = Diagnostic(
      .contentNothingPublished,
      left.isEmpty
        ? "no articles were found"
        : left.count == 1
          ? "all \(left[0].0) articles are \(left[0].1)"
          : "no article is published: \(left.map { "\($0.0) are \($0.1)" }.joined(separator: ", "))",
      at: SourceLocation(file: site.file),
      help: left.isEmpty ? nil : "publish one, or build with --drafts or --now to see it")
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  static let contentNothingPublished = RuleDescription(
    "content/nothing-published", .warning, "a site should have published articles",
    why: "Without articles, the feeds are empty.",
    help: "set “articles” in [content] of site.toml to the folder of the articles",
    wrong: "[content]\narticles = \"drafts\"",
    right: "[content]\narticles = \"content/articles\"")
}
