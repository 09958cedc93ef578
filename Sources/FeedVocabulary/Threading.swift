public import FeedCore

/// The terms of the Atom Threading Extensions (RFC 4685), which RSS items may also contain.
public enum Threading {
  public static let inReplyTo = Term<Void>.container(Name(.threading, "in-reply-to"), .rfc(4685, "3"))
  public static let total = Term(.element, Name(.threading, "total"), .nonNegative, .rfc(4685, "5"))

  public static let ref = Term(.attribute, Name(.none, "ref"), .iri, .rfc(4685, "3"))
  public static let href = Term(.attribute, Name(.none, "href"), .iriReference, .rfc(4685, "3"))
  public static let type = Term(.attribute, Name(.none, "type"), .mediaType, .rfc(4685, "3"))
  public static let source = Term(.attribute, Name(.none, "source"), .iriReference, .rfc(4685, "3"))

  public static let count = Term(.attribute, Name(.threading, "count"), .nonNegative, .rfc(4685, "4"))
  public static let updated = Term(.attribute, Name(.threading, "updated"), .rfc3339, .rfc(4685, "4"))
  /// The name of `updated` in a draft of the specification.
  public static let when = Term(.attribute, Name(.threading, "when"), .token, .rfc(4685, "4"))
}
