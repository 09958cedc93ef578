import FeedCore

/// Tokens in tables, option lists and templates.
extension HTMLTreeBuilder {
  // MARK: In a table, outside its cells

  mutating func textInTable(_ text: Range<Int>, _ token: HTMLScanner.Token) {
    guard currentTag.map(HTMLTagSet.tableParts.contains) ?? false, isSpace(text) else {
      return fostering { $0.textInBody(text, token) }
    }
    append(text, token)
  }

  /// Inserts content that is not allowed in a table before the table (foster parenting).
  private mutating func fostering(_ insert: (inout HTMLTreeBuilder) -> Void) {
    isFostering = true
    insert(&self)
    isFostering = false
  }

  mutating func startInTable(_ tag: Tag) {
    switch tag.tag {
    case .caption:
      clear(to: .tableScope)
      formatting.append(Self.marker)
      insert(tag)
      mode = .inCaption
    case .colgroup, .col:
      clear(to: .tableScope)
      mode = .inColumnGroup
      guard tag.tag == .col else {
        insert(tag)
        return
      }
      insert(implied: .colgroup)
      startInColumnGroup(tag)
    case .tbody, .tfoot, .thead, .td, .th, .tr:
      clear(to: .tableScope)
      mode = .inTableBody
      guard !isHTML(tag, [.tbody, .tfoot, .thead]) else {
        insert(tag)
        return
      }
      insert(implied: .tbody)
      startInTableBody(tag)
    case .table:
      guard isInScope(.table, .tableScope) else { return }
      closeTable()
      startHTML(tag)
    case .style, .script, .template: startInHead(tag)
    case .input where value("type") == "hidden": insertVoid(tag)
    case .form:
      guard form == nil, !isOpen(.template) else { return }
      form = insert(tag)
      open.removeLast()
    default: fostering { $0.startInBody(tag) }
    }
  }

  private func isHTML(_ tag: Tag, _ tags: HTMLTagSet) -> Bool { tag.tag.map(tags.contains) ?? false }

  mutating func endInTable(_ tag: Tag) {
    switch tag.tag {
    case .table: if isInScope(.table, .tableScope) { closeTable() }
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case .template: endTemplate()
    default: fostering { $0.endInBody(tag) }
    }
  }

  private mutating func closeTable() {
    close([.table])
    resetMode()
  }

  mutating func startInCaption(_ tag: Tag) {
    guard isHTML(tag, .tableContent) else { return startInBody(tag) }
    if endCaption() { startHTML(tag) }
  }

  mutating func endInCaption(_ tag: Tag) {
    switch tag.tag {
    case .caption: _ = endCaption()
    case .table: if endCaption() { endHTML(tag) }
    case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: endInBody(tag)
    }
  }

  private mutating func endCaption() -> Bool {
    guard isInScope(.caption, .tableScope) else { return false }
    closeImplied()
    close([.caption])
    clearFormatting()
    mode = .inTable
    return true
  }

  mutating func startInColumnGroup(_ tag: Tag) {
    switch tag.tag {
    case .html: break
    case .col: insertVoid(tag)
    case .template: startInHead(tag)
    default: if endColumnGroup() { startHTML(tag) }
    }
  }

  mutating func endInColumnGroup(_ tag: Tag) {
    switch tag.tag {
    case .colgroup: _ = endColumnGroup()
    case .col: break
    case .template: endTemplate()
    default: if endColumnGroup() { endHTML(tag) }
    }
  }

  mutating func endColumnGroup() -> Bool {
    guard currentTag == .colgroup else { return false }
    open.removeLast()
    mode = .inTable
    return true
  }

  mutating func startInTableBody(_ tag: Tag) {
    switch tag.tag {
    case .tr, .th, .td:
      clear(to: .tableBodyScope)
      mode = .inRow
      guard tag.tag != .tr else {
        insert(tag)
        return
      }
      insert(implied: .tr)
      startInRow(tag)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead: if endTableBody() { startHTML(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInTableBody(_ tag: Tag) {
    switch tag.tag {
    case .tbody, .tfoot, .thead: if let name = tag.tag, isInScope(name, .tableScope) { _ = endTableBody() }
    case .table: if endTableBody() { endHTML(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
    default: endInTable(tag)
    }
  }

  private mutating func endTableBody() -> Bool {
    guard isInScope([.tbody, .tfoot, .thead], .tableScope) else { return false }
    clear(to: .tableBodyScope)
    pop()
    mode = .inTable
    return true
  }

  mutating func startInRow(_ tag: Tag) {
    switch tag.tag {
    case .th, .td:
      clear(to: .tableRowScope)
      insert(tag)
      mode = .inCell
      formatting.append(Self.marker)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: if endRow() { startHTML(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInRow(_ tag: Tag) {
    switch tag.tag {
    case .tr: _ = endRow()
    case .table: if endRow() { endHTML(tag) }
    case .tbody, .tfoot, .thead:
      if let name = tag.tag, isInScope(name, .tableScope), endRow() { endHTML(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th: break
    default: endInTable(tag)
    }
  }

  private mutating func endRow() -> Bool {
    guard isInScope(.tr, .tableScope) else { return false }
    clear(to: .tableRowScope)
    pop()
    mode = .inTableBody
    return true
  }

  // MARK: In a cell

  mutating func startInCell(_ tag: Tag) {
    guard isHTML(tag, .tableContent) else { return startInBody(tag) }
    guard isInScope([.td, .th], .tableScope) else { return }
    endCell([.td, .th])
    startHTML(tag)
  }

  mutating func endInCell(_ tag: Tag) {
    switch tag.tag {
    case .td, .th: if let name = tag.tag, isInScope(name, .tableScope) { endCell([name]) }
    case .body, .caption, .col, .colgroup, .html: break
    case .table, .tbody, .tfoot, .thead, .tr:
      guard let name = tag.tag, isInScope(name, .tableScope) else { return }
      endCell([.td, .th])
      endHTML(tag)
    default: endInBody(tag)
    }
  }

  private mutating func endCell(_ tags: HTMLTagSet) {
    closeImplied()
    close(tags)
    clearFormatting()
    mode = .inRow
  }

  // MARK: In an option list

  mutating func startInSelect(_ tag: Tag) {
    switch tag.tag {
    case .option, .optgroup, .hr:
      if currentTag == .option { open.removeLast() }
      if tag.tag != .option, currentTag == .optgroup { open.removeLast() }
      if tag.tag == .hr { insertVoid(tag) } else { insert(tag) }
    case .select: _ = endSelect()
    case .input, .keygen, .textarea: if endSelect() { startHTML(tag) }
    case .script, .template: startInHead(tag)
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      guard mode == .inSelectInTable else { return }
      close([.select])
      resetMode()
      startHTML(tag)
    default: break
    }
  }

  mutating func endInSelect(_ tag: Tag) {
    switch tag.tag {
    case .optgroup:
      if currentTag == .option, open.count > 1, isHTML(open[open.count - 2], .optgroup) { open.removeLast() }
      if currentTag == .optgroup { open.removeLast() }
    case .option: if currentTag == .option { open.removeLast() }
    case .select: _ = endSelect()
    case .template: endTemplate()
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      guard mode == .inSelectInTable, let name = tag.tag, isInScope(name, .tableScope) else { return }
      close([.select])
      resetMode()
      endHTML(tag)
    default: break
    }
  }

  private mutating func endSelect() -> Bool {
    // These are the only elements that are not boundaries.
    let isInScope = open.last { !isHTML($0, in: [.optgroup, .option]) }.map { isHTML($0, .select) } ?? false
    guard isInScope else { return false }
    close([.select])
    resetMode()
    return true
  }

  // MARK: In a template

  mutating func startInTemplate(_ tag: Tag) {
    if isHTML(tag, .headContent) { return startInHead(tag) }
    _ = templateModes.popLast()
    mode =
      switch tag.tag {
      case .caption, .colgroup, .tbody, .tfoot, .thead: .inTable
      case .col: .inColumnGroup
      case .tr: .inTableBody
      case .td, .th: .inRow
      default: .inBody
      }
    templateModes.append(mode)
    startHTML(tag)
  }

  /// Sets the mode according to the open elements.
  mutating func resetMode() {
    for (index, node) in open.enumerated().reversed() {
      guard index > 0, nodes[node].space == .html else { continue }
      switch nodes[node].tag {
      case .select:
        let outer = open[..<index].last { isHTML($0, in: [.template, .table]) }
        mode = outer.map { isHTML($0, .table) } ?? false ? .inSelectInTable : .inSelect
      case .td, .th: mode = .inCell
      case .tr: mode = .inRow
      case .tbody, .thead, .tfoot: mode = .inTableBody
      case .caption: mode = .inCaption
      case .colgroup: mode = .inColumnGroup
      case .table: mode = .inTable
      case .template: mode = templateModes.last ?? .inBody
      case .head: mode = .inHead
      case .body: mode = .inBody
      case .frameset: mode = .inFrameset
      default: continue
      }
      return
    }
    mode = isFragment ? .inBody : head == nil ? .beforeHead : .afterHead
  }
}
