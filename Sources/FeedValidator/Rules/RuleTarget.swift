import FeedDocument
public import FeedVocabulary

/// The nodes that a rule checks: all with a name, or all of a kind.
public struct RuleTarget: Sendable {
  let kind: Kind

  /// Each element or JSON object of a term.
  public static func each<Value>(_ term: Term<Value>) -> RuleTarget {
    RuleTarget(kind: term.kind == .member ? .object(term.name.local) : .element(term.name, parent: nil))
  }

  /// Each element of a term that is a child of another, such as the titles of entries but not that of the feed.
  public static func each<Value, Parent>(_ term: Term<Value>, in parent: Term<Parent>) -> RuleTarget {
    RuleTarget(kind: .element(term.name, parent: parent.name))
  }

  /// The root element of a document.
  static let root = RuleTarget(kind: .root)
  /// Each element whose text has a `type` attribute.
  static let construct = RuleTarget(kind: .construct)

  /// Each element with text of a kind, and each such string of JSON Feed.
  static func text(_ content: TextContent) -> RuleTarget { RuleTarget(kind: .text(content)) }

  /// Each object of JSON Feed with a name.
  static func object(_ name: String) -> RuleTarget { RuleTarget(kind: .object(name)) }

  enum Kind: Sendable {
    case element(Name, parent: Name?)
    case root
    case text(TextContent)
    case construct
    case object(String)
  }
}
