public import FeedCore

/// An element, attribute or JSON member of a specification, with the type of its value.
///
/// Immutable; a class to avoid copying.
public final class Term<Value: Sendable>: Sendable {
  /// The name.
  public let name: Name
  /// Whether the term is an element, an attribute or a member.
  public let kind: TermKind
  /// The codec that reads and writes the value.
  public let codec: TextCodec<Value>
  /// The section of the specification that defines the term.
  public let reference: SpecReference
  /// Whether the value is a URL, which may be relative.
  public let isURL = Value.self == IRI.self
  /// The bytes of the name without a prefix.
  public let localBytes: [UInt8]
  /// The bytes of the name with the usual prefix of its namespace.
  public let prefixedBytes: [UInt8]

  public init(_ kind: TermKind, _ name: Name, codec: TextCodec<Value>, reference: SpecReference) {
    self.name = name
    self.kind = kind
    self.codec = codec
    self.reference = reference
    localBytes = Array(name.local.utf8)
    let prefix = name.namespace.prefix
    prefixedBytes = prefix.isEmpty ? localBytes : Array("\(prefix):\(name.local)".utf8)
  }

  /// The term without the type of its value, for collections of terms of all types.
  public var erased: AnyTerm {
    AnyTerm(self)
  }
}

/// The kind of a term.
public enum TermKind: String, Sendable, Hashable {
  case element, attribute, member
}

/// A term without the type of its value, which can check and describe values.
///
/// Immutable; a class to avoid copying.
public final class AnyTerm: Sendable {
  /// The name.
  public let name: Name
  /// Whether the term is an element, an attribute or a member.
  public let kind: TermKind
  /// The description of the value, such as `date and time (RFC 3339)`.
  public let valueName: String
  /// The type of the value in JSON.
  public let form: ValueForm
  /// Whether the text is a value, plain text or HTML.
  public let content: TextContent
  /// The section of the specification that defines the term.
  public let reference: SpecReference
  /// Whether the value is a URL, which may be relative.
  public let isURL: Bool
  /// Throws a `ValueError` if text is not a value of the term.
  public let check: @Sendable (Span<UInt8>) throws(ValueError) -> Void

  fileprivate init<Value>(_ term: Term<Value>) {
    name = term.name
    kind = term.kind
    valueName = term.codec.name
    form = term.codec.form
    content = term.codec.content
    reference = term.reference
    isURL = term.isURL
    check = { [read = term.codec.read] text throws(ValueError) in _ = try read(text) }
  }
}

extension Term {
  /// Returns the reason why a text is not a value of the term, or `nil` if it is one.
  package func error(in text: Span<UInt8>) -> InvalidValue? {
    guard !codec.allowsAnyText else { return nil }
    do throws(ValueError) {
      // A document is read elsewhere than it is written, so that only absolute URLs lead to the same place.
      if isURL { _ = try TextCodec.iri.read(text) } else { _ = try codec.read(text) }
      return nil
    } catch {
      return InvalidValue(name: name.local, value: String(utf8: text), error: error)
    }
  }
}

extension Term where Value == Void {
  /// Returns the term of an element that contains only elements.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - reference: The section of the specification that defines the element.
  /// - Returns: The term.
  public static func container(_ name: Name, _ reference: SpecReference) -> Term {
    Term(
      .element, name,
      codec: TextCodec("elements") { _, _ in
      } read: { _ in
      }, reference: reference)
  }
}
