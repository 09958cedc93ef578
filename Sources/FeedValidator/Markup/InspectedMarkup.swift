import FeedCore
import FeedDocument
import FeedVocabulary

/// The HTML of an element, escaped or as XHTML: the tags that rules inspect, with their positions in the source.
///
/// A feed contains hundreds of thousands of tags, and nearly all are known elements with web URLs. `HTMLPrefilter` skips
/// those before they become strings.
struct InspectedMarkup {
  struct Tag {
    /// The name in lowercase.
    var name: String
    /// The range of the name in the source.
    var range: Range<Int>
    var attributes: [Attribute]
  }

  struct Attribute {
    /// The name in lowercase.
    var name: String
    var value: String
    /// The range of the value in the source, or of the name if there is no value.
    var range: Range<Int>
  }

  let suspects: [Tag]
  /// The name of an unclosed tag at the end of the text.
  let unclosedName: Range<Int>?
  /// The first start or end tag without a counterpart.
  let imbalance: TagBalance.Finding?
  /// The name of the first element whose start tag closes a paragraph before the paragraph’s end tag.
  let paragraphEnd: Range<Int>?
  /// The first syntax error in a tag.
  let tagError: TagSyntaxError?

  /// Creates the markup of an element’s text, or `nil` if the text is not HTML.
  init?(_ node: Node, text: @autoclosure () -> DecodedText, kind: TextKind) {
    switch kind {
    case .html:
      let text = text()
      let bytes = text.bytes.span
      let filter = HTMLPrefilter.all
      var scanner = HTMLScanner(text.bytes)
      var found: [Tag] = []
      var last: HTMLScanner.Token?
      var tagError: TagSyntaxError?
      var balance = TagBalance()
      while let token = scanner.next() {
        balance.add(token, bytes)
        if tagError == nil, !scanner.attributes.isEmpty {
          tagError = TagSyntaxError(token, attributes: scanner.attributes, in: bytes)
        }
        guard case .startTag = token.kind else { continue }
        if filter.inspects(token, attributes: scanner.attributes, in: bytes) {
          found.append(InspectedMarkup.tag(token, attributes: scanner.attributes, in: text))
        }
        last = token
      }
      suspects = found
      unclosedName = last.flatMap { $0.isClosed ? nil : $0.name }
      self.tagError = tagError
      balance.finish(bytes)
      imbalance = balance.first
      paragraphEnd = balance.paragraphEnd
    case .xhtml:
      suspects = node.descendants.filter { $0.kind == .element && $0.name?.namespace == Namespace.xhtml.uri }
        .map(InspectedMarkup.tag)
      unclosedName = nil
      tagError = nil
      imbalance = nil
      paragraphEnd = nil
    case .text, .other: return nil
    }
  }

  private static func tag(
    _ tag: HTMLScanner.Token, attributes: [HTMLScanner.Attribute], in text: DecodedText
  ) -> Tag {
    Tag(
      name: String(utf8: text.bytes[tag.name]).lowercased(), range: text.sourceRange(tag.name),
      attributes: attributes.map { part in
        Attribute(
          name: String(utf8: text.bytes[part.name]).lowercased(),
          value: String(utf8: CharacterReference.decoding(text.bytes[part.value])),
          range: text.sourceRange(part.value.isEmpty ? part.name : part.value))
      })
  }

  private static func tag(_ node: Node) -> Tag {
    Tag(
      name: (node.name?.local ?? "").lowercased(), range: node.nameRange,
      attributes: node.attributes.map {
        Attribute(name: $0.name.local.lowercased(), value: $0.string, range: $0.valueRange)
      })
  }
}

/// The kind of an element’s text.
enum TextKind: Sendable, Hashable {
  case text, html, xhtml
  /// A value, text of another media type, or no text.
  case other

  init(_ node: Node, _ model: ContentModel?) {
    switch model?.text {
    case .codec:
      switch model?.term.content {
      case .text: self = .text
      case .html: self = .html
      case .value, nil: self = .other
      }
    case .construct, .content:
      switch node.attribute(Atom.textType)?.string {
      case nil, "text": self = node.attribute(Atom.contentSource) == nil ? .text : .other
      case "html": self = .html
      case "text/html": self = .html
      case "text/plain": self = .text
      case "xhtml": self = .xhtml
      case .some: self = .other
      }
    case .xhtml: self = .xhtml
    case .some(.none), .anything, nil: self = .other
    }
  }
}
