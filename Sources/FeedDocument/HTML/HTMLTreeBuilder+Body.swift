import FeedCore

/// Tokens in the body (HTML, section 13.2.6.4.7).
extension HTMLTreeBuilder {
  mutating func textInBody(_ text: Range<Int>, _ token: HTMLScanner.Token) {
    continueFormatting()
    if mayHaveFrames, !isSpace(text) { mayHaveFrames = false }
    append(text, token)
  }

  mutating func startInBody(_ tag: Tag) {
    guard let name = tag.tag else {
      continueFormatting()
      insert(tag)
      return
    }
    switch name {
    case .html, .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case _ where HTMLTagSet.headContent.contains(name): startInHead(tag)
    case .body: if open.count > 1, isHTML(open[1], .body) { mayHaveFrames = false }
    case .frameset: replaceBody(tag)
    case _ where HTMLTagSet.plainBlocks.contains(name):
      closeParagraph()
      insert(tag)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      if currentTag?.isHeading ?? false { open.removeLast() }
      insert(tag)
    case .pre, .listing:
      closeParagraph()
      insert(tag)
      skipLineFeed()
      mayHaveFrames = false
    case .form: startForm(tag)
    case .li: startItem(tag, closing: [.li])
    case .dd, .dt: startItem(tag, closing: [.dd, .dt])
    case .plaintext:
      closeParagraph()
      insert(tag)
      readPlainText(tag)
    case _ where HTMLTagSet.formatting.contains(name): startFormatting(tag, name)
    case .table:
      if !isQuirky { closeParagraph() }
      insert(tag)
      mayHaveFrames = false
      mode = .inTable
    case .param, .source, .track: insertVoid(tag)
    case .hr:
      closeParagraph()
      insertVoid(tag)
      mayHaveFrames = false
    case .xmp:
      closeParagraph()
      continueFormatting()
      insertText(tag)
      mayHaveFrames = false
    case .iframe, .noembed:
      if name == .iframe { mayHaveFrames = false }
      insertText(tag)
    case .textarea:
      insertText(tag, skipsLineFeed: true)
      mayHaveFrames = false
    case .rb, .rtc, .rp, .rt:
      if isInScope(.ruby) { closeImplied(except: name == .rp || name == .rt ? .rtc : nil) }
      insert(tag)
    default: startPhrase(tag, name)
    }
  }

  /// Opens a phrasing element.
  private mutating func startPhrase(_ tag: Tag, _ name: HTMLTag) {
    if name == .button, isInScope(.button) {
      closeImplied()
      close([.button])
    }
    if name == .option || name == .optgroup, currentTag == .option { open.removeLast() }
    continueFormatting()
    switch name {
    case .applet, .marquee, .object:
      insert(tag)
      formatting.append(Self.marker)
      mayHaveFrames = false
    case .area, .br, .embed, .img, .keygen, .wbr:
      insertVoid(tag)
      mayHaveFrames = false
    case .image:
      insertVoid(tag, as: .img)
      mayHaveFrames = false
    case .input:
      insertVoid(tag)
      if value("type") != "hidden" { mayHaveFrames = false }
    case .button:
      insert(tag)
      mayHaveFrames = false
    case .select:
      insert(tag)
      mayHaveFrames = false
      let isInTable: [Mode] = [.inTable, .inCaption, .inTableBody, .inRow, .inCell]
      mode = isInTable.contains(mode) ? .inSelectInTable : .inSelect
    case .math, .svg:
      insert(tag, name == .math ? .math : .svg)
      if tag.token.isSelfClosing { open.removeLast() }
    default: insert(tag)
    }
  }

  private mutating func startForm(_ tag: Tag) {
    let isInTemplate = isOpen(.template)
    guard form == nil || isInTemplate else { return }
    closeParagraph()
    let node = insert(tag)
    if !isInTemplate { form = node }
  }

  /// Opens a list item and closes the previous one.
  private mutating func startItem(_ tag: Tag, closing items: HTMLTagSet) {
    mayHaveFrames = false
    for node in open.reversed() {
      if isHTML(node, in: items) {
        closeImplied(except: nodes[node].tag)
        close(nodes[node].tag.map { [$0] } ?? [])
        break
      }
      if isSpecial(node), !isHTML(node, in: [.address, .div, .p]) { break }
    }
    closeParagraph()
    insert(tag)
  }

  /// Replaces a body that is still empty by a frameset.
  private mutating func replaceBody(_ tag: Tag) {
    guard mayHaveFrames, open.count > 1, isHTML(open[1], .body) else { return }
    unlink(open[1])
    open.removeSubrange(1...)
    insert(tag)
    mode = .inFrameset
  }

  // MARK: End tags

  mutating func endInBody(_ tag: Tag) {
    guard let name = tag.tag else { return endOther(tag) }
    switch name {
    case .template: endTemplate()
    case .body: if isInScope(.body) { mode = .afterBody }
    case .html: if isInScope(.body) { mode = .afterBody }
    case .p:
      if !isInScope(.p, .buttonScope) { insert(implied: .p) }
      closeParagraph()
    case .li: close(name, ifIn: .listScope)
    case .dd, .dt: close(name, ifIn: .scope)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      guard isInScope(.headings) else { return }
      closeImplied()
      close(.headings)
    case .form: endForm()
    case _ where HTMLTagSet.formatting.contains(name): endFormatting(name, tag)
    case .applet, .marquee, .object:
      guard isInScope(name) else { return }
      closeImplied()
      close([name])
      clearFormatting()
    case .br:
      continueFormatting()
      nodes.append(Node(tag: .br, name: "br", offset: tag.token.range.lowerBound))
      let place = place(in: open.last ?? 0)
      link(nodes.count - 1, in: place.parent, before: place.next)
      mayHaveFrames = false
    case _ where HTMLTagSet.closable.contains(name):
      guard isInScope(name) else { return }
      closeImplied()
      close([name])
    default: endOther(tag)
    }
  }

  private mutating func close(_ tag: HTMLTag, ifIn boundaries: HTMLTagSet) {
    guard isInScope(tag, boundaries) else { return }
    closeImplied(except: tag)
    close([tag])
  }

  private mutating func endForm() {
    if isOpen(.template) {
      guard isInScope(.form) else { return }
      closeImplied()
      return close([.form])
    }
    guard let node = form else { return }
    form = nil
    guard isInScope(.form), open.contains(node) else { return }
    closeImplied()
    open.removeAll { $0 == node }
  }

  /// Closes the innermost element with a name, unless it contains an open special element.
  mutating func endOther(_ tag: Tag) {
    let name = tag.tag?.name ?? Self.lowercased(scanner.bytes[tag.token.name])
    for index in open.indices.reversed() where index > 0 || !isFragment {
      let node = open[index]
      if nodes[node].space == .html, tag.tag == nil ? nodes[node].name == name : nodes[node].tag == tag.tag {
        closeImplied(except: tag.tag)
        open.removeSubrange(min(index, open.count)...)
        return
      }
      if isSpecial(node) { return }
    }
  }
}
