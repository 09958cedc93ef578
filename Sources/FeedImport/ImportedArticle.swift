import FeedContent
import FeedCore

/// An article of an export, with the content of its file.
struct ImportedArticle {
  struct File {
    var url: String
    var type: String?
    var length: Int?
  }

  /// The file name before it is made safe, usually the slug.
  var name: String
  var title: String?
  var date: ImportedDate?
  var updated: ImportedDate?
  /// The id of its feed entry, or `nil` if the export has none.
  var id: String?
  /// The path of its page below the site’s URL.
  var permalink: String?
  var authors: [String] = []
  var categories: [String] = []
  var tags: [String] = []
  var summary: String?
  var isDraft = false
  var image: String?
  var enclosures: [File] = []
  var takesComments: Bool?
  /// Keys for other tools, and for mapping the article to its former id.
  var others: [(key: String, value: String)] = []
  var markup = ArticleBody.Markup.html
  var body: [UInt8]
  var location: SourceLocation
}
