import FeedCore
import FeedDocument
import FeedVocabulary

/// Where a rule looks: an element, an object, or every element of a kind.
enum Place: Sendable {
  case element(Name, parent: Name?)
  case root
  /// Elements that hold text of a kind, whatever their names.
  case text(TextContent)
  /// Elements whose text is explained by a `type` attribute.
  case construct
  /// Objects of JSON Feed.
  case object(String)

  static func at<Value>(_ term: Term<Value>) -> Place {
    term.kind == .member ? .object(term.name.local) : .element(term.name, parent: nil)
  }

  static func at<Value, Parent>(_ term: Term<Value>, in parent: Term<Parent>) -> Place {
    .element(term.name, parent: parent.name)
  }
}
