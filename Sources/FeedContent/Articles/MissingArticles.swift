import ContentValues
import FeedCore
import SiteGenerators
import SiteSettings

/// The reason why no article of a site, or only a few, are published.
struct MissingArticles {
  private let counts: ContentCounts
  private let firstUndated: SourceLocation?

  /// The number of files without a date that may be pages and not articles.
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
      guard counts.undated == counts.read else {
        return Diagnostic(
          .contentNothingPublished, "\(counts.undated) of \(counts.read) files have no date and are not published",
          at: firstUndated, help: "if they are articles, add date: 2024-03-01 to their front matter")
      }
      return Diagnostic(
        .contentNothingPublished,
        counts.read.agreeing("the only article has no date", plural: "all \(counts.read) articles have no date"),
        at: firstUndated, help: "add date: 2024-03-01 to the front matter")
    }
    // Articles without a page are reported with the folder of the built site.
    guard counts.published == 0, counts.failed == 0, counts.unbuilt == 0 else { return nil }
    let left = [
      (count: counts.drafts, one: "is a draft", many: "are drafts"),
      (count: counts.future, one: "is in the future", many: "are in the future"),
      (count: counts.expired, one: "has expired", many: "have expired"),
    ].filter { $0.count > 0 }
    // Pages that are not articles have a warning of their own.
    if left.isEmpty, site.content.generator == .html, counts.noArticles > 0 { return nil }
    let message =
      switch left.count {
      case 0: "no articles were found"
      case 1:
        left[0].count.agreeing(
          "the only article \(left[0].one)", plural: "all \(left[0].count) articles \(left[0].many)")
      default:
        "no article is published: "
          + left.map { "\($0.count) \($0.count.agreeing($0.one, plural: $0.many))" }.joined(separator: ", ")
      }
    var diagnostic = Diagnostic(
      .contentNothingPublished, message, at: SourceLocation(file: site.file),
      help: left.isEmpty ? Self.buildHelp(in: site) : "publish one, or build with --drafts or --now to see it")
    diagnostic.quotesSource = false
    return diagnostic
  }

  /// Returns the command that builds the pages of which articles are read, or `nil` if no generator builds them.
  private static func buildHelp(in site: Site) -> String? {
    guard site.content.generator == .html, let other = OtherGenerator(of: site), other.output == site.content.articles
    else { return nil }
    return "run “\(other.command)” before “feedkiln build”"
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
