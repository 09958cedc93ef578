package import ContentValues
package import FeedCore
import FeedSystem
import FrontMatter
package import SiteSettings

/// Feedkiln’s own rules: a folder of articles, and the permalink template in site.toml.
package struct NativeGenerator: Generator {
  package static let folder = "content/articles"
  package let site: Site

  package func listing() throws(FileError) -> ArticleListing {
    let folder = site.content.articles ?? NativeGenerator.folder
    let found = try FileSystem.files(below: site.filePath(folder))
    return ArticleListing(
      files: found.files.compactMap { ArticleFile($0, below: folder) },
      diagnostics: Diagnostic.skipped(found, in: site.filePath(folder))
        + found.files.compactMap { Diagnostic.unreadMarkup($0, in: site.filePath(folder)) })
  }

  package func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    ArticleText(
      parsed.fields, parsed, body: body(of: file, parsed), heading: parsed.heading, notes: [])
  }

  package func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try DateReader.read(text, zone: site.timeZone)
  }

  package func termFiles(of family: FeedFamily) -> [TermFile] {
    TermFile.indexes(of: family, below: site.content.articles ?? NativeGenerator.folder, in: site)
  }

  package func slug(checking text: String) throws(ValueError) -> String { try Permalink.slug(checking: text) }

  package func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let links = Permalink(site: site)
    if let permalink = article.permalink { return try links.url(explicit: permalink) }
    let slug = article.slug ?? article.file.slug
    return links.url(path: article.file.folder + slug, slug: slug, date: article.date.local.date)
  }
}

extension Diagnostic {
  /// Returns a diagnostic for a file in a markup that is not supported, or `nil` for other files.
  static func unreadMarkup(_ file: String, in folder: String) -> Diagnostic? {
    let markups = [".adoc", ".mdown", ".mdx", ".mkd", ".org", ".rst", ".textile", ".txt"]
    guard markups.contains(where: file.hasSuffix) else { return nil }
    return Diagnostic(
      .contentUnknownMarkup, "“\(file)” is not an article and is ignored",
      at: SourceLocation(file: "\(folder)/\(file)"))
  }
}

extension RuleDescription {
  static let contentUnknownMarkup = RuleDescription(
    "content/unknown-markup", .warning, "a file in the folder of the articles should be Markdown or HTML",
    why: "Other files are ignored, so their text is in no feed.",
    help: "rename the file to .md or .html, or move it elsewhere",
    wrong: "content/articles/rye.rst",
    right: "content/articles/rye.md")
}
