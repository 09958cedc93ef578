import FeedCore
import FeedSystem

/// An article as an earlier build read it, with what its file was then.
///
/// Only articles that are nothing but what their file says are known: with pictures, sounds or pages beside them, more
/// files would have to be looked at than reading them anew takes.
struct KnownArticle: Sendable {
  var article: Article
  var stamp: FileStamp

  /// `nil` for an article that is to be read anew each time.
  init?(_ article: Article, _ stamp: FileStamp) {
    guard article.image == nil, article.banner == nil, article.enclosures.isEmpty, article.episode == nil,
      article.commentsOnPage.isEmpty, article.body.page == nil, article.body.base == nil, article.body.code == nil
    else { return nil }
    self.article = article
    self.stamp = stamp
  }

  /// The same as bytes, without the file's path.
  var bytes: ArraySlice<UInt8> {
    var writer = BinaryWriter(room: 512)
    write(to: &writer)
    return writer.piece
  }

  private func write(to writer: inout BinaryWriter) {
    writer.write(stamp)
    for text in [article.id.string, article.url.string, article.path] { writer.write(text) }
    for text in [article.templatePath, article.slug, article.title] { writer.write(text) }
    for flag in [article.hasOwnID, article.isListed] { writer.write(flag ? 1 : 0) }
    for texts in [article.aliases, article.tags, article.categories, article.threadIdentifiers.names] {
      writer.write(texts)
    }
    writer.write(article.threadIdentifiers.wordPress)
    for people in [article.authors, article.contributors] { writer.write(people) { $1.write(to: &$0) } }
    for text in [article.rights, article.summary, article.language?.description] { writer.write(text) }
    for moment in [article.published, article.updated] { writer.write(moment) }
    for moment in [article.notBefore, article.expires] { writer.write(moment) }
    writer.write(article.comments.rawValue)
    writer.write(article.body.markup.rawValue)
    writer.write(article.body.startOffset)
    writer.write(article.body.fingerprint)
  }

  /// Reads what the article in a file was as bytes.
  init?(_ bytes: ArraySlice<UInt8>, in file: String) {
    var reader = BinaryReader(bytes)
    stamp = reader.stamp()
    let (id, url, path) = (IRI(unchecked: reader.text()), IRI(unchecked: reader.text()), reader.text())
    let (templatePath, slug, title) = (reader.text(), reader.text(), reader.text())
    let (hasOwnID, isListed) = (reader.number() == 1, reader.number() == 1)
    let (aliases, tags, categories, names) = (reader.texts(), reader.texts(), reader.texts(), reader.texts())
    let wordPress = reader.optional { $0.text() }
    let (authors, contributors) = (reader.list { Author(&$0) }, reader.list { Author(&$0) })
    let (rights, summary) = (reader.optional { $0.text() }, reader.optional { $0.text() })
    let language = reader.optional { $0.text() }.flatMap { try? LanguageTag($0) }
    let (published, updated) = (reader.timestamp(), reader.timestamp())
    let (notBefore, expires) = (reader.optional { $0.timestamp() }, reader.optional { $0.timestamp() })
    let (comments, markup) = (CommentStatus(rawValue: reader.text()), ArticleBody.Markup(rawValue: reader.text()))
    let (startOffset, fingerprint) = (reader.number(), reader.fingerprint())
    guard let comments, let markup, !reader.isBroken else { return nil }
    article = Article(
      id: id, hasOwnID: hasOwnID, url: url, path: path, templatePath: templatePath, slug: slug, title: title,
      aliases: aliases, authors: authors, contributors: contributors, rights: rights, published: published,
      updated: updated, tags: tags, categories: categories, summary: summary, language: language, comments: comments,
      body: ArticleBody(markup, of: file, startOffset: startOffset, forgotten: fingerprint),
      location: SourceLocation(file: file))
    article.threadIdentifiers = ThreadIdentifiers(names: names, wordPress: wordPress)
    (article.notBefore, article.expires, article.isListed) = (notBefore, expires, isListed)
  }
}

extension Author {
  fileprivate func write(to writer: inout BinaryWriter) {
    for text in [name, url?.string, email] { writer.write(text) }
  }

  fileprivate init(_ reader: inout BinaryReader) {
    let (name, url) = (reader.optional { $0.text() }, reader.optional { $0.text() })
    self.init(name: name ?? "", url: url.map { IRI(unchecked: $0) }, email: reader.optional { $0.text() })
  }
}
