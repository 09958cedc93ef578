/// What may stand in an element: its attributes, its children, its text.
///
/// A model belongs to a place, not to a name: RSS's `title` of a channel and of an item are two models.
/// It is a class only so that a model is handed on as one reference; nothing in it ever changes.
public final class ContentModel: Sendable {
  public let term: AnyTerm
  public let attributes: [AttributeRow]
  public let children: [ChildRow]
  public let text: TextModel
  /// True when elements of vocabularies that are not listed may stand here.
  public let allowsExtensions: Bool
  /// True when the element may stand in itself, to any depth.
  public let nests: Bool
  /// The children whose absence is worth a word, as indexes into `children`.
  public let expected: [Int]
  /// The rows of each local name, which hardly ever are several.
  private let rows: [String: [Int]]

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

  /// The row of a child, by its namespace name and local name.
  public func row(namespace: String, local: String) -> Int? {
    rows[local]?.last { children[$0].model.name.namespace.uri == namespace }
  }

  public var name: Name { term.name }
}

/// What text an element holds.
public enum TextModel: Sendable, Hashable {
  /// None: only elements, and white space between them.
  case none
  /// What the term's codec reads.
  case codec
  /// An Atom text construct, which its `type` attribute explains (RFC 4287, section 3.1).
  case construct
  /// Atom content, which may also be of a media type or elsewhere (RFC 4287, section 4.1.3).
  case content
  /// XHTML elements.
  case xhtml
  /// Anything: what is in it is somebody else's business.
  case anything
}

/// One child that an element may have.
public struct ChildRow: Sendable {
  public let model: ContentModel
  public let occurrence: Occurrence

  public static func one<Value>(_ term: Term<Value>) -> ChildRow { one(ContentModel(term)) }
  public static func one(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .one) }
  public static func oneOrMore<Value>(_ term: Term<Value>) -> ChildRow { oneOrMore(ContentModel(term)) }
  public static func oneOrMore(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .oneOrMore) }
  public static func recommended<Value>(_ term: Term<Value>) -> ChildRow { recommended(ContentModel(term)) }
  public static func recommended(_ model: ContentModel) -> ChildRow {
    ChildRow(model: model, occurrence: .recommended)
  }
  public static func optional<Value>(_ term: Term<Value>) -> ChildRow { optional(ContentModel(term)) }
  public static func optional(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .optional) }
  public static func any<Value>(_ term: Term<Value>) -> ChildRow { any(ContentModel(term)) }
  public static func any(_ model: ContentModel) -> ChildRow { ChildRow(model: model, occurrence: .any) }
}

/// How often a child or an attribute stands in its parent.
public enum Occurrence: String, Sendable, Hashable {
  case one, oneOrMore, recommended, optional, any

  public var isRequired: Bool { self == .one || self == .oneOrMore }
  public var isRepeatable: Bool { self == .oneOrMore || self == .any }
}

/// One attribute that an element may have.
public struct AttributeRow: Sendable {
  public let term: AnyTerm
  public let occurrence: Occurrence

  public static func required<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .one)
  }
  public static func recommended<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .recommended)
  }
  public static func optional<Value>(_ term: Term<Value>) -> AttributeRow {
    AttributeRow(term: term.erased, occurrence: .optional)
  }
}
