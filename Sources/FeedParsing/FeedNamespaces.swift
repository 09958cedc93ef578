import FeedVocabulary

/// The namespaces that the decoders expect: one for all versions of Atom, and an empty one for all versions of RSS.
enum FeedNamespaces {
  static let atom03 = "http://purl.org/atom/ns#"

  /// Returns the namespace that replaces one of a document, or `nil` if it is used as written.
  static func meant(by namespace: String) -> String? {
    guard let meant = byKey[key(namespace)] else { return nil }
    return meant == namespace ? nil : meant
  }

  private static let byKey: [String: String] = {
    let formats = [Namespace.atom, .xhtml, .content, .dublinCore, .slash, .wellFormedWeb, .threading, .history, .rdf]
    var names = Dictionary((formats + Namespace.modules).map { (key($0.uri), $0.uri) }) { first, _ in first }
    names[key(atom03)] = Namespace.atom.uri
    let rss = [
      Namespace.rss10.uri, Namespace.rss11.uri, Namespace.rss090.uri, Namespace.rss090OfChannels,
      "http://backend.userland.com/rss2", "http://backend.userland.com/RSS2", "http://backend.userland.com/rss",
      "http://blogs.law.harvard.edu/tech/rss", "http://my.netscape.com/publish/formats/rss-0.91.dtd",
    ]
    for name in rss { names[key(name)] = "" }
    return names
  }()

  /// Returns a namespace without differences that authors make: case, scheme, `www.` and final slashes.
  private static func key(_ namespace: String) -> String {
    var text = namespace.lowercased()[...]
    for prefix in ["http://", "https://", "www."] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    while let last = text.last, "/#".contains(last) { text = text.dropLast() }
    return String(text)
  }
}
