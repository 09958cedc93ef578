import FeedCore
import FeedDocument
import FeedVocabulary

extension DocumentName {
  init(_ name: Name) { self.init(name.namespace.uri, name.local) }
}

extension Node {
  func child<Value>(_ term: Term<Value>) -> Node? { element(DocumentName(term.name)) }

  func children<Value>(_ term: Term<Value>) -> [Node] { elements(DocumentName(term.name)) }

  func isElement<Value>(_ term: Term<Value>) -> Bool { kind == .element && name == DocumentName(term.name) }

  func attribute<Value>(_ term: Term<Value>) -> Attribute? {
    attribute(term.name.local, in: term.name.namespace.uri)
  }

  func attribute(_ term: AnyTerm) -> Attribute? {
    attribute(term.name.local, in: term.name.namespace.uri)
  }

  /// Returns the value of an attribute, child or member, or `nil` if it is missing or not a value of its term.
  func value<Value>(_ term: Term<Value>) -> Value? {
    let text =
      switch term.kind {
      case .attribute: attribute(term)?.value.bytes
      case .element: child(term)?.text.bytes
      case .member: member(term.name.local)?.text.bytes
      }
    guard let text else { return nil }
    let trimmed = Array(text.trimmingSpace())
    return try? term.codec.read(trimmed.span)
  }

  /// The name for messages: with the usual prefix if the vocabulary is supported, or else as it is written.
  ///
  /// An element of another extension that is written without a prefix also has the usual one.
  var displayName: String {
    guard kind == .element, let name else { return self.name?.local ?? "" }
    if let namespace = KnownNames.namespace(name.namespace) { return Name(namespace, name.local).description }
    let written = writtenName
    guard !written.contains(":"), KnownPrefixes.isExtension(name.namespace) else { return written }
    return KnownPrefixes.prefix(of: name.namespace).map { "\($0):\(written)" } ?? written
  }

  func context(attribute: String? = nil, value: String? = nil) -> Diagnostic.Context {
    Diagnostic.Context(
      element: displayName, parent: parent?.displayName ?? "root", attribute: attribute, value: value)
  }
}

/// The supported vocabularies by namespace name.
enum KnownNames {
  private static let byURI = Dictionary(Namespace.specified.map { ($0.uri, $0) }) { first, _ in first }

  static func namespace(_ uri: String) -> Namespace? { byURI[uri] }

  /// Returns the first part of rule ids, such as `rss`, `atom` or `thread`.
  static func vocabulary(_ namespace: Namespace) -> String { namespace.vocabulary }
}
