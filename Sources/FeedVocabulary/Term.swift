public import FeedCore

/// One element, attribute or JSON member of a specification: its name, its value, and where it is specified.
///
/// It is a class only so that a term is handed on as one reference; nothing in it ever changes.
public final class Term<Value: Sendable>: Sendable {
  public let name: Name
  public let kind: TermKind
  public let codec: TextCodec<Value>
  public let reference: SpecReference
  /// The name as bytes, without and with the namespace's usual prefix.
  public let localBytes: [UInt8]
  public let prefixedBytes: [UInt8]

  public init(_ kind: TermKind, _ name: Name, _ codec: TextCodec<Value>, _ reference: SpecReference) {
    self.name = name
    self.kind = kind
    self.codec = codec
    self.reference = reference
    localBytes = Array(name.local.utf8)
    let prefix = name.namespace.prefix
    prefixedBytes = prefix.isEmpty ? localBytes : Array("\(prefix):\(name.local)".utf8)
  }

  /// The term without its value's type, for tables that hold terms of all types.
  public var erased: AnyTerm {
    AnyTerm(self)
  }
}

public enum TermKind: String, Sendable, Hashable {
  case element, attribute, member
}

/// A term whose value's type is not known: enough to check a text and to speak about it.
///
/// It is a class only so that a term is handed on as one reference; nothing in it ever changes.
public final class AnyTerm: Sendable {
  public let name: Name
  public let kind: TermKind
  public let valueName: String
  public let form: ValueForm
  public let content: TextContent
  public let reference: SpecReference
  /// True when the value is an address, which may be relative.
  public let holdsAddress: Bool
  /// Throws when a text is not a value of the term.
  public let check: @Sendable (Span<UInt8>) throws(ValueError) -> Void

  fileprivate init<Value>(_ term: Term<Value>) {
    name = term.name
    kind = term.kind
    valueName = term.codec.name
    form = term.codec.form
    content = term.codec.content
    reference = term.reference
    holdsAddress = Value.self == IRI.self
    check = { [read = term.codec.read] text throws(ValueError) in _ = try read(text) }
  }
}

extension Term where Value == Void {
  /// An element that only holds other elements.
  public static func container(_ name: Name, _ reference: SpecReference) -> Term {
    Term(
      .element, name,
      TextCodec("elements") { _, _ in
      } read: { _ in
      }, reference)
  }
}
