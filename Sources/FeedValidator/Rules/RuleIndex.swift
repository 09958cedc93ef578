import FeedCore
import FeedDocument
import FeedVocabulary

/// The rules by target.
struct RuleIndex: Sendable {
  /// A rule for elements with a name, and the name of their parent if the rule requires one.
  struct Entry {
    let rule: Rule
    let parent: DocumentName?
  }

  private var byElement: [DocumentName: [Entry]] = [:]
  private var byObject: [String: [Rule]] = [:]
  private var value: [Rule] = []
  private var text: [Rule] = []
  private var html: [Rule] = []
  private(set) var root: [Rule] = []
  private(set) var construct: [Rule] = []

  /// The rules of this library that apply without a profile.
  private static let usual = RuleIndex(Rule.all.filter { $0.description.profile == nil })

  /// Collects the rules of this library and others that apply with a profile.
  init(_ others: [Rule], profile: RuleProfile?) {
    guard !others.isEmpty || profile != nil else {
      self = Self.usual
      return
    }
    self.init((Rule.all + others).filter { [nil, profile].contains($0.description.profile) })
  }

  /// Collects rules, in the order of their ids.
  init(_ rules: [Rule]) {
    for rule in rules.sorted(by: { $0.description.id < $1.description.id }) {
      for target in rule.targets {
        switch target.kind {
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

  /// Returns the rules for the text of an element.
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

/// The rules for the elements of a document, looked up once for each name.
struct RulesByName: Sendable {
  private struct Slot {
    var rules: [Rule] = []
    /// The index of the parent name that each rule requires, or `nil` if any parent is allowed.
    var parents: [Int?] = []
    var dependsOnParent = false
  }

  private let slots: [Slot]

  init(_ document: Document, _ index: RuleIndex) {
    slots = document.names.map { name in
      var slot = Slot()
      for entry in index.entries(for: name) {
        let index = entry.parent.flatMap(document.nameIndex)
        guard entry.parent == nil || index != nil else { continue }
        slot.rules.append(entry.rule)
        slot.parents.append(index)
        slot.dependsOnParent = slot.dependsOnParent || index != nil
      }
      return slot
    }
  }

  /// Returns the rules for a node’s name and parent.
  func rules(for node: Node) -> [Rule] {
    guard let index = node.nameIndex else { return [] }
    guard slots[index].dependsOnParent else { return slots[index].rules }
    let parent = node.parent?.nameIndex
    return zip(slots[index].rules, slots[index].parents).compactMap { $1 == nil || $1 == parent ? $0 : nil }
  }
}
