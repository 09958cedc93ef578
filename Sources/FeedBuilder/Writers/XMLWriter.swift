import FeedCore
package import FeedVocabulary

/// Writes terms as well-formed XML: the names come from the vocabulary, and all text is escaped.
package struct XMLWriter {
  package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  /// The first value that its term does not allow.
  private(set) var invalidValue: InvalidValue?
  /// Whether values are checked against their terms.
  private let checksValues: Bool
  /// The namespace whose names have no prefix.
  private let defaultNamespace: Namespace
  private var depth = 0
  private var scratch: [UInt8] = []

  package init(defaultNamespace: Namespace, checksValues: Bool = false) {
    self.defaultNamespace = defaultNamespace
    self.checksValues = checksValues
  }

  /// Writes an element with a value, such as `<updated>…</updated>`.
  package mutating func element<Value>(
    _ term: Term<Value>, _ value: Value, attributes: (inout XMLWriter) -> Void = { _ in }
  ) {
    open(term, attributes)
    bytes.append(UInt8(ascii: ">"))
    if term.codec.isPlain, !checksValues {
      term.codec.write(value, &bytes)
    } else {
      let text = text(of: value, term)
      if text.isPlain { bytes += text } else { appendEscaped(CleanText(text), term.codec.content) }
    }
    close(term)
  }

  /// Writes an element that contains HTML, which is already escaped.
  package mutating func element<Value>(
    _ term: Term<Value>, _ markup: Markup, attributes: (inout XMLWriter) -> Void = { _ in }
  ) {
    open(term, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(contentsOf: markup.escaped)
    close(term)
  }

  /// Writes an element without content.
  package mutating func empty(_ term: Term<Void>, attributes: (inout XMLWriter) -> Void) {
    open(term, attributes)
    bytes.append("/>\n")
  }

  /// Writes a processing instruction with pseudo-attributes; it must precede the root element.
  package mutating func instruction(_ target: StaticString, attributes: (inout XMLWriter) -> Void) {
    bytes.append("<?")
    bytes.append(target)
    attributes(&self)
    bytes.append("?>\n")
  }

  /// Writes an element that contains elements.
  package mutating func container(
    _ term: Term<Void>, attributes: (inout XMLWriter) -> Void = { _ in }, content: (inout XMLWriter) -> Void
  ) {
    open(term, attributes)
    bytes.append(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(term)
  }

  /// Writes those elements of other vocabularies that the format allows in a parent.
  mutating func extensions(_ extensions: Extensions, in parent: ContentModel) {
    for element in extensions.elements where parent.allows(element) {
      if checksValues, invalidValue == nil { invalidValue = parent.invalidValue(in: element) }
      element.append(to: &bytes, depth: depth)
    }
  }

  /// Writes an attribute.
  ///
  /// - Parameters:
  ///   - term: The attribute.
  ///   - value: The value of the attribute.
  ///   - isDisarmed: Whether markup in the value is disarmed as in elements, because programs show it as HTML.
  package mutating func attribute<Value>(_ term: Term<Value>, _ value: Value, isDisarmed: Bool = false) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name(term))
    bytes.append("=\"")
    let text = text(of: value, term)
    if text.isPlain {
      bytes += text
    } else {
      let clean = CleanText(text)
      (isDisarmed ? clean.disarmed : clean).appendEscapedAttribute(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Declares namespaces once each: the default one without a prefix, the others with their usual prefixes.
  package mutating func declare(_ namespaces: [Namespace]) {
    var uris: Set<String> = []
    for namespace in namespaces where uris.insert(namespace.uri).inserted {
      bytes.append(" xmlns")
      if namespace != defaultNamespace { bytes.append(utf8: ":" + namespace.prefix) }
      bytes.append("=\"")
      CleanText(namespace.uri).appendEscapedAttribute(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func appendEscaped(_ text: CleanText, _ content: TextContent) {
    (content == .text ? text.disarmed : text).appendEscaped(to: &bytes)
  }

  private mutating func open<Value>(_ term: Term<Value>, _ attributes: (inout XMLWriter) -> Void) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name(term))
    attributes(&self)
  }

  private mutating func close<Value>(_ term: Term<Value>) {
    bytes.append("</")
    bytes.append(contentsOf: name(term))
    bytes.append(">\n")
  }

  private mutating func indent() {
    for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
  }

  private func name<Value>(_ term: Term<Value>) -> [UInt8] {
    term.name.namespace == defaultNamespace ? term.localBytes : term.prefixedBytes
  }

  private mutating func text<Value>(of value: Value, _ term: Term<Value>) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    term.codec.write(value, &scratch)
    if checksValues, !term.codec.allowsAnyText, invalidValue == nil {
      invalidValue = term.error(in: CleanText(scratch).bytes.span)
    }
    return scratch
  }
}
