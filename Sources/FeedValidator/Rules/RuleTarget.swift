import FeedCore
import FeedDocument
import FeedVocabulary

/// The nodes that a rule checks: all with a name, or all of a kind.
enum RuleTarget: Sendable {
  case element(Name, parent: Name?)
  case root
  /// All elements with text of a kind.
  case text(TextContent)
  /// All elements whose text has a `type` attribute.
  case construct
  /// Objects of JSON Feed.
  case object(String)

  static func at<Value>(_ term: Term<Value>) -> RuleTarget {
    term.kind == .member ? .object(term.name.local) : .element(term.name, parent: nil)
  }

  static func at<Value, Parent>(_ term: Term<Value>, in parent: Term<Parent>) -> RuleTarget {
    .element(term.name, parent: parent.name)
  }
}
