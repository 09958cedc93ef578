import FeedCore

/// Start and end tags of XML that is not well-formed.
extension DamagedXMLReader {
  /// An attribute of a start tag, whose value may lack quotes.
  private struct WrittenAttribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  mutating func readStartTag() {
    let start = position
    let name = start + 1..<XMLScan.nameEnd(bytes, start + 1)
    guard tree.depth < limits.depth else {
      return stop(
        .limit(
          .limitTooDeep, "elements are nested more than \(limits.depth) levels deep",
          at: source.location(start, count: 1)))
    }
    if open.isEmpty, tree.records.contains(where: { $0.kind == .element }) { return stop(textAfterRoot(start)) }
    let errorCount = diagnostics.count
    position = name.upperBound
    var attributes: [WrittenAttribute] = []
    while let attribute = readAttribute(of: name, isFirst: attributes.isEmpty) { attributes.append(attribute) }
    guard stoppedAt == nil else { return }
    let isEmptyTag = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEmptyTag { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
      position += 1
    } else if position >= bytes.count {
      return stop(cutOffTag(start))
    } else {
      report(unclosedTag(start, name: name))
    }
    add(name, start: start, attributes: withoutDuplicates(attributes))
    if diagnostics.count > errorCount { damage(.values) }
    let declared = bindings.count - 1
    if isEmptyTag { pop(end: position) }
    if declared > limits.namespaces {
      stop(
        .limit(
          .limitTooManyNamespaces, "element declares more than \(limits.namespaces) namespaces",
          at: source.location(start, count: 1)))
    }
  }

  /// Reads the next attribute, or returns `nil` at the end of the tag.
  private mutating func readAttribute(of tag: Range<Int>, isFirst: Bool) -> WrittenAttribute? {
    while stoppedAt == nil {
      let before = position
      position = XMLScan.skipSpace(bytes, position)
      guard position < bytes.count else { return nil }
      let name = position..<XMLScan.nameEnd(bytes, position)
      switch bytes[position] {
      case UInt8(ascii: ">"), UInt8(ascii: "<"): return nil
      case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ">"): return nil
      default: break
      }
      guard !name.isEmpty, XMLScan.isNameStart(bytes[position]) else {
        let junk = position
        position = bytes[position...].firstIndex { $0.isSpace || "<>/".utf8.contains($0) } ?? bytes.count
        if position == junk { position += 1 }
        report(junkInTag(junk..<position, tag: tag))
        continue
      }
      if before == position { report(missingSpace(before)) }
      position = XMLScan.skipSpace(bytes, name.upperBound)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        position = name.upperBound
        report(attributeWithoutValue(name))
        continue
      }
      position = XMLScan.skipSpace(bytes, position + 1)
      guard let value = readValue(of: name) else { return nil }
      return WrittenAttribute(name: name, value: value)
    }
    return nil
  }

  /// Reads the value of an attribute from its opening quote, or from its first character if it has no quotes.
  private mutating func readValue(of name: Range<Int>) -> Range<Int>? {
    let start = position
    guard start < bytes.count else { return nil }
    guard bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else {
      position = bytes[start...].firstIndex { $0.isSpace || "<>".utf8.contains($0) } ?? bytes.count
      if position > start + 1, position < bytes.count, bytes[position] == UInt8(ascii: ">"),
        bytes[position - 1] == UInt8(ascii: "/")
      {
        position -= 1
      }
      report(unquotedValue(name, start..<position))
      return start..<position
    }
    guard let end = bytes.firstIndex(of: bytes[start], from: start + 1), !isQuoteMissing(start + 1..<end) else {
      // The quote that ends the value is missing, so it ends with the tag.
      report(unclosedValue(name, start))
      position = bytes[start...].firstIndex { ">\n".utf8.contains($0) } ?? bytes.count
      if position < bytes.count, bytes[position - 1] == UInt8(ascii: "/") { position -= 1 }
      return start + 1..<max(start + 1, position)
    }
    position = start + 1
    while position < end, stoppedAt == nil {
      if bytes[position] == UInt8(ascii: "<") {
        report(lessThanInAttribute(position))
        position += 1
      } else {
        checkCharacter(inAttribute: true)
      }
    }
    position = end + 1
    return start + 1..<end
  }

  /// Whether a value runs past the end of its tag into the next tag.
  private func isQuoteMissing(_ value: Range<Int>) -> Bool {
    guard let end = bytes[value].firstIndex(of: UInt8(ascii: ">")) else { return false }
    guard let next = bytes[end..<value.upperBound].firstIndex(of: UInt8(ascii: "<")) else { return false }
    return !bytes[value.lowerBound..<end].contains(UInt8(ascii: "<")) && next + 1 < bytes.count
  }

  private mutating func withoutDuplicates(_ attributes: [WrittenAttribute]) -> [WrittenAttribute] {
    var first: [String: Range<Int>] = [:]
    return attributes.filter { attribute in
      let name = String(utf8: bytes[attribute.name])
      guard let earlier = first[name] else {
        first[name] = attribute.name
        return true
      }
      report(repeatedAttribute(attribute.name, after: earlier))
      return false
    }
  }

  /// Adds an element with its attributes, after the namespaces that it declares.
  private mutating func add(_ name: Range<Int>, start: Int, attributes: [WrittenAttribute]) {
    let bindingCount = bindings.count
    let index = tree.records.count
    var declarations: [NamespaceDeclaration] = []
    for attribute in attributes {
      let written = String(utf8: bytes[attribute.name])
      guard written == "xmlns" || written.hasPrefix("xmlns:") else { continue }
      let prefix = String(written.dropFirst(6))
      let uri = String(utf8: bytes[attribute.value])
      bindings.append(Binding(prefix: prefix, uri: uri))
      declarations.append(
        NamespaceDeclaration(
          nodeIndex: index, prefix: prefix, uri: uri,
          range: attribute.name.lowerBound..<min(attribute.value.upperBound + 1, bytes.count)))
    }
    tree.push(.element, start: start, name: tree.name(resolve(name, isAttribute: false)))
    namespaces += declarations
    open.append(OpenElement(name: name, index: index, bindingCount: bindingCount))
    for attribute in attributes {
      let written = String(utf8: bytes[attribute.name])
      guard written != "xmlns", !written.hasPrefix("xmlns:") else { continue }
      tree.add(
        AttributeRecord(
          name: tree.name(resolve(attribute.name, isAttribute: true)), start: UInt32(attribute.name.lowerBound),
          valueStart: UInt32(attribute.value.lowerBound), valueEnd: UInt32(attribute.value.upperBound)))
    }
  }

  /// Returns the name with its namespace, and reports a prefix without a declaration.
  private mutating func resolve(_ name: Range<Int>, isAttribute: Bool) -> DocumentName {
    let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { String(utf8: bytes[name.lowerBound..<$0]) } ?? ""
    let local = String(utf8: bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound])
    if prefix.isEmpty, isAttribute { return DocumentName("", local) }
    if let uri = bindings.last(where: { $0.prefix == prefix })?.uri { return DocumentName(uri, local) }
    guard !prefix.isEmpty else { return DocumentName("", local) }
    if reportedPrefixes.insert(prefix).inserted { report(undeclaredPrefix(prefix, name)) }
    return DocumentName(UsualNamespaces.namespace(of: prefix) ?? prefix, local)
  }

  // MARK: End tags

  mutating func readEndTag() {
    let start = position
    let name = start + 2..<XMLScan.nameEnd(bytes, start + 2)
    guard let end = bytes[name.upperBound...].firstIndex(where: { "<>".utf8.contains($0) }) else {
      return stop(cutOffTag(start))
    }
    position = bytes[end] == UInt8(ascii: ">") ? end + 1 : end
    if name.isEmpty {
      return report(endTagWithoutName(start..<position))
    } else if bytes[end] == UInt8(ascii: "<") {
      report(unclosedTag(start, name: name))
    } else if XMLScan.skipSpace(bytes, name.upperBound) < end {
      report(junkInEndTag(XMLScan.skipSpace(bytes, name.upperBound)..<end, name: name))
    }
    guard let last = open.last else {
      if !closedEarly.contains(where: { bytes[$0] == bytes[name] }) { stop(textAfterRoot(start)) }
      return
    }
    if bytes[last.name] == bytes[name] {
      closedEarly = []
      return pop(end: position)
    }
    if let early = closedEarly.firstIndex(where: { bytes[$0] == bytes[name] }) {
      closedEarly.remove(at: early)
      return
    }
    report(mismatchedTag(start..<name.upperBound, name: name, open: last))
    tree.damage(last.index, [.content, .values])
    if let match = open.lastIndex(where: { bytes[$0.name] == bytes[name] }) {
      tree.damage(open[match].index, .content)
      while open.count > match + 1 {
        closedEarly.append(open[open.count - 1].name)
        if let element = open.last { tree.damage(element.index, [.content, .values]) }
        pop(end: start)
      }
      pop(end: position)
    } else if isEnd(of: last) {
      pop(end: position)
    }
  }

  /// Whether an end tag with another name is the end of the innermost element.
  private func isEnd(of element: OpenElement) -> Bool {
    guard let ownEnd = nextEndTag(String(utf8: bytes[element.name])) else { return true }
    guard open.count > 1 else { return false }
    let parentEnd = nextEndTag(String(utf8: bytes[open[open.count - 2].name]))
    return parentEnd.map { $0 < ownEnd } ?? false
  }

  /// Returns the offset of the next end tag of a name.
  func nextEndTag(_ name: String) -> Int? {
    let tag = Array("</\(name)".utf8)
    var offset = position
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset) {
      if bytes[start...].starts(with: tag),
        start + tag.count >= bytes.count || !XMLScan.isNameByte(bytes[start + tag.count])
      {
        return start
      }
      offset = start + 1
    }
    return nil
  }

  mutating func pop(end: Int) {
    guard let element = open.popLast() else { return }
    bindings.removeLast(bindings.count - element.bindingCount)
    tree.pop(end: end)
  }
}
