public import FeedCore

/// A selector with a subset of CSS: elements, `.class`, `#id`, `[attribute]`, `[attribute=value]`, `[attribute~=word]`,
/// descendants and lists.
public struct HTMLSelector: Sendable, Hashable {
  /// The conditions for one element, such as `p.note[lang]`.
  struct Compound: Sendable, Hashable {
    var name: String?
    var id: [UInt8]?
    var classes: [[UInt8]] = []
    var attributes: [Attribute] = []
  }

  struct Attribute: Sendable, Hashable {
    var name: String
    /// The required value, or `nil` if any value matches.
    var value: [UInt8]?
    /// Whether the value is one of several words of the attribute.
    var isWord = false
  }

  /// The items of the list that are a single class, as most items of long lists are.
  private let classes: Set<[UInt8]>
  /// For each other item, the conditions from the outermost element to the selected one.
  private let paths: [[Compound]]
  /// The selector as written.
  public let text: String

  /// Parses a selector.
  ///
  /// - Throws: A `ValueError` of the rule `html/selector` if the syntax is invalid or not supported.
  public init(_ text: String) throws(ValueError) {
    var parser = HTMLSelectorParser(text)
    self.init(text, try parser.paths())
  }

  private init(_ text: String, _ paths: [[Compound]]) {
    classes = Set(paths.compactMap { $0.count == 1 ? $0[0].onlyClass : nil })
    self.paths = paths.filter { $0.count > 1 || $0[0].onlyClass == nil }
    self.text = text
  }

  /// Combines selectors to one that matches what any of them matches; `nil` for an empty list.
  package init?(anyOf selectors: [HTMLSelector]) {
    guard !selectors.isEmpty else { return nil }
    classes = selectors.reduce(into: []) { $0.formUnion($1.classes) }
    paths = selectors.flatMap(\.paths)
    text = selectors.map(\.text).joined(separator: ", ")
  }

  /// Returns whether the selector matches a node of a tree.
  public func matches(_ node: Int, in tree: HTMLTree) -> Bool {
    guard !tree.nodes[node].isText, node > 0 else { return false }
    if !classes.isEmpty, let words = tree.attribute("class", of: node),
      words.split(whereSeparator: { $0.isSpace }).contains(where: { classes.contains(Array($0)) })
    {
      return true
    }
    return paths.contains { matches($0[...], node: node, in: tree) }
  }

  /// Returns the first matching element in a node, in document order, or `nil` if there is none.
  ///
  /// - Parameters:
  ///   - tree: The tree to search.
  ///   - node: The index of the node to search, by default the whole tree.
  /// - Returns: The index of the element.
  public func first(in tree: HTMLTree, below node: Int = 0) -> Int? {
    tree.descendants(of: node).first { matches($0, in: tree) }
  }

  private func matches(_ path: ArraySlice<Compound>, node: Int, in tree: HTMLTree) -> Bool {
    guard let last = path.last, last.matches(node, tree) else { return false }
    // The selector has only descendant combinators, so matching the nearest ancestor never excludes a match.
    var outer = path.dropLast()
    var parent = tree.nodes[node].parent
    while let wanted = outer.last, parent > 0 {
      if wanted.matches(parent, tree) { outer = outer.dropLast() }
      parent = tree.nodes[parent].parent
    }
    return outer.isEmpty
  }
}

extension HTMLSelector: ExpressibleByStringInterpolation {
  /// Creates a selector from a literal.
  ///
  /// A selector with invalid syntax matches nothing.
  public init(stringLiteral text: String) {
    var parser = HTMLSelectorParser(text)
    self.init(text, (try? parser.paths()) ?? [])
  }
}

extension HTMLSelector.Compound {
  /// The class if it is the only condition, or `nil`.
  fileprivate var onlyClass: [UInt8]? {
    name == nil && id == nil && attributes.isEmpty && classes.count == 1 ? classes[0] : nil
  }

  fileprivate func matches(_ node: Int, _ tree: HTMLTree) -> Bool {
    if let name, tree.nodes[node].name != name { return false }
    guard id != nil || !classes.isEmpty || !attributes.isEmpty else { return true }
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    if let id, tree.attribute("id", of: node)?.elementsEqual(id) != true { return false }
    if !classes.isEmpty {
      guard let words = tree.attribute("class", of: node) else { return false }
      guard classes.allSatisfy({ words.holdsWord($0) }) else { return false }
    }
    return attributes.allSatisfy { wanted in
      guard let value = tree.attribute(wanted.name, of: node) else { return false }
      return wanted.value.map { wanted.isWord ? value.holdsWord($0) : value.elementsEqual($0) } ?? true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes contain a word, separated by white space.
  fileprivate func holdsWord(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return split(whereSeparator: { $0.isSpace }).contains { $0.elementsEqual(word) }
  }
}
