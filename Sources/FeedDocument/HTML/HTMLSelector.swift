public import FeedCore

/// A part of CSS's selectors: elements, `.class`, `#id`, `[attribute]` and `[attribute=value]`, one within another,
/// and lists of these with commas.
public struct HTMLSelector: Sendable, Hashable {
  /// What one element must be: `p.note[lang]`.
  struct Compound: Sendable, Hashable {
    var name: String?
    var id: [UInt8]?
    var classes: [[UInt8]] = []
    var attributes: [Attribute] = []
  }

  struct Attribute: Sendable, Hashable {
    var name: String
    /// `nil` where it only must be there.
    var value: [UInt8]?
  }

  /// The items of the list that are one class each, which in a long list most are.
  private let classes: Set<[UInt8]>
  /// For each other item, the elements from the outermost to the one that is meant.
  private let paths: [[Compound]]
  public let text: String

  /// Reads a selector; throws `html/selector`.
  public init(_ text: String) throws(ValueError) {
    var parser = HTMLSelectorParser(text)
    self.init(text, try parser.paths())
  }

  private init(_ text: String, _ paths: [[Compound]]) {
    classes = Set(paths.compactMap { $0.count == 1 ? $0[0].onlyClass : nil })
    self.paths = paths.filter { $0.count > 1 || $0[0].onlyClass == nil }
    self.text = text
  }

  public func matches(_ node: Int, in tree: HTMLTree) -> Bool {
    guard !tree.nodes[node].isText, node > 0 else { return false }
    if !classes.isEmpty, let words = tree.attribute("class", of: node),
      words.split(whereSeparator: { $0.isSpace }).contains(where: { classes.contains(Array($0)) })
    {
      return true
    }
    return paths.contains { matches($0[...], node: node, in: tree) }
  }

  /// The first element below a node, in document order.
  public func first(in tree: HTMLTree, below node: Int = 0) -> Int? {
    tree.descendants(of: node).first { matches($0, in: tree) }
  }

  private func matches(_ path: ArraySlice<Compound>, node: Int, in tree: HTMLTree) -> Bool {
    guard let last = path.last, last.matches(node, tree) else { return false }
    // A selector has descendants only, so the nearest element that fits leaves most room for the others.
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
  /// A selector of the program's own; one that cannot be read means nothing.
  public init(stringLiteral text: String) {
    var parser = HTMLSelectorParser(text)
    self.init(text, (try? parser.paths()) ?? [])
  }
}

extension HTMLSelector.Compound {
  /// The class, where nothing else is asked for.
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
      return wanted.value.map { value.elementsEqual($0) } ?? true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word stands among words with white space between them.
  fileprivate func holdsWord(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return split(whereSeparator: { $0.isSpace }).contains { $0.elementsEqual(word) }
  }
}
