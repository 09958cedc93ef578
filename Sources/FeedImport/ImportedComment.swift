import FeedContent
import FeedCore
import FeedDocument

/// A comment of an export, without e-mail and IP addresses.
struct ImportedComment {
  var id: String
  var replyTo: String?
  var name: String?
  var url: String?
  /// Whether the commenter gave an invalid URL, which was omitted.
  var lacksPage = false
  /// The date, or `nil` if the export has none or an invalid one.
  var date: ImportedDate?
  var kind = CommentKind.comment
  var isPending = false
  /// The reason to skip the comment, such as `spam`, or `nil` to import it.
  var reasonToSkip: String?
  /// The text as HTML.
  var body: [UInt8]
  var location: SourceLocation

  /// Returns a commenter’s name without tags, references and e-mail addresses.
  static func name(_ html: String?) -> String? {
    html.flatMap { CommenterName(String(utf8: CharacterReference.decoding(Array($0.utf8)))).text }
  }

  /// Sets the commenter’s URL; URLs that do not begin with `http:` or `https:` are omitted.
  mutating func takePage(_ text: String?) {
    url = ImportedComment.page(text)
    // Some comment forms fill in the scheme.
    let isNothing = ["", "http://", "https://"].contains(Substring((text ?? "").utf8.trimmingSpace()))
    lacksPage = url == nil && !isNothing
  }

  private static func page(_ text: String?) -> String? {
    guard let text, let iri = try? IRI(IRI.percentEncoding(text)) else { return nil }
    let scheme = iri.reference.scheme?.lowercased()
    // An authority with “@” contains a user name or an e-mail address.
    guard scheme == "http" || scheme == "https", iri.reference.authority?.contains("@") == false else { return nil }
    return iri.string
  }
}
