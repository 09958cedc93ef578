import CMarkGFM
import FeedCore

/// The tree of a parsed document, in which blocks and text get the meaning that a dialect gives them.
///
/// Nodes are collected first and changed afterwards, because an iterator does not survive changes.
struct MarkdownTree {
  typealias Node = OpaquePointer

  let root: Node
  let dialect: MarkdownDialect
  /// The syntax that occurs in the text.
  let syntax: MarkdownDialect.Syntax
  let preparation: MarkdownPreparation
  /// The attributes of nodes.
  private(set) var attributes: [Node: MarkdownAttributes] = [:]
  private var attributedNodes: [Node] = []
  /// The removed nodes, which are freed at the end, because the lists of nodes may contain them.
  private var removed: Set<Node> = []

  // The nodes of each kind, in document order.
  private(set) var markers: [(node: Node, directive: MarkdownPreparation.Directive)] = []
  private(set) var definitionLists: [Node] = []
  private(set) var looseLists: [Node] = []
  private(set) var tightLists: [Node] = []
  private(set) var lineBreaks: [Node] = []
  private(set) var headings: [Node] = []
  private(set) var paragraphs: [Node] = []
  private(set) var quotations: [Node] = []
  private(set) var texts: [Node] = []
  private(set) var formulas: [Node] = []
  private(set) var links: [Node] = []
  private(set) var tables: [Node] = []
  private(set) var deletions: [Node] = []
  private(set) var footnoteReferences: [Node] = []
  private(set) var footnotes: [Node] = []
  /// The code that is raw HTML.
  private(set) var rawHTML: [Node] = []
  /// The raw HTML that is not a directive.
  private var html: [Node] = []

  init(_ root: Node, dialect: MarkdownDialect, syntax: MarkdownDialect.Syntax, preparation: MarkdownPreparation) {
    (self.root, self.dialect, self.syntax, self.preparation) = (root, dialect, syntax, preparation)
    collect()
  }

  private mutating func collect() {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: texts.append(node)
      case CMARK_NODE_CODE: if Self.bytes(of: node).first == MarkdownPreparation.formulaMark { formulas.append(node) }
      case CMARK_NODE_HTML_BLOCK:
        if let directive = preparation.directives[Self.line(of: node)], isMarker(node) {
          markers.append((node, directive))
        } else {
          html.append(node)
        }
      case CMARK_NODE_HTML_INLINE: html.append(node)
      case CMARK_NODE_CODE_BLOCK:
        if case .rawHTML = preparation.directives[Self.line(of: node)] { rawHTML.append(node) }
        if syntax.contains(.codeNames) { applyCodeName(node) }
      case CMARK_NODE_SOFTBREAK: if syntax.contains(.eastAsianLines) { lineBreaks.append(node) }
      case CMARK_NODE_LIST:
        if let item = cmark_node_first_child(node), isDefinition(item) != nil {
          definitionLists.append(node)
        } else if syntax.contains(.classic), cmark_node_get_list_tight(node) == 0 {
          looseLists.append(node)
        } else if dialect.syntax.contains(.kramdown) {
          tightLists.append(node)
        }
        // Only the writer of HTML reads the first number.
        if syntax.contains(.numbersFromOne) { cmark_node_set_list_start(node, 1) }
      case CMARK_NODE_LINK: if syntax.contains(.secureLinks) { links.append(node) }
      case CMARK_NODE_HEADING: headings.append(node)
      case CMARK_NODE_PARAGRAPH: paragraphs.append(node)
      case CMARK_NODE_BLOCK_QUOTE: quotations.append(node)
      case CMARK_NODE_FOOTNOTE_REFERENCE: footnoteReferences.append(node)
      case CMARK_NODE_FOOTNOTE_DEFINITION: footnotes.append(node)
      default:
        if Self.isExtension(node, "table") { tables.append(node) }
        if syntax.contains(.lineThrough), Self.isExtension(node, "strikethrough") { deletions.append(node) }
      }
    }
  }

  private func isMarker(_ node: Node) -> Bool {
    Self.bytes(of: node).trimmingSpace().elementsEqual(MarkdownPreparation.marker.utf8)
  }

  /// Whether the definition is loose, or `nil` if an item is not a definition.
  func isDefinition(_ item: Node) -> Bool? {
    guard case .definition(let isLoose, let column) = preparation.directives[Self.line(of: item)],
      column == Int(cmark_node_get_start_column(item))
    else { return nil }
    return isLoose
  }

  /// Applies the dialect.
  mutating func apply() {
    if syntax.contains(.omitsHTML) { for node in html { remove(node) } }
    for code in rawHTML { replaceWithHTML(code) }
    replaceFormulas()
    secureLinks()
    for lineBreak in lineBreaks { removeEastAsian(lineBreak) }
    for list in looseLists { tightenItems(of: list) }
    for list in tightLists { loosenParagraphs(of: list) }
    for list in definitionLists { applyDefinitions(list) }
    applyMarkers()
    applyFootnotes()
    if syntax.contains(.alerts) { for quotation in quotations { applyAlert(quotation) } }
    applyInlineAttributes()
    applyHeadingIDs()
    applyDelimiters()
    for deletion in deletions { writeLineThrough(deletion) }
    applyWords()
    if syntax.contains(.kramdown) { for table in tables { removeEmptyHeader(table) } }
    writeAttributes()
  }

  /// Frees the removed nodes.
  mutating func freeRemoved() {
    for node in removed.filter({ cmark_node_parent($0) == nil }) { cmark_node_free(node) }
    removed = []
  }

  // MARK: Nodes

  static func line(of node: Node) -> Int { Int(cmark_node_get_start_line(node)) }

  static func bytes(of node: Node) -> [UInt8] {
    guard let text = cmark_node_get_literal(node) else { return [] }
    return Array(String(cString: text).utf8)
  }

  static func isType(_ node: Node?, _ type: cmark_node_type) -> Bool {
    node.map { cmark_node_get_type($0) == type } ?? false
  }

  /// Whether a node is of a type that an extension of cmark-gfm adds.
  static func isExtension(_ node: Node, _ name: String) -> Bool {
    cmark_node_get_syntax_extension(node) != nil
      && cmark_node_get_type_string(node).map { String(cString: $0) == name } ?? false
  }

  func setLiteral(_ node: Node, _ text: some Sequence<UInt8>) {
    cmark_node_set_literal(node, String(utf8: Array(text)))
  }

  func make(_ type: cmark_node_type, _ literal: some Sequence<UInt8>) -> Node? {
    guard let node = cmark_node_new(type) else { return nil }
    setLiteral(node, literal)
    return node
  }

  /// Creates a block that writes text before and after its children.
  func makeBlock(_ enter: String, _ exit: String) -> Node? {
    guard let node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
    cmark_node_set_on_enter(node, enter)
    cmark_node_set_on_exit(node, exit)
    return node
  }

  mutating func remove(_ node: Node) {
    cmark_node_unlink(node)
    removed.insert(node)
  }

  /// Inserts a node before another one, or removes it if it is not allowed there.
  mutating func insert(_ node: Node?, before other: Node) {
    guard let node, cmark_node_insert_before(other, node) == 0 else { return }
    removed.insert(node)
  }

  /// Inserts a node after another one, or removes it if it is not allowed there.
  mutating func insert(_ node: Node?, after other: Node) {
    guard let node, cmark_node_insert_after(other, node) == 0 else { return }
    removed.insert(node)
  }

  /// Appends a node to another one, or removes it if it is not allowed there.
  mutating func append(_ node: Node, to parent: Node) {
    cmark_node_unlink(node)
    if cmark_node_append_child(parent, node) == 0 { removed.insert(node) }
  }

  /// Moves the children of a node into another one, which must not be in the document yet.
  mutating func moveChildren(of node: Node, to other: Node) {
    while let child = cmark_node_first_child(node) { append(child, to: other) }
  }

  mutating func add(_ list: MarkdownAttributes, to node: Node) {
    if attributes[node] == nil { attributedNodes.append(node) }
    attributes[node, default: list].merge(list)
  }

  // MARK: Attributes in the output

  /// Writes a mark before each node with attributes; `MarkdownOutput` moves the attributes into the next start tag.
  private mutating func writeAttributes() {
    for (index, node) in attributedNodes.enumerated() {
      guard cmark_node_parent(node) != nil, !isTightParagraph(node) else { continue }
      insert(
        make(!Self.isInline(node) ? CMARK_NODE_HTML_BLOCK : CMARK_NODE_HTML_INLINE, "\u{1}\(index);".utf8), before: node
      )
    }
  }

  /// The attributes in the order of their marks.
  var writtenAttributes: [[UInt8]] { attributedNodes.map { attributes[$0]?.html ?? [] } }

  /// Whether a node is a paragraph of a tight list, which is written without a tag.
  private func isTightParagraph(_ node: Node) -> Bool {
    guard Self.isType(node, CMARK_NODE_PARAGRAPH), let item = cmark_node_parent(node),
      let list = cmark_node_parent(item)
    else { return false }
    return Self.isType(list, CMARK_NODE_LIST) && cmark_node_get_list_tight(list) == 1
  }

  static func isInline(_ node: Node) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_CODE: true
    default: isExtension(node, "strikethrough")
    }
  }
}
