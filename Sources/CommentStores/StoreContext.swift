package import FeedCore
package import SiteSettings

/// The settings that affect how a store’s comments are read.
package struct StoreContext: Sendable {
  var kind: CommentStoreKind
  /// The prefix of all comment ids of this store, which keeps them unique across stores.
  var prefix: String
  var settings: CommentSettings
  var timeZone: TimeZoneRules

  package init(kind: CommentStoreKind, prefix: String, settings: CommentSettings, timeZone: TimeZoneRules) {
    self.kind = kind
    self.prefix = prefix
    self.settings = settings
    self.timeZone = timeZone
  }
}

extension StoreContext {
  /// Returns the URL of a comment: its own, the anchor of the comment on its page, or the anchor of the comment list.
  func link(_ written: String?, id: String) -> String {
    if let link = written, let seen = link.hasPrefix("#") ? link : CommentURL.web(link)?.string {
      return seen
    }
    guard kind.namesComments || settings.ownAnchor != nil else {
      return "#" + IRI.percentEncodingSegment(settings.listAnchor)
    }
    return "#" + IRI.percentEncodingSegment(settings.anchor.fill(["id": id]))
  }
}

/// The URL that a commenter or a comment system gives.
enum CommentURL {
  /// Whether the URL field was left empty; some forms prefill `https://`, and Commento writes “undefined”.
  static func isMissing(_ url: String?) -> Bool {
    ["", "http://", "https://", "undefined"].contains(Substring((url ?? "").utf8.trimmingSpace()))
  }

  /// Returns an HTTP URL without user information, or `nil` if the text is anything else.
  static func web(_ text: String?) -> IRI? {
    guard let text, let iri = try? IRI(text) else { return nil }
    let parts = iri.reference
    guard ["http", "https"].contains(parts.scheme?.lowercased()), parts.authority?.contains("@") == false else {
      return nil
    }
    return iri
  }
}
