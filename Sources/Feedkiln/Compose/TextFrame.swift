import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages

/// The text that the settings add before and after the text of an article.
struct TextFrame {
  /// Sanitized HTML, or nothing.
  let before: [UInt8]
  let after: [UInt8]

  /// Fills the templates of the settings with the values of an article.
  init(of article: Article, in site: Site?, replies: Replies?) {
    let values = TextValues(article: article, site: site, replies: replies)
    before = values.html(site?.feeds.before)
    after = values.html(site?.feeds.after)
  }
}

/// The values of the variables in the text before and after an article.
private struct TextValues {
  let article: Article
  let site: Site?
  let replies: Replies?

  /// Returns sanitized HTML, or nothing if there is no template, or no value for one of its variables.
  func html(_ template: Template?) -> [UInt8] {
    guard let template else { return [] }
    var isComplete = true
    let filled = template.fill { name in
      guard let value = value(name), !value.isEmpty else {
        isComplete = false
        return ""
      }
      var escaped: [UInt8] = []
      CleanText(value).appendEscapedAttribute(to: &escaped)
      // The template can have its attribute in single quotes.
      return String(utf8: escaped).replacing("'", with: "&#39;")
    }
    guard isComplete else { return [] }
    return FeedHTML.clean(Array(filled.utf8), base: article.url, policy: .article)
  }

  private func value(_ name: String) -> String? {
    switch name {
    case "title": article.name
    case "url": article.url.string
    case "external_url": article.externalURL?.string
    case "author": authors.map(\.name).joined(separator: ", ")
    case "date": article.published.day
    case "tags": article.tags.joined(separator: ", ")
    case "comments_count": replies.map { String($0.count) }
    case "comments_url": replies?.url.string
    case "mailto": authors.lazy.compactMap(\.email).first.map { "mailto:\($0)?subject=\(subject)" }
    default: nil
    }
  }

  private var authors: [Author] { article.authors.isEmpty ? site?.authors ?? [] : article.authors }

  /// The subject of a reply by e-mail as part of a URL (RFC 6068, section 2).
  private var subject: String { IRI.percentEncodingSegment("Re: \(article.name)").replacing("&", with: "%26") }
}
