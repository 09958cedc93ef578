import ContentValues
import FeedCore
import SiteSettings

extension ArticlePages {
  /// Returns the problems of the site’s pages, each for all articles that have it.
  ///
  /// `unknown` are the paths of articles whose URL does not follow from the settings, so that no URL was expected.
  func diagnostics(of articles: [Article], withoutURL unknown: Set<String>, in site: Site) -> [Diagnostic] {
    if built.isEmpty {
      return articles.isEmpty ? [] : [.nothingBuilt(built.folder, missing: unknown.count, of: articles.count, in: site)]
    }
    let problems: [Diagnostic?] = [
      .unbuilt(unbuilt.map { articles[$0] }, in: built.folder, site),
      .moved(
        moved.filter { !unknown.contains(articles[$0].path) }
          .compactMap { index in found[index].map { (articles[index], $0.url) } }, site),
      withoutSource.first.map { .withoutSource(withoutSource, at: built.path(of: $0)) }, urlProblem,
    ]
    return problems.compactMap(\.self).map { problem in
      // It is about many files, so the first line of one of them explains nothing.
      var problem = problem
      problem.quotesSource = false
      return problem
    }
  }
}

extension Diagnostic {
  /// The number of files that a message names.
  private static let named = 3

  fileprivate static func nothingBuilt(_ folder: String, missing: Int, of articles: Int, in site: Site) -> Diagnostic {
    let command = site.content.generator?.buildCommand
    let unchecked = missing < articles ? "the URLs of\(missing > 0 ? " other" : "") articles are not checked" : nil
    let lost = missing > 0 ? "\(missing) \(missing == 1 ? "article has" : "articles have") no URL" : nil
    let effects = [lost, unchecked].compactMap(\.self).joined(separator: ", and ")
    var diagnostic = Diagnostic(
      .pageNotBuilt, "“\(folder)” contains no pages, so \(effects)",
      at: SourceLocation(file: site.file), help: command.map { "run “\($0)” before “feedkiln build”" })
    diagnostic.quotesSource = false
    return diagnostic
  }

  fileprivate static func unbuilt(_ articles: [Article], in folder: String, _ site: Site) -> Diagnostic? {
    guard let first = articles.first else { return nil }
    let command = site.content.generator?.buildCommand
    let build = command.map { "run “\($0)” before “feedkiln build”" } ?? "build the site before its feeds"
    return Diagnostic(
      .pageMissing,
      "\(articles.count == 1 ? "1 article has" : "\(articles.count) articles have") no page in “\(folder)”, so "
        + "\(articles.count == 1 ? "it is" : "they are") not published: \(names(articles.map(\.path)))",
      at: first.location.whole,
      help: "\(build), or check whether the site hides \(articles.count == 1 ? "it" : "them"), such as by a cascade")
  }

  fileprivate static func moved(_ articles: [(article: Article, url: IRI)], _ site: Site) -> Diagnostic? {
    guard let (article, url) = articles.first else { return nil }
    let template = PermalinkGuess.template(for: articles, below: site.baseURL)
    return Diagnostic(
      .pageElsewhere,
      "\(articles.count == 1 ? "1 article has" : "\(articles.count) articles have") another URL than expected: the page "
        + "of “\(article.path)” is “\(url.path)”, not “\(article.url.path)”",
      at: article.location.whole,
      help: template.map { "set permalink = \"\($0)\" in [content] to expect these URLs" })
  }

  fileprivate static func withoutSource(_ files: [String], at path: String) -> Diagnostic {
    Diagnostic(
      .pageWithoutSource,
      (files.count == 1
        ? "1 page looks like an article but has no source: "
        : "\(files.count) pages look like articles but have no source: ")
        + names(files),
      at: SourceLocation(file: path))
  }

  private static func names(_ all: [String]) -> String {
    all.prefix(named).map { "“\($0)”" }.joined(separator: ", ") + (all.count > named ? " and more" : "")
  }
}

extension Site {
  /// Returns help for an article whose URL only the generator can make: its pages first, then another way.
  func helpWithPages(or help: String) -> String {
    guard let command = content.generator?.buildCommand else { return help }
    let pages =
      content.built == nil
      ? "set “built” in [content] to the folder that “\(command)” writes"
      : "run “\(command)” before “feedkiln build” to use the URLs of the pages"
    return "\(pages), or \(help)"
  }
}

extension SourceLocation {
  /// The file of the location.
  fileprivate var whole: SourceLocation { SourceLocation(file: file) }
}

extension RuleDescription {
  static let pageMissing = RuleDescription(
    "page/missing", .warning, "the page of an article should exist in the built site",
    why: "An entry must not link to a page that does not exist, so the article is not published.",
    help: "build the site before its feeds, or check whether the site hides the article",
    wrong: "feedkiln build; hugo",
    right: "hugo; feedkiln build")

  static let pageNotBuilt = RuleDescription(
    "page/not-built", .warning, "the folder of the built site should contain pages",
    why: "The URLs of articles follow from the settings alone, and can be wrong or missing.",
    help: "build the site before its feeds, or correct “built” in [content] of site.toml",
    wrong: "feedkiln build; hugo",
    right: "hugo; feedkiln build")

  static let pageElsewhere = RuleDescription(
    "page/elsewhere", .info, "prefer settings that give the URLs of the built pages",
    why: "The page was found by its title and date, which can fail if they change.",
    help: "write “permalink” or “slug” as the generator does",
    wrong: "permalink = \"/{path}/\"",
    right: "permalink = \"/blog/{slug}/\"")

  static let pageWithoutSource = RuleDescription(
    "page/without-source", .info, "prefer a source for each page that looks like an article",
    why: "Pages without a source are not published in feeds.",
    help: "if they are articles, set “articles” in [content] to a folder that contains their sources",
    wrong: "[content]\narticles = \"content/posts\"",
    right: "[content]\narticles = \"content\"")
}
