public import FeedCore

extension TextCodec where Value == IRI {
  /// A name of a scheme, such as Media RSS's `urn:simple`, which no registry of URNs knows.
  public static let schemeName = TextCodec("absolute IRI") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    try IRI(String(utf8: text))
  }
}
