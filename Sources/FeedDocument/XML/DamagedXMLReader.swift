import FeedCore

/// Reads XML that is not well-formed as far as its meaning is clear, and reports all errors in it.
///
/// libxml2 stops at the first error. This reader goes on after an error that leaves no doubt about what follows, such as
/// an unescaped `&`, and stops at others, such as a section that is never closed. Errors that only follow from an earlier one are not
/// reported.
struct DamagedXMLReader {
  let source: Source
  let limits: ReadingLimits
  let doctype: Doctype?
  var tree = TreeBuilder()
  var diagnostics: [Diagnostic] = []
  var namespaces: [NamespaceDeclaration] = []
  var entities: XMLEntities
  /// The position of the next byte to read.
  var position = 0
  /// The position of an error after which nothing could be read.
  var stoppedAt: Int?
  var open: [OpenElement] = []
  /// The namespace declarations in scope.
  var bindings = [Binding(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")]
  /// Prefixes whose missing declaration was reported: one declaration fixes all their uses.
  var reportedPrefixes: Set<String> = []
  /// Elements that a wrong end tag closed before their own end tags, which may still come.
  var closedEarly: [Range<Int>] = []
  /// A CDATA section with the start of another in it, whose end then comes too early.
  var nestedSection: Range<Int>?
  private var entityBytes = 0

  /// An element whose end tag has not been read.
  struct OpenElement {
    var name: Range<Int>
    var index: Int
    /// The number of namespace declarations in scope outside it.
    var bindingCount: Int
  }

  struct Binding {
    var prefix: String
    var uri: String
  }

  /// The number of errors after which reading stops, because the file is probably not XML at all.
  private static let errorLimit = 200

  var bytes: [UInt8] { source.bytes }

  /// Creates a reader of a text whose document type and entities are known.
  init(_ source: Source, limits: ReadingLimits, doctype: Doctype?, entities: XMLEntities) {
    self.source = source
    self.limits = limits
    self.doctype = doctype
    self.entities = entities
  }

  mutating func read() {
    readDeclaration()
    while stoppedAt == nil, position < bytes.count {
      readText()
      guard stoppedAt == nil, position < bytes.count else { break }
      readMarkup()
      if diagnostics.count > Self.errorLimit { stoppedAt = position }
    }
    if stoppedAt == nil { finish() }
    tree.closeAll(end: stoppedAt ?? bytes.count)
  }

  // MARK: Reporting

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports an error after which nothing can be read.
  mutating func stop(_ diagnostic: Diagnostic) {
    report(diagnostic)
    stoppedAt = diagnostic.location?.byteOffset ?? position
  }

  /// Marks the innermost open element as one whose values may differ from the intended ones.
  mutating func damage(_ damage: NodeDamage) {
    if let element = open.last { tree.damage(element.index, damage) }
  }

  // MARK: Text

  /// Whether a tag, a section or another piece of markup begins at an offset.
  private func isMarkup(_ offset: Int) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "!"):
      return ["<!--", "<![CDATA[", "<!DOCTYPE"].contains { XMLScan.starts(bytes, offset, with: $0) }
    default: return XMLScan.isNameStart(bytes[offset + 1]) && isTag(offset)
    }
  }

  /// Whether what looks like a start tag is one: words without values up to the next `<` are text.
  private func isTag(_ start: Int) -> Bool {
    var cursor = XMLScan.nameEnd(bytes, start + 1)
    guard cursor < bytes.count, bytes[cursor].isSpace else { return true }
    while XMLScan.attribute(bytes, &cursor) != nil {}
    cursor = XMLScan.skipSpace(bytes, cursor)
    guard let end = bytes[min(cursor, bytes.count)...].firstIndex(where: { "<>".utf8.contains($0) }) else {
      return true
    }
    if bytes[end] == UInt8(ascii: ">") { return true }
    let rest = bytes[cursor..<end]
    return rest.allSatisfy { $0.isSpace } || rest.contains { "=\"'".utf8.contains($0) }
  }

  /// Reads text and CDATA sections up to the next markup.
  private mutating func readText() {
    let start = position
    var isVerbatim = true
    while position < bytes.count, stoppedAt == nil {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        if XMLScan.starts(bytes, position, with: "<![CDATA["), !open.isEmpty {
          isVerbatim = false
          readSection()
        } else if isMarkup(position) {
          break
        } else {
          isVerbatim = false
          report(bareLessThan(position))
          position += 1
        }
      } else {
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\r") { isVerbatim = false }
        checkCharacter(inAttribute: false)
      }
    }
    let end = stoppedAt.map { min($0, position) } ?? position
    guard end > start else { return }
    if !open.isEmpty {
      tree.add(.text, start..<end, isVerbatim: isVerbatim)
    } else if let first = (start..<end).first(where: { !bytes[$0].isSpace }), stoppedAt == nil {
      strayText(first..<end)
    }
  }

  private mutating func readSection() {
    let start = position
    guard let end = XMLScan.find("]]>", in: bytes, from: start + 9) else {
      return stop(unclosedSection(start))
    }
    checkCharacters(start + 9..<end)
    position = end + 3
    guard let inner = XMLScan.find("<![CDATA[", in: bytes, from: start + 9), inner < end else { return }
    nestedSection = start..<inner
    if let outer = endOfOuterSection() { skip(to: outer) }
  }

  /// Returns the offset of the `]]>` that was meant to end a section with another in it, if it is in the same element.
  private func endOfOuterSection() -> Int? {
    guard let element = open.last, let outer = XMLScan.find("]]>", in: bytes, from: position) else { return nil }
    let next = [XMLScan.find("<![CDATA[", in: bytes, from: position), nextEndTag(String(utf8: bytes[element.name]))]
    return next.contains { $0.map { $0 < outer } ?? false } ? nil : outer
  }

  /// Reports the end of an outer section, and reads the text before it as that of the section.
  private mutating func skip(to outer: Int) {
    report(strayEndOfSection(outer))
    damage(.values)
    position = outer + 3
  }

  /// Reports text before or after the root element.
  private mutating func strayText(_ range: Range<Int>) {
    if tree.records.contains(where: { $0.kind == .element }) {
      stop(textAfterRoot(range.lowerBound))
    } else if position >= bytes.count {
      stop(notXML(range.lowerBound))
    } else {
      report(textBeforeRoot(range.lowerBound))
    }
  }

  /// Checks the character or reference at the position, and moves past it.
  mutating func checkCharacter(inAttribute: Bool) {
    switch bytes[position] {
    case UInt8(ascii: "&"): checkReference()
    case UInt8(ascii: "]") where !inAttribute && XMLScan.starts(bytes, position, with: "]]>"):
      report(strayEndOfSection(position))
      position += 3
    default:
      if XMLScan.isForbidden(bytes, position) {
        report(forbiddenCharacter(position))
        damage(.values)
      }
      position += 1
    }
  }

  /// Reports characters that XML does not allow anywhere.
  func forbiddenCharacters(in range: Range<Int>) -> [Int] { range.filter { XMLScan.isForbidden(bytes, $0) } }

  mutating func checkCharacters(_ range: Range<Int>) {
    for offset in forbiddenCharacters(in: range) {
      report(forbiddenCharacter(offset))
      damage(.values)
    }
  }

  private mutating func checkReference() {
    let start = position
    guard let end = XMLScan.referenceEnd(bytes, start) else {
      report(isCharacterReference(start) ? malformedReference(start) : bareAmpersand(start))
      position += 1
      return
    }
    position = end
    let name = bytes[start + 1..<end - 1]
    if name.first == UInt8(ascii: "#") {
      if let problem = characterReferenceProblem(start..<end, &position) {
        report(problem)
        damage(.values)
      }
      return
    }
    let entity = String(utf8: name)
    if let text = entities.texts[entity] {
      if entities.isEndless(entity) {
        report(endlessEntity(entity, at: start))
        damage(.values)
      }
      entityBytes += text.count
      if entityBytes > limits.entityBytes {
        stop(
          .limit(
            .limitEntitiesTooLarge, "entities of the document exceed \(limits.entityBytes) bytes",
            at: source.location(start)))
      }
    } else if !["amp", "lt", "gt", "quot", "apos"].contains(entity),
      !(doctype?.isPartlyRead ?? false) || CharacterReference.html(entity) == nil
    {
      report(undefinedEntity(entity, at: start))
      if CharacterReference.html(entity) == nil { damage(.values) }
    }
  }

  private func isCharacterReference(_ start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "#")
  }

  // MARK: Markup

  private mutating func readMarkup() {
    let start = position
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): readEndTag()
    case UInt8(ascii: "?"): readInstruction()
    case UInt8(ascii: "!"):
      if XMLScan.starts(bytes, start, with: "<!--") {
        readComment()
      } else if XMLScan.starts(bytes, start, with: "<![CDATA[") {
        stop(tree.records.contains { $0.kind == .element } ? textAfterRoot(start) : textBeforeRoot(start))
      } else {
        readDoctype()
      }
    default: readStartTag()
    }
    if tree.records.count > limits.nodes {
      stop(
        .limit(
          .limitTooManyNodes, "file has more than \(limits.nodes) elements and text nodes", at: source.location(start)))
    } else if tree.names.count > limits.names {
      stop(
        .limit(.limitTooManyNodes, "file has more than \(limits.names) different names", at: source.location(start)))
    }
  }

  private mutating func readComment() {
    let start = position
    guard let end = XMLScan.find("-->", in: bytes, from: start + 4) else { return stop(unclosedComment(start)) }
    if let hyphens = XMLScan.find("--", in: bytes, from: start + 4), hyphens < end { report(hyphensInComment(hyphens)) }
    checkCharacters(start + 4..<end)
    position = end + 3
    tree.add(.comment, start..<position)
  }

  private mutating func readInstruction() {
    let start = position
    guard let end = XMLScan.find("?>", in: bytes, from: start + 2) else { return stop(unclosedInstruction(start)) }
    let target = bytes[start + 2..<XMLScan.nameEnd(bytes, start + 2)]
    if target.isEmpty {
      report(instructionWithoutName(start))
    } else if String(utf8: target).lowercased() == "xml" {
      report(misplacedDeclaration(start, end: end + 2))
    }
    checkCharacters(start + 2..<end)
    position = end + 2
    tree.add(.processingInstruction, start..<position)
  }

  private mutating func readDoctype() {
    if let doctype, doctype.range.lowerBound == position {
      position = max(doctype.range.upperBound, position + 9)
      return
    }
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return stop(brokenDoctype(position)) }
    guard doctype != nil || tree.depth > 0 else { return stop(brokenDoctype(position)) }
    report(misplacedDoctype(position))
    position = end + 1
  }

  private mutating func finish() {
    if let element = open.last {
      stop(unclosedElement(element))
    } else if !tree.records.contains(where: { $0.kind == .element }), diagnostics.isEmpty {
      stop(withoutRoot())
    }
  }

  // MARK: Result

  func document(doctype: Doctype?) -> Document {
    Document(
      source: source, tree: tree, namespaceDeclarations: namespaces, doctype: doctype, entities: entities.texts,
      isComplete: false)
  }
}
