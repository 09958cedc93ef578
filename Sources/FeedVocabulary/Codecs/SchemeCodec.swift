public import FeedCore

extension TextCodec where Value == IRI {
  /// The IRI of a scheme; unregistered URNs are also valid, such as `urn:simple` of Media RSS.
  public static let schemeName = TextCodec("absolute URL") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try NamedIRI.refuseScript(string)
    return try IRI(string)
  }
}
