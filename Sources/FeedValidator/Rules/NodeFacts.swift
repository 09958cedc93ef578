import FeedCore
import FeedDocument
import FeedVocabulary

/// Properties of nodes for several rules.
extension Node {
  /// The relation of an `atom:link`, by default `alternate` (RFC 4287, section 4.2.7.2).
  var linkRelation: String {
    guard let relation = attribute(Atom.rel)?.string, !relation.isEmpty else { return "alternate" }
    guard relation.utf8.first == UInt8(ascii: "h") else { return relation }
    let registry = "http://www.iana.org/assignments/relation/"
    return relation.hasPrefix(registry) ? String(relation.dropFirst(registry.count)) : relation
  }

  /// Returns the target of a reference in this node, resolved with `xml:base`.
  func resolve(_ reference: String) -> IRIReference {
    var target = IRIReference(reference)
    var node: Node? = self
    while target.scheme == nil, let current = node {
      if let base = current.attribute("base", in: Namespace.xml.uri) {
        target = IRIReference(base.string).resolve(target)
      }
      node = current.parent
    }
    return target
  }

  /// The location of the node’s value, without quotes and surrounding white space.
  var valueLocation: SourceLocation { document.location(text.trimmedSourceRange) }

  /// Returns the node’s own text as a value of a term, or `nil` if it is invalid.
  func ownValue<Value>(_ term: Term<Value>) -> Value? {
    let trimmed = Array(text.bytes.trimmingSpace())
    return try? term.codec.read(trimmed.span)
  }
}

extension DecodedText {
  /// Whether the text is a URL that begins with `http:` or `https:`.
  var isWebURL: Bool { bytes.starts(with: "https:".utf8) || bytes.starts(with: "http:".utf8) }
}

extension RuleContext {
  /// Whether the feed is RSS 2.0, which has more requirements than earlier versions.
  var isRSS2: Bool {
    feed.format == .rss && feed.document.root?.attribute(RSS.version)?.string.hasPrefix("2") ?? false
  }
}
