import FeedCore
import FeedValidator
import FeedVocabulary
import FrontMatter

/// Reads elements and members of other vocabularies: `"geo:lat" = 52.5` is an element, `"_bread" = { … }` a member.
struct ExtensionReader {
  private let source: Source
  private let parent: ExtensionParent
  /// The namespaces by prefix.
  private let namespaces: [String: Namespace]
  private(set) var diagnostics: [Diagnostic] = []
  private var elements: [Item<ExtensionElement>] = []
  private var members: [Item<ExtensionMember>] = []
  /// The values of the elements, children included, in document order.
  private var nodes: [(item: Int, node: DataNode)] = []

  /// An element or a member, with its value in the file.
  private struct Item<Value> {
    var value: Value
    var node: DataNode
  }

  init(source: Source, parent: ExtensionParent, declared: [Namespace]) {
    self.source = source
    self.parent = parent
    let known = Namespace.specified.filter { !$0.prefix.isEmpty } + KnownPrefixes.others + declared
    namespaces = Dictionary(known.map { ($0.prefix, $0) }) { _, last in last }
  }

  /// Returns the valid elements and members of a table; the others are reported.
  mutating func read(_ entries: [DataNode.Entry]) -> Extensions {
    for entry in entries where !entry.value.isNull {
      if entry.key.hasPrefix("_") { readMember(entry) } else { readElements(entry) }
    }
    let found = Extensions(elements: elements.map(\.value), members: members.map(\.value))
    let problems = ExtensionCheck.problems(of: found, in: parent)
    guard !problems.isEmpty else { return found }
    var invalid: Set<Int> = []
    for problem in problems {
      switch problem.part {
      case .element(let number):
        invalid.insert(nodes[number].item)
        report(problem.diagnostic, at: nodes[number].node)
      case .elements:
        invalid.formUnion(elements.indices)
        report(problem.diagnostic, at: elements.first?.node)
      case .members:
        report(problem.diagnostic, at: members.first?.node)
        members = []
      }
    }
    let valid = elements.indices.filter { !invalid.contains($0) }
    return Extensions(elements: valid.map { elements[$0].value }, members: members.map(\.value))
  }

  // MARK: Elements

  private mutating func readElements(_ entry: DataNode.Entry) {
    for node in entry.value.items {
      let (count, problems) = (nodes.count, diagnostics.count)
      guard let element = element(entry, node, isNested: false), diagnostics.count == problems,
        isAllowed(element, at: entry)
      else {
        nodes.removeSubrange(count...)
        continue
      }
      elements.append(Item(value: element, node: node))
    }
  }

  private mutating func isAllowed(_ element: ExtensionElement, at entry: DataNode.Entry) -> Bool {
    guard !ReservedElements.contains(element.name, in: parent) else {
      report(.siteReservedElement, "“\(element.name)” is written by Feedkiln", at: entry.keyRange)
      return false
    }
    do throws(ExtensionProblem) {
      try element.check()
      return true
    } catch {
      report(.siteElementName, "“\(error.name)” \(error.reason)", at: entry.keyRange)
      return false
    }
  }

  /// Reads an element: its text, or a table of its parts.
  private mutating func element(
    _ entry: DataNode.Entry, _ node: DataNode, isNested: Bool
  ) -> ExtensionElement? {
    guard let name = name(entry, isNested: isNested) else { return nil }
    var element = ExtensionElement(name)
    nodes.append((elements.count, node))
    guard node.entries != nil else {
      guard let scalar = node.scalar else {
        report(.wrongType(entry.key, wanted: "text or a table", node), at: node.range)
        return nil
      }
      element.text = scalar.style == .null ? "" : String(Substring(scalar.text.utf8.trimmingSpace()))
      return element
    }
    var fields = FieldReader<ElementKey>(node, named: entry.key, in: source, strictness: .settings)
    let (text, attributes, children) = (fields.identifier(.text), fields.node([.attributes]), fields.node([.children]))
    diagnostics += fields.diagnostics
    element.text = text ?? ""
    for attribute in table(attributes) {
      guard let name = self.name(attribute, isNested: true) else { continue }
      guard let scalar = attribute.value.scalar else {
        report(.wrongType(attribute.key, wanted: "text", attribute.value), at: attribute.value.range)
        continue
      }
      element.attributes.append(ExtensionElement.Attribute(name, value: scalar.text))
    }
    for child in table(children) {
      for node in child.value.items {
        if let child = self.element(child, node, isNested: true) { element.children.append(child) }
      }
    }
    if !element.children.isEmpty, !element.text.isEmpty {
      report(.siteElementName, "“\(entry.key)” has both text and children", at: node.range, help: "write one of them")
    }
    return element
  }

  /// Returns the entries of a table, or reports that the value is not one.
  private mutating func table(_ field: (name: String, node: DataNode)?) -> [DataNode.Entry] {
    guard let (name, node) = field else { return [] }
    guard let entries = node.entries else {
      report(.wrongType(name, wanted: "a table", node), at: node.range)
      return []
    }
    return entries
  }

  /// Returns the name of an element or an attribute, which has a prefix unless it is nested.
  private mutating func name(_ entry: DataNode.Entry, isNested: Bool) -> Name? {
    let parts = entry.key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      if isNested { return Name(.none, entry.key) }
      report(
        .siteElementName, "“\(entry.key)” has no prefix", at: entry.keyRange,
        help: "write a prefix and a name, such as \"geo:lat\", or a name of JSON Feed such as \"_geo\"")
      return nil
    }
    if isNested, parts[0] == "xml" { return Name(.xml, parts[1]) }
    guard let namespace = namespaces[parts[0]] else {
      let meant = SpellingSuggestion.of(parts[0], in: namespaces.keys.sorted()).map { "did you mean “\($0)”?" }
      report(
        .siteElementName, "prefix “\(parts[0])” has no namespace", at: entry.keyRange,
        help: meant ?? "declare it in site.toml: namespaces = { \(parts[0]) = \"https://…\" } in [feeds]")
      return nil
    }
    return Name(namespace, parts[1])
  }

  // MARK: Members

  private mutating func readMember(_ entry: DataNode.Entry) {
    guard let entries = entry.value.entries else {
      return report(.wrongType(entry.key, wanted: "a table", entry.value), at: entry.value.range)
    }
    let member = ExtensionMember(entry.key, members: entries.map { JSONMember($0.key, JSONValue($0.value)) })
    do throws(ExtensionProblem) {
      try member.check()
      members.append(Item(value: member, node: entry.value))
    } catch {
      report(.siteElementName, "“\(error.name)” \(error.reason)", at: entry.keyRange)
    }
  }

  // MARK: Problems

  private mutating func report(_ rule: RuleDescription, _ message: String, at range: Range<Int>, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: source.location(range), help: help))
  }

  private mutating func report(_ error: ValueError, at range: Range<Int>) {
    diagnostics.append(Diagnostic(error, at: source.location(range)))
  }

  /// Reports a problem of the small feed at the value in the file.
  private mutating func report(_ problem: Diagnostic, at node: DataNode?) {
    var diagnostic = problem
    let attributes = node?["attributes"]?.entries ?? []
    let attribute = attributes.first { $0.key == problem.context.attribute }
    diagnostic.location = source.location(attribute?.value.range ?? node?.range ?? 0..<0)
    diagnostic.related = []
    diagnostic.context.node = nil
    diagnostic.severity = .error
    diagnostics.append(diagnostic)
  }
}

extension JSONValue {
  fileprivate init(_ node: DataNode) {
    switch node.value {
    case .list(let items): self = .array(items.map(JSONValue.init))
    case .map(let entries): self = .object(entries.map { JSONMember($0.key, JSONValue($0.value)) })
    case .scalar(let scalar):
      switch scalar.style {
      case .null: self = .null
      case .text: self = .string(scalar.text)
      case .plain, .literal:
        if scalar.text == "true" || scalar.text == "false" {
          self = .boolean(scalar.text == "true")
        } else {
          self = JSONValue.isNumber(scalar.text) ? .number(scalar.text) : .string(scalar.text)
        }
      }
    }
  }
}

/// The parts of an element.
enum ElementKey: String, FieldKey {
  case attributes, text, children
}

extension RuleDescription {
  static let siteElementName = RuleDescription(
    "site/element-name", .error, "an element of another vocabulary must have a prefix with a namespace",
    why:
      "Programs recognize the element by its namespace. In front matter, this is a warning, and the element is omitted.",
    help: "write a prefix and a name, such as \"geo:lat\"",
    wrong: "elements = { lat = 52.5 }",
    right: "elements = { \"geo:lat\" = 52.5 }")

  static let siteReservedElement = RuleDescription(
    "site/reserved-element", .error, "an element that Feedkiln writes must be set by its own key",
    why: "The feed would contain it twice. In front matter, this is a warning, and the element is omitted.",
    help: "use the key for this value, or remove the element",
    wrong: "elements = { \"sy:updatePeriod\" = \"daily\" }",
    right: "update_schedule = { period = \"daily\" }")
}
