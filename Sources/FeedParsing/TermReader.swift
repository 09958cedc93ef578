import FeedCore
import FeedDocument
import FeedVocabulary

/// Reads the values of terms with their codecs; skips invalid values and adds them to `unreadable`.
struct TermReader {
  /// The URL against which relative URLs are resolved, unless the document has a base URL.
  private let url: IRI?
  private(set) var unreadable: [UnreadableValue] = []

  init(at url: IRI?) { self.url = url }

  // MARK: Elements

  /// Returns the value of the first child element of a term, or `nil` if it is missing or invalid.
  mutating func element<Value>(_ term: Term<Value>, in parent: Node) -> Value? {
    parent.element(term).flatMap { value(term, of: $0) }
  }

  /// Returns the valid values of all child elements of a term.
  mutating func elements<Value>(_ term: Term<Value>, in parent: Node) -> [Value] {
    parent.elements(DocumentName(term)).compactMap { value(term, of: $0) }
  }

  /// Returns the value of an element, or `nil` if it is empty or invalid.
  mutating func value<Value>(_ term: Term<Value>, of element: Node) -> Value? {
    value(term, element.readableText, at: element)
  }

  /// Returns the value of an attribute, or `nil` if it is missing, blank or invalid.
  mutating func attribute<Value>(_ term: Term<Value>, of element: Node) -> Value? {
    guard let text = element.attribute(term)?.bytes.withoutControls, !text.trimmingSpace().isEmpty else { return nil }
    return value(term, text, at: element)
  }

  /// Returns the value of a member of a JSON object, or `nil` if it is missing, invalid, `null`, an object or an array.
  mutating func member<Value>(_ term: Term<Value>, of object: Node) -> Value? {
    guard let member = object.member(term.name.local), ![.null, .object, .array].contains(member.kind) else {
      return nil
    }
    return value(term, member.text.bytes, at: member)
  }

  // MARK: Values

  private mutating func value<Value>(_ term: Term<Value>, _ text: [UInt8], at node: Node) -> Value? {
    if term.codec.content == .html { return try? term.codec.read(text.span) }
    let trimmed = Array(text.trimmingSpace())
    guard !trimmed.isEmpty else { return nil }
    do throws(ValueError) {
      if Value.self == IRI.self, let url = resolved(String(utf8: trimmed), at: node) { return url as? Value }
      let value = try term.codec.read(trimmed.span)
      if let url = value as? IRI, !url.isAbsolute { throw ValueError.relative(url) }
      if term.codec.content == .text, let text = value as? String { return text.withCollapsedSpace as? Value }
      return value
    } catch {
      if Value.self == Timestamp.self, let date = LenientDate.timestamp(String(utf8: trimmed)) { return date as? Value }
      skip(term, error, at: node)
      return nil
    }
  }

  private mutating func skip<Value>(_ term: Term<Value>, _ error: ValueError, at node: Node) {
    unreadable.append(UnreadableValue(name: term.name.description, error: error, location: node.location))
  }

  // MARK: URLs

  /// Returns the absolute URL of a reference, or `nil` if it is relative and there is no base URL.
  func resolved(_ text: String, at node: Node) -> IRI? {
    if let url = try? IRI(text) { return url }
    if let url = try? IRI(IRI.percentEncoding(text)) { return url }
    return base(of: node).flatMap { try? IRI($0.resolve(text).string) }
  }

  /// Returns the base of relative URLs at a node, or `nil` if there is none (XML Base, section 4).
  private func base(of node: Node) -> IRI? {
    var references: [String] = []
    var element: Node? = node
    while let current = element {
      if let base = current.attribute(XMLAttribute.base)?.string { references.append(base) }
      element = current.parent
    }
    return references.reversed().reduce(url) { base, reference in
      base?.resolve(reference) ?? (try? IRI(reference))
    }
  }
}

extension Node {
  /// The text of the node, with U+0080 to U+009F read as Windows-1252, which is what authors mean.
  var readableText: [UInt8] { text.bytes.withoutControls }

  func element<Value>(_ term: Term<Value>) -> Node? { element(DocumentName(term)) }

  func attribute<Value>(_ term: Term<Value>) -> DecodedText? {
    attribute(term.name.local, in: term.name.namespace.uri)?.value
  }
}

extension [UInt8] {
  /// The UTF-8 text with the characters of Windows-1252 instead of U+0080 to U+009F, as in HTML’s character references.
  fileprivate var withoutControls: [UInt8] {
    guard indices.dropLast().contains(where: { self[$0] == 0xC2 && self[$0 + 1] < 0xA0 }) else { return self }
    return String(utf8: self).unicodeScalars.reduce(into: []) { bytes, scalar in
      let meant =
        (0x80..<0xA0).contains(scalar.value) ? SingleByteTables.windows1252(UInt8(scalar.value)) : scalar.value
      bytes.append(utf8: String(Unicode.Scalar(meant) ?? scalar))
    }
  }
}

extension DocumentName {
  init<Value>(_ term: Term<Value>) { self.init(term.name.namespace.uri, term.name.local) }
}

extension ValueError {
  fileprivate static func relative(_ url: IRI) -> ValueError {
    ValueError(
      .iriNotAbsolute, "“\(url)” is relative", help: "give the URL of the document, or write an absolute URL")
  }
}

extension String {
  /// The text with each run of white space reduced to one space, and without white space at its ends.
  var withCollapsedSpace: String {
    let bytes = utf8.split { $0.isSpace }.joined(separator: [UInt8(ascii: " ")])
    return String(utf8: Array(bytes))
  }

  /// The text without the word joiners (U+2060) that `FeedBuilder` writes into possible tags and references.
  var withoutJoiners: String {
    guard unicodeScalars.contains("\u{2060}") else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars where !(scalar == "\u{2060}" && (result.last == "<" || result.last == "&")) {
      result.append(scalar)
    }
    return String(result)
  }
}
