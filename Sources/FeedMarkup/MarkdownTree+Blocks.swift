import CMarkGFM
import FeedCore

/// Containers, attributes of blocks, definition lists and alerts.
extension MarkdownTree {
  private struct OpenContainer {
    var marker: Node
    var name: String
    var title: String?
  }

  mutating func applyMarkers() {
    var open: [OpenContainer] = []
    for (node, directive) in markers {
      switch directive {
      case .attributes(let list, let isBefore):
        applyAttributes(list, to: isBefore ? cmark_node_next(node) : target(of: node))
        remove(node)
      case .tableOfContents: removeTableOfContents(node)
      case .openContainer(let name, let title): open.append(OpenContainer(marker: node, name: name, title: title))
      case .closeContainer:
        // Containers in another block end with that block.
        while let last = open.last, cmark_node_parent(last.marker) != cmark_node_parent(node) {
          close(last, at: nil)
          open.removeLast()
        }
        if let last = open.popLast() { close(last, at: node) } else { remove(node) }
      case .admonition(let name, let title):
        let heading = title ?? Self.title(of: name) ?? Self.capitalized(name)
        let paragraph = "\n<p class=\"admonition-title\"><strong>\(Self.escaped(heading))</strong></p>"
        wrapItem(
          of: node, Self.startTag("div", class: "admonition " + name) + (heading.isEmpty ? "" : paragraph), "</div>")
      case .details(let name, let title, let isOpen):
        let tag = Self.startTag("details", class: name)
        let summary = Self.escaped(title ?? Self.title(of: name) ?? Self.capitalized(name))
        wrapItem(
          of: node, (isOpen ? tag.dropLast() + " open>" : tag) + "<summary>\(summary)</summary>", "</details>")
      case .definition, .rawHTML: break
      }
    }
    for container in open.reversed() { close(container, at: nil) }
  }

  // MARK: Attributes and tables of contents

  private mutating func applyAttributes(_ list: MarkdownAttributes, to target: Node?) {
    guard let target, !list.isEmpty else { return }
    if Self.isType(target, CMARK_NODE_CODE_BLOCK), let name = list.classes.first(where: { $0.hasPrefix("language-") }) {
      cmark_node_set_fence_info(target, String(name.dropFirst("language-".count)))
    } else if !Self.isType(target, CMARK_NODE_HTML_BLOCK) {
      add(list, to: target)
    }
  }

  /// Returns the block before the marker, or after it if only that one is next to it.
  private func target(of marker: Node) -> Node? {
    let (previous, next) = (cmark_node_previous(marker), cmark_node_next(marker))
    let line = cmark_node_get_start_line(marker)
    if let previous, cmark_node_get_end_line(previous) >= line - 1 { return previous }
    if let next, cmark_node_get_start_line(next) == line + 1 { return next }
    return previous ?? next
  }

  private mutating func removeTableOfContents(_ marker: Node) {
    if let list = target(of: marker), Self.isType(list, CMARK_NODE_LIST), syntax.contains(.kramdown) { remove(list) }
    remove(marker)
  }

  // MARK: Containers

  /// Wraps the siblings between two markers, or up to the last one if there is no second marker.
  private mutating func close(_ container: OpenContainer, at end: Node?) {
    let isDetails = container.name == "details" || container.name == "spoiler"
    let title = container.title ?? (syntax.contains(.containerTitles) ? Self.title(of: container.name) : nil)
    var enter = isDetails ? "<details>" : Self.startTag("div", class: container.name)
    if isDetails {
      enter += "<summary>\(Self.escaped(title ?? "Details"))</summary>"
    } else if let title {
      enter += "\n<p class=\"admonition-title\"><strong>\(Self.escaped(title))</strong></p>"
    }
    guard let block = makeBlock(enter, isDetails ? "</details>" : "</div>") else { return }
    while let next = cmark_node_next(container.marker), next != end, !Self.isType(next, CMARK_NODE_FOOTNOTE_DEFINITION)
    {
      append(next, to: block)
    }
    insert(block, before: container.marker)
    remove(container.marker)
    if let end { remove(end) }
  }

  private static func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Replaces the list item of a marker by a block with the same content.
  private mutating func wrapItem(of marker: Node, _ enter: String, _ exit: String) {
    guard let item = cmark_node_parent(marker), let list = cmark_node_parent(item),
      Self.isType(list, CMARK_NODE_LIST), cmark_node_parent(list) != nil
    else { return remove(marker) }
    guard let block = makeBlock(enter, exit) else { return }
    remove(marker)
    moveChildren(of: item, to: block)
    insert(block, before: list)
    remove(item)
    if cmark_node_first_child(list) == nil { remove(list) }
  }

  /// Returns the title of a well-known kind of note, or `nil` for other names.
  private static func title(of name: String) -> String? {
    switch name.lowercased() {
    case "note", "tip", "info", "warning", "danger", "important", "caution", "hint", "success", "question", "example",
      "quote", "abstract", "summary", "todo", "bug", "failure", "error", "attention", "seealso":
      name.prefix(1).uppercased() + name.dropFirst().lowercased()
    default: nil
    }
  }

  private static func startTag(_ name: String, class classes: String) -> String {
    classes.isEmpty ? "<\(name)>" : "<\(name) class=\"\(escaped(classes))\">"
  }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: Array(text.utf8)[...])
    return String(utf8: bytes)
  }

  // MARK: Definition lists

  mutating func applyDefinitions(_ list: Node) {
    guard cmark_node_parent(list) != nil else { return }
    guard let terms = cmark_node_previous(list), Self.isType(terms, CMARK_NODE_PARAGRAPH) else {
      return restoreColons(list)
    }
    let before = cmark_node_previous(terms)
    let isContinued = before.map { Self.isType($0, CMARK_NODE_CUSTOM_BLOCK) && Self.enter(of: $0) == "<dl>" } ?? false
    guard let block = isContinued ? before : makeBlock("<dl>", "</dl>") else { return }
    if !isContinued { insert(block, before: terms) }
    append(terms: terms, to: block)
    while let item = cmark_node_first_child(list), let isLoose = isDefinition(item) {
      append(item, isLoose: isLoose, to: block)
    }
    if cmark_node_first_child(list) == nil { remove(list) }
  }

  private static func enter(of node: Node) -> String? { cmark_node_get_on_enter(node).map { String(cString: $0) } }

  /// Appends each line of a paragraph as a term.
  private mutating func append(terms: Node, to block: Node) {
    var term: Node?
    while let child = cmark_node_first_child(terms) {
      if Self.isType(child, CMARK_NODE_SOFTBREAK) || Self.isType(child, CMARK_NODE_LINEBREAK) {
        remove(child)
        term = nil
        continue
      }
      guard let current = term ?? makeBlock("<dt>\u{2}", "\u{3}</dt>") else { return }
      if term == nil { append(current, to: block) }
      term = current
      append(child, to: current)
    }
    if attributes[terms] == nil { remove(terms) }
  }

  private mutating func append(_ item: Node, isLoose: Bool, to block: Node) {
    guard let definition = makeBlock("<dd>\u{2}", "\u{3}</dd>") else { return }
    // A definition of Python-Markdown has either only paragraphs or none.
    var isBare = !isLoose && !(dialect.syntax.contains(.indentedLists) && hasParagraphs(item))
    while let child = cmark_node_first_child(item) {
      defer { isBare = false }
      if isBare, Self.isType(child, CMARK_NODE_PARAGRAPH), let bare = bare(child) {
        append(bare, to: definition)
        remove(child)
      } else {
        append(child, to: definition)
      }
    }
    append(definition, to: block)
    remove(item)
  }

  /// Whether an item contains several paragraphs.
  private func hasParagraphs(_ item: Node) -> Bool {
    var count = 0
    var next = cmark_node_first_child(item)
    while let child = next {
      if Self.isType(child, CMARK_NODE_PARAGRAPH) { count += 1 }
      next = cmark_node_next(child)
    }
    return count > 1
  }

  /// Returns the content of a paragraph without its tag.
  mutating func bare(_ paragraph: Node) -> Node? {
    guard let bare = makeBlock("\u{2}", "\u{3}") else { return nil }
    moveChildren(of: paragraph, to: bare)
    return bare
  }

  /// Turns definitions without a term back into text.
  private mutating func restoreColons(_ list: Node) {
    while let item = cmark_node_first_child(list), isDefinition(item) != nil {
      let first = cmark_node_first_child(item)
      if let first, Self.isType(first, CMARK_NODE_PARAGRAPH), let colon = make(CMARK_NODE_TEXT, ": ".utf8) {
        cmark_node_prepend_child(first, colon)
      }
      while let child = cmark_node_first_child(item) {
        cmark_node_unlink(child)
        insert(child, before: list)
      }
      remove(item)
    }
    if cmark_node_first_child(list) == nil { remove(list) }
  }

  // MARK: Code

  mutating func replaceWithHTML(_ code: Node) {
    insert(make(CMARK_NODE_HTML_BLOCK, Self.bytes(of: code)), before: code)
    remove(code)
  }

  /// Removes the name of the language from the first line of code, and gives it to the block.
  func applyCodeName(_ block: Node) {
    guard cmark_node_get_fence_info(block).map({ $0.pointee == 0 }) ?? true else { return }
    let code = Self.bytes(of: block)
    let line = code.prefix { $0 != 0x0A }
    let isColon = line.starts(with: "::".utf8)
    guard isColon || line.starts(with: "#!".utf8) else { return }
    let name = (isColon ? line.drop { $0 == UInt8(ascii: ":") } : line.dropFirst(2)).trimmingSpace()
    guard !name.isEmpty, name.allSatisfy({ $0.isASCIIAlphanumeric || "#.+-_".utf8.contains($0) }) else { return }
    cmark_node_set_fence_info(block, String(utf8: name))
    setLiteral(block, code.dropFirst(line.count + 1))
  }

  // MARK: Alerts

  /// Gives a quotation that begins with `[!NOTE]` a title.
  mutating func applyAlert(_ quotation: Node) {
    guard let paragraph = cmark_node_first_child(quotation), Self.isType(paragraph, CMARK_NODE_PARAGRAPH),
      let text = cmark_node_first_child(paragraph), Self.isType(text, CMARK_NODE_TEXT)
    else { return }
    let words = Self.bytes(of: text)
    guard words.starts(with: "[!".utf8), let close = words.firstIndex(of: UInt8(ascii: "]")), close > 2 else { return }
    let name = words[2..<close]
    guard name.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") }) else { return }
    let title = words[(close + 1)...].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.trimmingSpace()
    let next = cmark_node_next(text)
    guard next == nil || Self.isType(next, CMARK_NODE_SOFTBREAK) || Self.isType(next, CMARK_NODE_LINEBREAK) else {
      return
    }
    let lowercase = String(utf8: name).lowercased()
    let heading = title.isEmpty ? lowercase.prefix(1).uppercased() + lowercase.dropFirst() : String(utf8: title)
    insert(
      make(
        CMARK_NODE_HTML_BLOCK, "<p class=\"markdown-alert-title\"><strong>\(Self.escaped(heading))</strong></p>".utf8),
      before: paragraph)
    if var list = MarkdownAttributes([]) {
      list.classes = ["markdown-alert", "markdown-alert-\(lowercase)"]
      add(list, to: quotation)
    }
    remove(text)
    if let next { remove(next) } else { remove(paragraph) }
  }

  // MARK: Tables

  /// Removes a header whose cells are all empty.
  mutating func removeEmptyHeader(_ table: Node) {
    guard let header = cmark_node_first_child(table), cmark_node_next(header) != nil else { return }
    var cell = cmark_node_first_child(header)
    while let node = cell {
      guard cmark_node_first_child(node) == nil else { return }
      cell = cmark_node_next(node)
    }
    remove(header)
  }
}
