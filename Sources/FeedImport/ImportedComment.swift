import FeedContent
import FeedCore
import FeedDocument

/// A comment of an export; there is no place in it for an e-mail or IP address.
struct ImportedComment {
  var id: String
  var replyTo: String?
  var name: String?
  var url: String?
  /// Whether the commenter gave something that is no address on the web, and was left out.
  var lacksPage = false
  /// `nil` where the export gives none that the calendar has.
  var date: ImportedDate?
  var kind = CommentKind.comment
  var isPending = false
  /// Why it does not come along, as in `spam`.
  var reasonToSkip: String?
  /// HTML.
  var body: [UInt8]
  var location: SourceLocation

  /// Takes a commenter's name as it is published: without tags, references and e-mail addresses.
  static func name(_ html: String?) -> String? {
    html.flatMap { CommenterName(String(utf8: CharacterReference.decoding(Array($0.utf8)))).text }
  }

  /// Takes a commenter's own page; what is no address on the web is left out.
  mutating func takePage(_ text: String?) {
    url = ImportedComment.page(text)
    // Some forms begin an address for their readers.
    let isNothing = ["", "http://", "https://"].contains(Substring((text ?? "").utf8.trimmingSpace()))
    lacksPage = url == nil && !isNothing
  }

  private static func page(_ text: String?) -> String? {
    guard let text, let iri = try? IRI(IRI.percentEncoding(text)) else { return nil }
    let scheme = iri.reference.scheme?.lowercased()
    // An authority with an “@” holds a user's name or an e-mail address.
    guard scheme == "http" || scheme == "https", iri.reference.authority?.contains("@") == false else { return nil }
    return iri.string
  }
}
