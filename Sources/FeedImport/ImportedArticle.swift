import FeedContent
import FeedCore

/// An article of an export, as it is going to stand in its file.
struct ImportedArticle {
  struct File {
    var url: String
    var type: String?
    var length: Int?
  }

  /// What its file is called before it is made safe: its slug, as a rule.
  var name: String
  var title: String?
  var date: ImportedDate?
  var updated: ImportedDate?
  /// The name by which readers know its entry.
  var id: String?
  /// The path of its page below the site's address.
  var permalink: String?
  var authors: [String] = []
  var categories: [String] = []
  var tags: [String] = []
  var summary: String?
  var isDraft = false
  var image: String?
  var enclosures: [File] = []
  var takesComments: Bool?
  /// Keys for other tools, and for finding the article again.
  var others: [(key: String, value: String)] = []
  var markup = ArticleBody.Markup.html
  var body: [UInt8]
  var location: SourceLocation
}
