import FeedCore

/// Builds the tree of a page or fragment from its tokens, as browsers do (HTML, section 13.2.6).
///
/// Limits keep time and memory proportional to the number of bytes: beyond them, start tags are ignored and unclosed
/// formatting elements are not reopened.
struct HTMLTreeBuilder {
  enum Space: UInt8 {
    case html, svg, math
  }

  struct Node {
    var tag: HTMLTag?
    /// The name in lowercase, or an empty string for text.
    var name = ""
    var space = Space.html
    /// Whether the node is an SVG or MathML element in which HTML is read as HTML.
    var isIntegrationPoint = false
    var isText = false
    var text = 0..<0
    var attributes = 0..<0
    var offset = 0
    var parent = -1
    var first = -1
    var last = -1
    var previous = -1
    var next = -1
  }

  /// A tag with its token.
  struct Tag {
    let tag: HTMLTag?
    let token: HTMLScanner.Token
  }

  enum Mode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, inTable, inCaption, inColumnGroup
    case inTableBody, inRow, inCell, inSelect, inSelectInTable, inTemplate, afterBody, inFrameset, afterFrameset
  }

  /// The number of open elements beyond which start tags are ignored, as in browsers.
  static let openElementLimit = 512
  /// The number of formatting elements that are reopened after another element ends.
  static let formattingLimit = 32
  /// The value that marks a boundary among the formatting elements, such as a table cell.
  static let marker = -1

  var scanner: HTMLScanner
  /// The page or fragment and all its nodes.
  var nodes = [Node()]
  var attributes: [HTMLTree.Attribute] = []
  /// The decoded text and attribute values.
  var bytes: [UInt8] = []
  /// The open elements, outermost first.
  var open: [Int] = []
  /// The formatting elements that are open, or were not closed by their own end tags.
  var formatting: [Int] = []
  var mode = Mode.initial
  var templateModes: [Mode] = []
  let isFragment: Bool
  var isQuirky = false
  var head: Int?
  var form: Int?
  var mayHaveFrames = true
  /// Whether content that is not allowed in a table is inserted before it.
  var isFostering = false
  /// Whether a line feed at the beginning of the next text is ignored.
  private var skipsLineFeed = false
  private let nodeLimit: Int

  init(_ text: [UInt8], limits: HTMLReader.Limits, isFragment: Bool) {
    scanner = HTMLScanner(
      text, byteLimit: limits.byteCount, attributeLimit: limits.attributes, readsContent: false)
    nodeLimit = min(text.count, limits.byteCount) + 1024
    self.isFragment = isFragment
    guard isFragment else { return }
    // A fragment is the content of a `div`, and its root acts as the `html` element.
    nodes[0].tag = .html
    open = [0]
    mode = .inBody
  }

  mutating func build() {
    while let token = scanner.next() {
      let skips = skipsLineFeed
      skipsLineFeed = false
      switch token.kind {
      case .text: text(token, skipsLineFeed: skips)
      case .startTag where token.isClosed: start(Tag(tag: HTMLTag(scanner.bytes, token.name), token: token))
      case .endTag where token.isClosed: end(Tag(tag: HTMLTag(scanner.bytes, token.name), token: token))
      case .doctype: doctype(token)
      case .startTag, .endTag, .comment: break
      }
      scanner.hasSections = open.last.map { nodes[$0].space != .html } ?? false
    }
    guard !isFragment else { return }
    while !templateModes.isEmpty { endTemplate() }
    beginBody()
  }

  private mutating func doctype(_ token: HTMLScanner.Token) {
    guard mode == .initial else { return }
    isQuirky = HTMLDoctype(scanner.bytes[token.range]).isQuirky
    mode = .beforeHTML
  }

  // MARK: Tokens

  private mutating func start(_ tag: Tag) {
    if open.count >= HTMLTreeBuilder.openElementLimit, tag.tag.map({ !HTMLTagSet.limitless.contains($0) }) ?? true {
      return
    }
    if isForeign(for: tag) { startForeign(tag) } else { startHTML(tag) }
  }

  private mutating func end(_ tag: Tag) {
    if let current = open.last, nodes[current].space != .html { endForeign(tag) } else { endHTML(tag) }
  }

  private mutating func text(_ token: HTMLScanner.Token, skipsLineFeed: Bool) {
    let start = bytes.count
    HTMLText.append(scanner.bytes, token.range, hasReferences: !token.isVerbatim, to: &bytes)
    let skips = skipsLineFeed && start < bytes.count && bytes[start] == UInt8(ascii: "\n")
    let range = start + (skips ? 1 : 0)..<bytes.count
    guard !range.isEmpty else { return }
    if let current = open.last, nodes[current].space != .html, !nodes[current].isIntegrationPoint {
      if !isSpace(range) { mayHaveFrames = false }
      return append(range, token)
    }
    textHTML(range, token)
  }

  func isSpace(_ text: Range<Int>) -> Bool { bytes[text].allSatisfy(\.isSpace) }

  // MARK: Open elements

  var currentTag: HTMLTag? { open.last.flatMap { nodes[$0].space == .html ? nodes[$0].tag : nil } }

  func isHTML(_ node: Int, _ tag: HTMLTag) -> Bool { nodes[node].tag == tag && nodes[node].space == .html }

  func isHTML(_ node: Int, in tags: HTMLTagSet) -> Bool {
    nodes[node].space == .html && nodes[node].tag.map(tags.contains) ?? false
  }

  func isOpen(_ tag: HTMLTag) -> Bool { open.contains { isHTML($0, tag) } }

  /// Whether an element is open and no boundary is open inside it.
  func isInScope(_ tag: HTMLTag, _ boundaries: HTMLTagSet = .scope) -> Bool { isInScope([tag], boundaries) }

  func isInScope(_ tags: HTMLTagSet, _ boundaries: HTMLTagSet = .scope) -> Bool {
    for node in open.reversed() {
      if isHTML(node, in: tags) { return true }
      if isBoundary(node, boundaries) { return false }
    }
    return false
  }

  func isBoundary(_ node: Int, _ boundaries: HTMLTagSet) -> Bool {
    if nodes[node].space == .html { return nodes[node].tag.map(boundaries.contains) ?? false }
    return boundaries.contains(.object) && isForeignBoundary(node)
  }

  private func isForeignBoundary(_ node: Int) -> Bool {
    guard let tag = nodes[node].tag else { return false }
    return nodes[node].space == .math
      ? HTMLTagSet.mathText.contains(tag) || tag == .annotationXML : HTMLTagSet.svgIntegration.contains(tag)
  }

  /// Whether the search for an element to close ends at an element.
  func isSpecial(_ node: Int) -> Bool {
    nodes[node].space == .html ? nodes[node].tag.map(HTMLTagSet.special.contains) ?? false : isForeignBoundary(node)
  }

  /// Closes elements up to and including the innermost of a set.
  mutating func close(_ tags: HTMLTagSet) {
    while open.count > (isFragment ? 1 : 0), let node = open.popLast() {
      if isHTML(node, in: tags) { return }
    }
  }

  /// Closes elements until the innermost is one of a set.
  mutating func clear(to tags: HTMLTagSet) {
    while open.count > 1, let node = open.last, !isHTML(node, in: tags) { open.removeLast() }
  }

  mutating func pop() { if open.count > 1 { open.removeLast() } }

  /// Closes elements whose end tags can be omitted.
  mutating func closeImplied(except tag: HTMLTag? = nil, _ tags: HTMLTagSet = .implied) {
    while let current = currentTag, current != tag, tags.contains(current) { open.removeLast() }
  }

  mutating func closeParagraph() {
    guard isInScope(.p, .buttonScope) else { return }
    closeImplied(except: .p)
    close([.p])
  }

  // MARK: Nodes

  /// Inserts an element and opens it.
  @discardableResult mutating func insert(_ tag: Tag, _ space: Space = .html) -> Int {
    let node = makeNode(tag, space)
    insert(node)
    open.append(node)
    return node
  }

  /// Inserts an element without content.
  mutating func insertVoid(_ tag: Tag, as other: HTMLTag? = nil) {
    let node = makeNode(tag, .html)
    if let other { (nodes[node].tag, nodes[node].name) = (other, other.name) }
    insert(node)
  }

  /// Inserts an element whose start tag was omitted, and opens it.
  @discardableResult mutating func insert(implied tag: HTMLTag) -> Int {
    nodes.append(Node(tag: tag, name: tag.name))
    insert(nodes.count - 1)
    open.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// Inserts an element that contains only text, with its content.
  mutating func insertText(_ tag: Tag, skipsLineFeed: Bool = false) {
    let node = insert(tag)
    scanner.readContent(of: tag.token.name)
    while let token = scanner.next() {
      guard token.kind == .text else { break }
      let start = bytes.count
      HTMLText.append(scanner.bytes, token.range, hasReferences: !token.isVerbatim, to: &bytes)
      let skips = skipsLineFeed && start < bytes.count && bytes[start] == UInt8(ascii: "\n")
      if start + (skips ? 1 : 0) < bytes.count { append(start + (skips ? 1 : 0)..<bytes.count, token) }
    }
    if open.last == node { open.removeLast() }
  }

  mutating func skipLineFeed() { skipsLineFeed = true }
  mutating func readPlainText(_ tag: Tag) { scanner.readContent(of: tag.token.name) }

  private mutating func makeNode(_ tag: Tag, _ space: Space) -> Int {
    let first = attributes.count
    for attribute in scanner.attributes {
      let name = HTMLTreeBuilder.lowercased(scanner.bytes[attribute.name])
      guard !attributes[first...].contains(where: { $0.name == name }) else { continue }
      let start = bytes.count
      HTMLText.append(scanner.bytes, attribute.value, hasReferences: true, isAttribute: true, to: &bytes)
      attributes.append(HTMLTree.Attribute(name: name, value: start..<bytes.count))
    }
    nodes.append(
      Node(
        tag: tag.tag, name: tag.tag?.name ?? HTMLTreeBuilder.lowercased(scanner.bytes[tag.token.name]), space: space,
        attributes: first..<attributes.count, offset: tag.token.range.lowerBound))
    return nodes.count - 1
  }

  static func lowercased(_ name: ArraySlice<UInt8>) -> String {
    name.contains { $0 != $0.asciiLowercased } ? String(utf8: name.map(\.asciiLowercased)) : String(utf8: name)
  }

  /// Returns the value of an attribute of the last tag.
  func value(_ name: String) -> String? {
    scanner.attributes.first { HTMLTreeBuilder.lowercased(scanner.bytes[$0.name]) == name }
      .map { HTMLTreeBuilder.lowercased(scanner.bytes[$0.value]) }
  }

  /// Returns a copy of an element without its children.
  mutating func copy(of node: Int) -> Int {
    let other = nodes[node]
    nodes.append(
      Node(tag: other.tag, name: other.name, attributes: other.attributes, offset: other.offset))
    return nodes.count - 1
  }

  /// Whether there are few enough nodes to reopen formatting elements.
  var mayCopy: Bool { nodes.count < nodeLimit }

  // MARK: Positions

  /// Inserts a node at the current position.
  private mutating func insert(_ node: Int) {
    let place = place(in: open.last ?? 0)
    link(node, in: place.parent, before: place.next)
  }

  /// Returns the position for a node in an element: before the table, if the node is not allowed in it.
  func place(in target: Int) -> (parent: Int, next: Int) {
    guard isFostering, isHTML(target, in: .tableParts), let table = open.lastIndex(where: { isHTML($0, .table) }),
      table > 0
    else { return (target, -1) }
    if let template = open.lastIndex(where: { isHTML($0, .template) }), template > table { return (open[template], -1) }
    let parent = nodes[open[table]].parent
    return parent >= 0 ? (parent, open[table]) : (open[table - 1], -1)
  }

  mutating func link(_ node: Int, in parent: Int, before next: Int = -1) {
    let previous = next >= 0 ? nodes[next].previous : nodes[parent].last
    nodes[node].parent = parent
    nodes[node].previous = previous
    nodes[node].next = next
    if previous >= 0 { nodes[previous].next = node } else { nodes[parent].first = node }
    if next >= 0 { nodes[next].previous = node } else { nodes[parent].last = node }
  }

  mutating func unlink(_ node: Int) {
    let (parent, previous, next) = (nodes[node].parent, nodes[node].previous, nodes[node].next)
    guard parent >= 0 else { return }
    if previous >= 0 { nodes[previous].next = next } else { nodes[parent].first = next }
    if next >= 0 { nodes[next].previous = previous } else { nodes[parent].last = previous }
    (nodes[node].parent, nodes[node].previous, nodes[node].next) = (-1, -1, -1)
  }

  /// Inserts text at the current position.
  mutating func append(_ text: Range<Int>, _ token: HTMLScanner.Token) {
    guard let current = open.last else { return }
    let place = place(in: current)
    let previous = place.next >= 0 ? nodes[place.next].previous : nodes[place.parent].last
    if previous >= 0, nodes[previous].isText, nodes[previous].text.upperBound == text.lowerBound {
      nodes[previous].text = nodes[previous].text.lowerBound..<text.upperBound
    } else {
      nodes.append(Node(isText: true, text: text, offset: token.range.lowerBound))
      link(nodes.count - 1, in: place.parent, before: place.next)
    }
  }
}
