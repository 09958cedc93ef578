import FeedDocument
import FeedVocabulary

/// The rules by the places where they look.
struct RuleIndex: Sendable {
  /// A rule for elements of a name; in a parent of another name if it asks for one.
  struct Entry: Sendable {
    var rule: Rule
    var parent: DocumentName?
  }

  private var byElement: [DocumentName: [Entry]] = [:]
  private var byObject: [String: [Rule]] = [:]
  private var value: [Rule] = []
  private var text: [Rule] = []
  private var html: [Rule] = []
  private(set) var root: [Rule] = []
  private(set) var construct: [Rule] = []

  static let all = RuleIndex(RuleRegistry.rules)

  init(_ rules: [Rule]) {
    for rule in rules {
      for place in rule.places {
        switch place {
        case .element(let name, let parent):
          byElement[DocumentName(name), default: []].append(Entry(rule: rule, parent: parent.map(DocumentName.init)))
        case .root: root.append(rule)
        case .text(.value): value.append(rule)
        case .text(.text): text.append(rule)
        case .text(.html): html.append(rule)
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

  func rules(for content: TextContent) -> [Rule] {
    switch content {
    case .value: value
    case .text: text
    case .html: html
    }
  }
}

/// The rules for the elements of a document, found once for each of its names.
struct RulesByName: Sendable {
  private struct Slot {
    var rules: [Rule] = []
    /// The name that the parent of each rule's element must have, as its index; `nil` where any will do.
    var parents: [Int?] = []
    var dependsOnParent = false
  }

  private let slots: [Slot]

  init(_ document: Document) {
    slots = document.names.map { name in
      var slot = Slot()
      for entry in RuleIndex.all.entries(for: name) {
        let index = entry.parent.flatMap(document.nameIndex)
        guard entry.parent == nil || index != nil else { continue }
        slot.rules.append(entry.rule)
        slot.parents.append(index)
        slot.dependsOnParent = slot.dependsOnParent || index != nil
      }
      return slot
    }
  }

  /// The rules that look at elements of a node's name, in its parent.
  func rules(for node: Node) -> [Rule] {
    guard let index = node.nameIndex else { return [] }
    guard slots[index].dependsOnParent else { return slots[index].rules }
    let parent = node.parent?.nameIndex
    return zip(slots[index].rules, slots[index].parents).compactMap { $1 == nil || $1 == parent ? $0 : nil }
  }
}
