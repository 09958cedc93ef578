import FeedCore

/// Tokens before the body, and framesets.
extension HTMLTreeBuilder {
  mutating func startHTML(_ tag: Tag) {
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead: startBeforeBody(tag)
    case .inBody: startInBody(tag)
    case .inTable: startInTable(tag)
    case .inCaption: startInCaption(tag)
    case .inColumnGroup: startInColumnGroup(tag)
    case .inTableBody: startInTableBody(tag)
    case .inRow: startInRow(tag)
    case .inCell: startInCell(tag)
    case .inSelect, .inSelectInTable: startInSelect(tag)
    case .inTemplate: startInTemplate(tag)
    case .afterBody:
      mode = .inBody
      startInBody(tag)
    case .inFrameset, .afterFrameset: startInFrameset(tag)
    }
  }

  mutating func endHTML(_ tag: Tag) {
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead: endBeforeBody(tag)
    case .inBody: endInBody(tag)
    case .inTable: endInTable(tag)
    case .inCaption: endInCaption(tag)
    case .inColumnGroup: endInColumnGroup(tag)
    case .inTableBody: endInTableBody(tag)
    case .inRow: endInRow(tag)
    case .inCell: endInCell(tag)
    case .inSelect, .inSelectInTable: endInSelect(tag)
    case .inTemplate: if tag.tag == .template { endTemplate() }
    case .afterBody:
      guard tag.tag != .html else { return }
      mode = .inBody
      endInBody(tag)
    case .inFrameset:
      guard tag.tag == .frameset, open.count > 1 else { return }
      open.removeLast()
      if currentTag != .frameset { mode = .afterFrameset }
    case .afterFrameset: break
    }
  }

  mutating func textHTML(_ text: Range<Int>, _ token: HTMLScanner.Token) {
    switch mode {
    case .inBody, .inCaption, .inCell, .inTemplate: textInBody(text, token)
    case .inTable, .inTableBody, .inRow: textInTable(text, token)
    case .inSelect, .inSelectInTable: append(text, token)
    case .initial, .beforeHTML, .beforeHead:
      let rest = rest(of: text)
      guard !rest.isEmpty else { return }
      beginHead()
      textHTML(rest, token)
    case .inHead, .inHeadNoscript, .afterHead, .inColumnGroup:
      let rest = rest(of: text)
      if text.lowerBound < rest.lowerBound { append(text.lowerBound..<rest.lowerBound, token) }
      guard !rest.isEmpty else { return }
      if mode == .inColumnGroup {
        guard endColumnGroup() else { return }
      } else {
        beginBody()
      }
      textHTML(rest, token)
    case .afterBody:
      if !isSpace(text) { mode = .inBody }
      textInBody(text, token)
    case .inFrameset, .afterFrameset: break
    }
  }

  /// Returns a text without its leading white space.
  private func rest(of text: Range<Int>) -> Range<Int> {
    (bytes[text].firstIndex { !$0.isSpace } ?? text.upperBound)..<text.upperBound
  }

  // MARK: Before the body

  /// Opens the elements that precede the content of the head, unless they are open.
  private mutating func beginHead() {
    if mode == .initial {
      isQuirky = true
      mode = .beforeHTML
    }
    if mode == .beforeHTML {
      insert(implied: .html)
      mode = .beforeHead
    }
    if mode == .beforeHead {
      head = insert(implied: .head)
      mode = .inHead
    }
  }

  /// Closes the head and opens the body, unless it is open.
  mutating func beginBody() {
    beginHead()
    if mode == .inHeadNoscript {
      open.removeLast()
      mode = .inHead
    }
    if mode == .inHead {
      open.removeLast()
      mode = .afterHead
    }
    if mode == .afterHead {
      insert(implied: .body)
      mode = .inBody
    }
  }

  private mutating func startBeforeBody(_ tag: Tag) {
    switch (mode, tag.tag) {
    case (.initial, _):
      isQuirky = true
      mode = .beforeHTML
      startHTML(tag)
    case (.beforeHTML, .html):
      insert(tag)
      mode = .beforeHead
    case (_, .html): if mode == .beforeHTML { beginHead() }
    case (.beforeHTML, .head), (.beforeHead, .head):
      if mode == .beforeHTML { insert(implied: .html) }
      head = insert(tag)
      mode = .inHead
    case (.beforeHTML, _), (.beforeHead, _):
      beginHead()
      startHTML(tag)
    case (.inHeadNoscript, .basefont), (.inHeadNoscript, .bgsound), (.inHeadNoscript, .link), (.inHeadNoscript, .meta),
      (.inHeadNoscript, .noframes), (.inHeadNoscript, .style):
      startInHead(tag)
    case (.inHeadNoscript, .noscript), (_, .head): break
    case (.inHeadNoscript, _):
      open.removeLast()
      mode = .inHead
      startHTML(tag)
    case (.inHead, .noscript):
      insert(tag)
      mode = .inHeadNoscript
    case (.inHead, let name?) where HTMLTagSet.headContent.contains(name): startInHead(tag)
    case (.inHead, _):
      open.removeLast()
      mode = .afterHead
      startHTML(tag)
    case (_, .body):
      insert(tag)
      mayHaveFrames = false
      mode = .inBody
    case (_, .frameset):
      insert(tag)
      mode = .inFrameset
    case (_, let name?) where HTMLTagSet.headContent.contains(name):
      if let head { open.append(head) }
      startInHead(tag)
      if let head { open.removeAll { $0 == head } }
    default:
      beginBody()
      startHTML(tag)
    }
  }

  private mutating func endBeforeBody(_ tag: Tag) {
    switch (mode, tag.tag) {
    case (.inHead, .head):
      open.removeLast()
      mode = .afterHead
    case (.inHeadNoscript, .noscript):
      open.removeLast()
      mode = .inHead
    case (.inHead, .template), (.afterHead, .template): endTemplate()
    case (.inHeadNoscript, .br):
      open.removeLast()
      mode = .inHead
      endHTML(tag)
    case (.inHeadNoscript, _): break
    case (.initial, .html), (.initial, .body), (.initial, .br), (.beforeHTML, .html), (.beforeHTML, .body),
      (.beforeHTML, .br), (.beforeHead, .html), (.beforeHead, .body), (.beforeHead, .br), (.inHead, .html),
      (.inHead, .body), (.inHead, .br), (.afterHead, .html), (.afterHead, .body), (.afterHead, .br):
      beginBody()
      endHTML(tag)
    case (.initial, .head), (.beforeHTML, .head), (.beforeHead, .head):
      beginHead()
      endHTML(tag)
    default: break
    }
  }

  /// Inserts an element of the head, which can also be in the body.
  mutating func startInHead(_ tag: Tag) {
    switch tag.tag {
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(tag)
    case .title, .noframes, .style, .script: insertText(tag)
    case .template:
      insert(tag)
      formatting.append(Self.marker)
      mayHaveFrames = false
      mode = .inTemplate
      templateModes.append(.inTemplate)
    default: break
    }
  }

  mutating func endTemplate() {
    guard isOpen(.template) else { return }
    closeImplied(.impliedInTemplates)
    close([.template])
    clearFormatting()
    _ = templateModes.popLast()
    resetMode()
  }

  // MARK: Frames

  private mutating func startInFrameset(_ tag: Tag) {
    switch tag.tag {
    case .frameset where mode == .inFrameset: insert(tag)
    case .frame where mode == .inFrameset: insertVoid(tag)
    case .noframes: startInHead(tag)
    default: break
    }
  }
}
