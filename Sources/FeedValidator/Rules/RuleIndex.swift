import FeedDocument
import FeedVocabulary

/// The rules by the places where they look.
struct RuleIndex: Sendable {
  /// A rule for elements of a name; in a parent of another name if it asks for one.
  typealias Entry = (rule: Rule, parent: DocumentName?)

  private var byElement: [DocumentName: [Entry]] = [:]
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

  func entries(for name: DocumentName) -> [Entry] { byElement[name] ?? [] }

  /// The rules for the text that an element holds.
  func rules(for model: ContentModel) -> [Rule] {
    switch model.text {
    case .codec: rules(for: model.term.content)
    case .construct, .content, .xhtml: construct
    case .none, .anything: []
    }
  }

  func rules(for object: String) -> [Rule] { byObject[object] ?? [] }

  func rules(for content: TextContent) -> [Rule] { byContent[content] ?? [] }
}

/// The rules for the elements of a document, found once for each of its names.
struct RulesByName: Sendable {
  private let entries: [[RuleIndex.Entry]]

  init(_ document: Document) {
    entries = document.names.map(RuleIndex.all.entries)
  }

  /// The rules that look at elements of a node's name, in its parent.
  func rules(for node: Node) -> some Sequence<Rule> {
    let parent = node.parent?.nameIndex.map { node.document.names[$0] }
    return (node.nameIndex.map { entries[$0] } ?? []).lazy.filter { $0.parent == nil || $0.parent == parent }.map(
      \.rule)
  }
}
