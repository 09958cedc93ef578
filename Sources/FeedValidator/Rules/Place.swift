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

/// The rules by the places where they look.
struct RuleIndex: Sendable {
  private var byElement: [DocumentName: [(rule: Rule, parent: DocumentName?)]] = [:]
  private var byObject: [String: [Rule]] = [:]
  private var byContent: [TextContent: [Rule]] = [:]
  private(set) var root: [Rule] = []
  private(set) var construct: [Rule] = []

  static let all = RuleIndex(RuleRegistry.rules)

  init(_ rules: [Rule]) {
    for rule in rules {
      for place in rule.places {
        switch place {
        case .element(let name, let parent):
          byElement[DocumentName(name), default: []].append((rule, parent.map(DocumentName.init)))
        case .root: root.append(rule)
        case .text(let content): byContent[content, default: []].append(rule)
        case .construct: construct.append(rule)
        case .object(let name): byObject[name, default: []].append(rule)
        }
      }
    }
  }

  /// The rules for an element.
  func rules(for node: Node, _ model: ContentModel) -> [Rule] {
    var found: [Rule] = []
    if let name = node.name {
      let parent = node.parent?.name
      for entry in byElement[name] ?? [] where entry.parent == nil || entry.parent == parent {
        found.append(entry.rule)
      }
    }
    switch model.text {
    case .codec: found += byContent[model.term.content] ?? []
    case .construct, .content, .xhtml: found += construct
    case .none, .anything: break
    }
    return found
  }

  func rules(for object: String) -> [Rule] { byObject[object] ?? [] }

  func rules(for content: TextContent) -> [Rule] { byContent[content] ?? [] }
}
