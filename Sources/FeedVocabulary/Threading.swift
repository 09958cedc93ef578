public import FeedCore

/// The terms of the Atom Threading Extensions (RFC 4685), which RSS items may also contain.
public enum Threading {
  public static let inReplyTo = Term<Void>.container(Name(.threading, "in-reply-to"), .rfc(4685, "3"))
  public static let total = Term(.element, Name(.threading, "total"), codec: .nonNegative, reference: .rfc(4685, "5"))

  public static let ref = Term(.attribute, Name(.none, "ref"), codec: .iri, reference: .rfc(4685, "3"))
  public static let href = Term(.attribute, Name(.none, "href"), codec: .iriReference, reference: .rfc(4685, "3"))
  public static let type = Term(.attribute, Name(.none, "type"), codec: .mediaType, reference: .rfc(4685, "3"))
  public static let source = Term(.attribute, Name(.none, "source"), codec: .iriReference, reference: .rfc(4685, "3"))

  public static let count = Term(.attribute, Name(.threading, "count"), codec: .nonNegative, reference: .rfc(4685, "4"))
  public static let updated = Term(.attribute, Name(.threading, "updated"), codec: .rfc3339, reference: .rfc(4685, "4"))
  /// The name of `updated` in a draft of the specification.
  public static let when = Term(.attribute, Name(.threading, "when"), codec: .token, reference: .rfc(4685, "4"))
}
