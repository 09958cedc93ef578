import CLibXML2
import FeedCore

/// Builds a tree from the events of libxml2.
///
/// libxml2’s callbacks access the reader through a pointer that is valid while `read` runs.
struct XMLEventReader {
  let source: Source
  let limits: ReadingLimits
  var tree = TreeBuilder()
  var diagnostics: [Diagnostic] = []
  private(set) var parser: xmlParserCtxtPtr?
  /// The end of the last markup that was read.
  private(set) var position = 0
  private var stoppedAt: Int?
  /// The first error of well-formedness, after which libxml2 stopped.
  private(set) var failure: Failure?
  private var namespaces: [NamespaceDeclaration] = []
  private var namespaceCounts: [Int] = []
  private var namespacesInScope = 0
  /// The indices of names by libxml2’s pointers.
  ///
  /// Comparing the first few is faster than hashing one.
  private var firstInterned: [(name: InternedName, index: UInt32)] = []
  private var interned: [InternedName: UInt32] = [:]
  private var entities = XMLEntities()
  private var entityBytes = 0
  private var doctype: Doctype?
  private var declaresExternalEntity = false
  /// Whether a reference to a parameter entity was skipped, so that declarations may be missing.
  private var skippedDeclarations = false

  /// An error of well-formedness that libxml2 found.
  struct Failure {
    var offset: Int
    var kind: Kind

    enum Kind { case content, doctype, namespace }
  }

  private struct InternedName: Hashable {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
  }

  private static let library: Void = xmlInitParser()

  init(_ source: Source, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
  }

  /// Creates a reader of a text that libxml2 must not read.
  init(failingAtStartOf source: Source, limits: ReadingLimits) {
    self.init(source, limits: limits)
    failure = Failure(offset: 0, kind: .content)
  }

  /// Reads a text up to its first error.
  static func read(_ source: Source, limits: ReadingLimits) -> XMLEventReader {
    _ = XMLEventReader.library
    let reader = UnsafeMutablePointer<XMLEventReader>.allocate(capacity: 1)
    reader.initialize(to: XMLEventReader(source, limits: limits))
    defer { reader.deallocate() }
    source.bytes.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress,
        let count = Int32(exactly: buffer.count), let parser = xmlCreateMemoryParserCtxt(start, count)
      else { return }
      reader.pointee.parser = parser
      xmlCtxtUseOptions(
        parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue))
      parser.pointee.sax.pointee = XMLCallbacks.handler
      parser.pointee.userData = UnsafeMutableRawPointer(reader)
      xmlParseDocument(parser)
      xmlFreeParserCtxt(parser)
      reader.pointee.parser = nil
    }
    return reader.move()
  }

  var document: Document {
    var tree = tree
    if let stoppedAt, tree.depth > 0 {
      let text = XMLScan.text(source.bytes, from: position)
      let end = min(text.end, stoppedAt)
      if end > position { tree.add(.text, position..<end, isVerbatim: text.isVerbatim) }
    }
    tree.closeAll(end: stoppedAt ?? source.bytes.count)
    return Document(
      source: source, tree: tree, namespaceDeclarations: namespaces, doctype: doctype, entities: entities.texts,
      isComplete: stoppedAt == nil && failure == nil && !tree.records.isEmpty)
  }

  /// The byte offset of libxml2’s position.
  var parserOffset: Int {
    guard let input = parser?.pointee.input else { return position }
    let offset = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(offset, 0), source.bytes.count)
  }

  /// The byte offset of the next markup.
  var nextMarkup: Int { XMLScan.text(source.bytes, from: position).end }

  /// Reports an error that stops the reader.
  ///
  /// Later errors are ignored.
  mutating func stop(_ diagnostic: Diagnostic) {
    guard stoppedAt == nil else { return }
    stoppedAt = diagnostic.location?.byteOffset ?? position
    diagnostics.append(diagnostic)
    if let parser { xmlStopParser(parser) }
  }

  /// Stops at an error of well-formedness.
  mutating func fail(_ kind: Failure.Kind = .content) {
    guard failure == nil, stoppedAt == nil else { return }
    let isInDoctype = doctype.map { $0.range.upperBound <= $0.range.lowerBound + "<!DOCTYPE".utf8.count } ?? false
    failure = Failure(offset: parserOffset, kind: isInDoctype ? .doctype : kind)
    if let parser { xmlStopParser(parser) }
  }

  /// Reads the text again with the reader for texts that are not well-formed.
  ///
  /// If it is silent, an error was reported that may be the cause of one that only libxml2 finds.
  func readDamaged(after failure: Failure, isSilent: Bool) -> (document: Document, diagnostics: [Diagnostic]) {
    var reader = DamagedXMLReader(source, limits: limits, doctype: doctype, entities: entities)
    guard failure.kind != .doctype else {
      return (document, [reader.brokenDoctype(failure.offset)])
    }
    reader.read()
    let first = reader.diagnostics.compactMap { $0.location?.byteOffset }.min() ?? .max
    if !isAt(first, failure.offset), !isSilent || reader.diagnostics.isEmpty {
      reader.diagnostics.insert(
        failure.kind == .namespace ? reader.namespaceError(failure.offset) : reader.unknownError(failure.offset), at: 0)
    }
    return (reader.document(doctype: doctype), reader.diagnostics)
  }

  /// Whether an error is the one that libxml2 found: it reports errors in text at the start of the text.
  private func isAt(_ offset: Int, _ failure: Int) -> Bool {
    guard offset > failure + 4 else { return true }
    return offset <= source.bytes.count && !source.bytes[failure..<offset].contains(UInt8(ascii: "<"))
  }

  // MARK: Events of libxml2

  /// An error or a warning of libxml2, whose own words are never used.
  mutating func report(_ error: xmlError) {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_WAR_UNDECLARED_ENTITY, XML_ERR_UNDECLARED_ENTITY: reference(XMLCallbacks.string(error.str1))
    case XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_WAR_UNKNOWN_VERSION: break
    default:
      let isOfNamespaces = error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
      if error.level == XML_ERR_FATAL || isOfNamespaces { fail(isOfNamespaces ? .namespace : .content) }
    }
  }

  /// Called after the XML declaration.
  mutating func startDocument() {
    // Without this, libxml2 does not report all undeclared entities.
    parser?.pointee.hasPErefs = 1
    if XMLScan.starts(source.bytes, 0, with: "<?xml"), source.bytes.count > 5, source.bytes[5].isSpace {
      position = XMLScan.endOfOtherMarkup(source.bytes, 0)
    }
  }

  mutating func startElement(
    local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count attributeCount: Int
  ) {
    let start = takeText()
    guard tree.depth < limits.depth else {
      return stop(
        .limit(
          .limitTooDeep, "elements are nested more than \(limits.depth) levels deep",
          at: source.location(start, count: 1)))
    }
    tree.push(.element, start: start, name: intern(local, namespace))
    var cursor = XMLScan.nameEnd(source.bytes, start + 1)
    var next = 0
    var declared = 0
    while let part = XMLScan.attribute(source.bytes, &cursor) {
      if let prefix = namespacePrefix(part.name) {
        declare(prefix, part)
        declared += 1
      } else if next < attributeCount, let attributes {
        let name = intern(attributes[next * 5], attributes[next * 5 + 2])
        tree.add(
          AttributeRecord(
            name: name, start: UInt32(part.name.lowerBound), valueStart: UInt32(part.value.lowerBound),
            valueEnd: UInt32(part.value.upperBound)))
        next += 1
      }
    }
    namespaceCounts.append(declared)
    namespacesInScope += declared
    position = cursor + 1
    if cursor < source.bytes.count, source.bytes[cursor] == UInt8(ascii: "/") { position += 1 }
    if namespacesInScope > limits.namespaces {
      stop(
        .limit(
          .limitTooManyNamespaces, "element declares more than \(limits.namespaces) namespaces",
          at: source.location(start, count: 1)))
    }
  }

  mutating func endElement() {
    guard let element = tree.current else { return }
    let bytes = source.bytes
    let isEmptyTag =
      element == tree.records.count - 1 && position >= 2 && bytes[position - 2] == UInt8(ascii: "/")
      && position - 2 > tree.start(of: element)
    if !isEmptyTag {
      let start = takeText()
      position = (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
    tree.pop(end: position)
    namespacesInScope -= namespaceCounts.popLast() ?? 0
  }

  mutating func other(_ kind: NodeKind, close: StaticString) {
    guard parser?.pointee.inSubset == 0 else { return }
    let start = takeText()
    let end = XMLScan.find(close, in: source.bytes, from: start + 2).map { $0 + close.utf8CodeUnitCount }
    position = end ?? source.bytes.count
    tree.add(kind, start..<position)
  }

  mutating func doctypeStarts(
    _ name: UnsafePointer<UInt8>?, publicID: UnsafePointer<UInt8>?, systemID: UnsafePointer<UInt8>?
  ) {
    let start = nextMarkup
    doctype = Doctype(
      name: XMLCallbacks.string(name), publicID: publicID.map(XMLCallbacks.string),
      systemID: systemID.map(XMLCallbacks.string), range: start..<start + "<!DOCTYPE".utf8.count,
      declaresExternalEntity: false, isPartlyRead: systemID != nil)
  }

  /// Called after the document type declaration.
  mutating func doctypeEnded() {
    position = parserOffset
    guard let doctype else { return }
    self.doctype = Doctype(
      name: doctype.name, publicID: doctype.publicID, systemID: doctype.systemID,
      range: doctype.range.lowerBound..<max(doctype.range.upperBound, position),
      declaresExternalEntity: declaresExternalEntity,
      isPartlyRead: doctype.systemID != nil || skippedDeclarations)
  }

  mutating func declareEntity(_ name: String, kind: Int32, _ value: UnsafePointer<UInt8>?) {
    countNames(at: parserOffset)
    if kind == XML_INTERNAL_GENERAL_ENTITY.rawValue {
      entities.declare(name, Array(XMLCallbacks.string(value).utf8))
    } else if kind != XML_INTERNAL_PARAMETER_ENTITY.rawValue {
      declaresExternalEntity = true
      if kind == XML_EXTERNAL_GENERAL_PARSED_ENTITY.rawValue { entities.declare(name, []) }
    }
  }

  /// Whether libxml2 reads the document type declaration.
  private var isInSubset: Bool { (parser?.pointee.inSubset ?? 0) != 0 }

  /// Handles a reference to an entity that is not predefined in XML.
  mutating func reference(_ name: String) {
    // A parameter entity, whose text is not read (XML 1.0, sections 4.1 and 5.1).
    guard !isInSubset else { return skippedDeclarations = true }
    if let text = entities.texts[name] {
      if entities.isEndless(name) { return fail() }
      entityBytes += text.count
      guard entityBytes > limits.entityBytes else { return }
      stop(
        .limit(
          .limitEntitiesTooLarge, "entities of the document exceed \(limits.entityBytes) bytes",
          at: source.location(parserOffset)))
    } else if !(doctype?.isPartlyRead ?? false) || CharacterReference.html(name) == nil {
      fail()
    }
  }

  // MARK: Steps

  /// Adds the text up to the next markup.
  ///
  /// Returns the position of the markup.
  private mutating func takeText() -> Int {
    let stretch = XMLScan.text(source.bytes, from: position)
    if stretch.end > position, tree.depth > 0 {
      tree.add(.text, position..<stretch.end, isVerbatim: stretch.isVerbatim)
    }
    if tree.records.count > limits.nodes {
      stop(
        .limit(
          .limitTooManyNodes, "file has more than \(limits.nodes) elements and text nodes",
          at: source.location(stretch.end)))
    }
    countNames(at: stretch.end)
    return stretch.end
  }

  /// Stops at too many distinct names.
  ///
  /// libxml2 stores each name once, and lookups slow down as their number grows.
  private mutating func countNames(at offset: Int) {
    guard let parser, Int(xmlDictSize(parser.pointee.dict)) > limits.names else { return }
    stop(
      .limit(
        .limitTooManyNodes, "file has more than \(limits.names) different names", at: source.location(offset)))
  }

  private mutating func intern(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> UInt32 {
    for (name, index) in firstInterned where name.local == local && name.namespace == namespace { return index }
    let key = InternedName(local: local, namespace: namespace)
    if let index = interned[key] { return index }
    let index = tree.name(DocumentName(XMLCallbacks.string(namespace), XMLCallbacks.string(local)))
    if firstInterned.count < 32 { firstInterned.append((key, index)) } else { interned[key] = index }
    return index
  }

  /// Returns the prefix that an `xmlns` attribute declares, empty for the default namespace, or `nil` for other
  /// attributes.
  private func namespacePrefix(_ name: Range<Int>) -> String? {
    let bytes = source.bytes
    guard XMLScan.starts(bytes, name.lowerBound, with: "xmlns") else { return nil }
    if name.count == 5 { return "" }
    guard bytes[name.lowerBound + 5] == UInt8(ascii: ":") else { return nil }
    return String(utf8: bytes[name.lowerBound + 6..<name.upperBound])
  }

  private mutating func declare(_ prefix: String, _ part: XMLScan.TagAttribute) {
    guard let element = tree.current else { return }
    let value = String(utf8: source.bytes[part.value])
    namespaces.append(
      NamespaceDeclaration(
        nodeIndex: element, prefix: prefix, uri: value,
        range: part.name.lowerBound..<min(part.value.upperBound + 1, source.bytes.count)))
  }
}
