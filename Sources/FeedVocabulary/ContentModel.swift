/// The attributes, children and text that an element may contain.
///
/// A name may have several models, by its parent: `title` in an RSS channel and in an item are two models. Immutable; a
/// class to avoid copying.
public final class ContentModel: Sendable {
  /// The term of the element.
  public let term: AnyTerm
  /// The attributes of the element.
  public let attributes: [AttributeRow]
  /// The children of the element.
  public let children: [ChildRow]
  /// The text of the element.
  public let text: TextModel
  /// Whether elements of other vocabularies are allowed.
  public let allowsExtensions: Bool
  /// Whether the element may contain itself, to any depth.
  public let nests: Bool
  /// The children that are required or recommended, as indexes into `children`.
  public let expected: [Int]
  /// The indexes into `children` by local name; most names have only one.
  private let rows: [String: [Int]]

  /// Creates a content model.
  ///
  /// - Parameters:
  ///   - term: The term of the element.
  ///   - attributes: The attributes of the element.
  ///   - text: The text of the element; with `nil`, a value of the term, or no text if the term has no value.
  ///   - extensions: Whether elements of other vocabularies are allowed.
  ///   - nests: Whether the element may contain itself.
  ///   - children: The children of the element.
  public init<Value>(
    _ term: Term<Value>, attributes: [AttributeRow] = [], text: TextModel? = nil, extensions: Bool = false,
    nests: Bool = false, children: [ChildRow] = []
  ) {
    self.term = term.erased
    self.attributes = attributes
    self.children = children
    self.text = text ?? (Value.self == Void.self ? .none : .codec)
    allowsExtensions = extensions
    self.nests = nests
    expected = children.indices.filter {
      children[$0].occurrence.isRequired || children[$0].occurrence == .recommended
    }
    rows = Dictionary(grouping: children.indices) { children[$0].model.name.local }
  }

  /// Returns the index into `children` of an element, or `nil` if it is not allowed.
  ///
  /// - Parameters:
  ///   - namespace: The namespace name.
  ///   - local: The local name.
  /// - Returns: The index of the row.
  public func row(namespace: String, local: String) -> Int? {
    rows[local]?.last { children[$0].model.name.namespace.uri == namespace }
  }

  /// The name of the element.
  public var name: Name { term.name }
}

/// The text that an element may contain.
public enum TextModel: Sendable, Hashable {
  /// No text: only elements, with white space between them.
  case none
  /// A value that the codec of the term reads.
  case codec
  /// An Atom text construct, whose `type` attribute determines its form (RFC 4287, section 3.1).
  case construct
  /// Atom content, which may also have a media type or be in another document (RFC 4287, section 4.1.3).
  case content
  /// XHTML elements.
  case xhtml
  /// Any content; it is not checked.
  case anything
}

/// A child that an element may contain.
public struct ChildRow: Sendable {
  /// The content model of the child.
  public let model: ContentModel
  /// The number of times that the child may occur.
  public let occurrence: Occurrence

  /// A child that must occur once.
  public static func one<Value>(_ term: Term<Value>) -> ChildRow { one(ContentModel(term)) }
  /// A child that must occur once.
  public static func one(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .one) }
  /// A child that must occur at least once.
  public static func oneOrMore<Value>(_ term: Term<Value>) -> ChildRow { oneOrMore(ContentModel(term)) }
  /// A child that must occur at least once.
  public static func oneOrMore(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .oneOrMore) }
  /// A child that should occur once.
  public static func recommended<Value>(_ term: Term<Value>) -> ChildRow { recommended(ContentModel(term)) }
  /// A child that should occur once.
  public static func recommended(_ model: ContentModel) -> ChildRow {
    ChildRow(model: model, occurrence: .recommended)
  }
  /// A child that may occur once.
  public static func optional<Value>(_ term: Term<Value>) -> ChildRow { optional(ContentModel(term)) }
  /// A child that may occur once.
  public static func optional(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .optional) }
  /// A child that may occur any number of times.
  public static func any<Value>(_ term: Term<Value>) -> ChildRow { any(ContentModel(term)) }
  /// A child that may occur any number of times.
  public static func any(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .any) }
}

/// The number of times that a child, an attribute or a member may occur in its parent.
public enum Occurrence: String, Sendable, Hashable {
  case one, oneOrMore, recommended, optional, any

  /// Whether at least one is required.
  public var isRequired: Bool { self == .one || self == .oneOrMore }
  /// Whether several are allowed.
  public var isRepeatable: Bool { self == .oneOrMore || self == .any }
}

/// An attribute that an element may have.
public struct AttributeRow: Sendable {
  /// The term of the attribute.
  public let term: AnyTerm
  /// Whether the attribute is required, recommended or optional.
  public let occurrence: Occurrence

  /// An attribute that is required.
  public static func required<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .one)
  }
  /// An attribute that is recommended.
  public static func recommended<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .recommended)
  }
  /// An attribute that is optional.
  public static func optional<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .optional)
  }
}
