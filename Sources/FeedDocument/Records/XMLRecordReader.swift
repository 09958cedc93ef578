import CLibXML2
public import FeedCore

/// Reads a large XML file in chunks, and returns its records when they are complete.
///
/// After an error in the XML, reading continues with the next record. A file with a document type declaration is
/// rejected.
///
/// A class, because libxml2’s callbacks access it through a pointer.
public final class XMLRecordReader {
  private let selection: XMLSelection
  private let file: String
  private var filter = XMLInputFilter()
  private var parser: xmlParserCtxtPtr?
  private var builder: XMLRecordBuilder
  private var names: [RawName: Name] = [:]
  /// The number of line breaks before the parser’s first line.
  private var lineOffset = 0
  /// The number of bytes passed to the parser; the next are the latest of them.
  private var fed = 0
  private var recent: [UInt8] = []
  /// The position of the last error.
  private var errorPlace = Place(offset: 0, line: 1)
  /// Whether a new parser continues the file after an error.
  private var isResumed = false
  private var log: XMLRecordLog
  /// Whether the file was rejected as a whole.
  public private(set) var isRefused = false

  /// A position in the parser’s bytes, with its line in the file.
  private struct Place {
    var offset: Int
    var line: Int
  }

  /// The number of bytes that a parser can buffer for one construct: 32 MiB.
  private static let lookahead = 32 << 20

  private struct RawName: Hashable {
    var local: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
  }

  private struct Name {
    var text: String
    var isRecord: Bool
    var isField: Bool
  }

  private static let library: Void = xmlInitParser()

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - selection: The elements and attributes to read.
  ///   - file: The path of the file in reports.
  public init(_ selection: XMLSelection, file: String) {
    _ = XMLRecordReader.library
    self.selection = selection
    self.file = file
    builder = XMLRecordBuilder()
    log = XMLRecordLog(file: file)
  }

  deinit { xmlFreeParserCtxt(parser) }

  /// The problems of the part that has been read.
  public var diagnostics: [Diagnostic] { log.diagnostics(filter.findings) }

  /// Reads a chunk of the file.
  ///
  /// - Parameter chunk: Any number of bytes.
  /// - Returns: The records that end in the chunk.
  public func read(_ chunk: [UInt8]) -> [XMLRecord] {
    parse(filter.filter(chunk))
    return builder.takeRecords()
  }

  /// Ends the file.
  ///
  /// - Returns: The remaining records. The last one can be incomplete.
  public func finish() -> [XMLRecord] {
    parse(filter.filter([], isLast: true))
    while let parser, !isRefused {
      xmlParseChunk(parser, nil, 0, 1)
      let place = currentPlace
      if hasStopped { resumeAfterError(recent, before: fed - recent.count) }
      // If a new parser replaced it, the rest must be read.
      guard self.parser == parser else { continue }
      if builder.isOpen { log.add(.truncated, line: place.line) }
      break
    }
    builder.closeAll()
    return builder.takeRecords()
  }

  private func parse(_ bytes: [UInt8]) {
    guard !isRefused, !bytes.isEmpty else { return }
    if parser == nil {
      if isResumed { return resume(in: recent + bytes, lineOffset: lineOffset) }
      start(lineOffset: filter.linesBeforeStart)
    }
    feed(bytes)
  }

  private func start(lineOffset: Int) {
    self.lineOffset = lineOffset
    fed = 0
    recent = []
    names = [:]
    var handler = XMLRecordReader.handler
    parser = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    var options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    if filter.isUTF8 { options |= XML_PARSE_IGNORE_ENC.rawValue }
    xmlCtxtUseOptions(parser, Int32(options))
  }

  private func feed(_ bytes: [UInt8]) {
    guard let parser else { return }
    let before = fed - recent.count
    let window = recent + bytes
    fed += bytes.count
    recent = bytes
    bytes.withUnsafeBytes { buffer in
      _ = xmlParseChunk(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
    }
    if fed - currentPlace.offset > XMLRecordReader.lookahead {
      // A construct without an end would exhaust memory.
      errorPlace = currentPlace
      log.add(.notWellFormed, line: errorPlace.line)
      resumeAfterError(window, before: before)
    } else if hasStopped {
      resumeAfterError(window, before: before)
    }
  }

  private var hasStopped: Bool { parser?.pointee.disableSAX != 0 && !isRefused }

  /// Replaces the parser, and continues with the next record after the last error.
  private func resumeAfterError(_ window: [UInt8], before: Int) {
    builder.closeAll()
    xmlFreeParserCtxt(parser)
    parser = nil
    isResumed = true
    let offset = max(0, min(window.count, errorPlace.offset - before + 1))
    let isLineEnd = offset > 0 && window[offset - 1] == UInt8(ascii: "\n")
    resume(in: Array(window[offset...]), lineOffset: errorPlace.line - (isLineEnd ? 0 : 1))
  }

  /// Searches the bytes for the next record, and starts a new parser there.
  private func resume(in bytes: [UInt8], lineOffset: Int) {
    guard let start = recordStart(in: bytes) else {
      let kept = min(bytes.count, 64)
      recent = Array(bytes.suffix(kept))
      self.lineOffset = lineOffset + bytes.dropLast(kept).count { $0 == UInt8(ascii: "\n") }
      return
    }
    let lines = bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    self.start(lineOffset: lineOffset + lines)
    feed(Array("<feedkiln>".utf8) + bytes[start...])
  }

  private func recordStart(in bytes: [UInt8]) -> Int? {
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let end = XMLScan.nameEnd(bytes, start + 1)
      if end < bytes.count, selection.records.contains(String(utf8: bytes[start + 1..<end])) { return start }
      position = start + 1
    }
    return nil
  }

  private var currentPlace: Place {
    guard let input = parser?.pointee.input?.pointee, let base = input.base, let cursor = input.cur else {
      return errorPlace
    }
    return Place(offset: Int(input.consumed) + (cursor - base), line: Int(input.line) + lineOffset)
  }

  private var currentLine: Int { currentPlace.line }

  private func name(
    _ local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?
  ) -> Name {
    let raw = RawName(local: local, prefix: prefix, namespace: namespace)
    if let known = names[raw] { return known }
    let own = prefix.map { String(cString: $0) }
    let given = namespace.flatMap { selection.prefix(String(cString: $0)) } ?? own ?? ""
    let text = (given.isEmpty ? "" : given + ":") + (local.map { String(cString: $0) } ?? "")
    let name = Name(
      text: text, isRecord: selection.records.contains(text), isField: selection.fields.contains(text))
    names[raw] = name
    return name
  }
}

// Callbacks of libxml2.
extension XMLRecordReader {
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in XMLRecordReader.of(context)?.refuseDoctype() }
    handler.startElementNs = { context, local, prefix, namespace, _, _, count, _, attributes in
      XMLRecordReader.of(context)?.startElement(
        local: local, prefix: prefix, namespace: namespace, attributes: attributes, count: Int(count))
    }
    handler.endElementNs = { context, local, prefix, namespace in
      guard let reader = XMLRecordReader.of(context) else { return }
      reader.builder.end(reader.name(local, prefix: prefix, namespace: namespace).text)
    }
    handler.characters = { context, text, count in XMLRecordReader.of(context)?.text(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in
      guard let error else { return }
      XMLRecordReader.of(context)?.fail(error.pointee)
    }
    return handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLRecordReader? {
    context.map { Unmanaged<XMLRecordReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func startElement(
    local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    let name = name(local, prefix: prefix, namespace: namespace)
    guard builder.wants(name.text, isRecord: name.isRecord, isField: name.isField) else { return }
    var wanted: [String: String] = [:]
    for index in 0..<count {
      guard let part = attributes?.advanced(by: index * 5), let start = part[3], let end = part[4] else { continue }
      let key = self.name(part[0], prefix: part[1], namespace: part[2]).text
      guard selection.attributes.contains(key) else { continue }
      // libxml2 does not replace some references in attributes.
      let value = CharacterReference.decoding(UnsafeBufferPointer(start: start, count: end - start))
      wanted[key] = String(utf8: value)
    }
    builder.start(XMLRecord(name: name.text, line: currentLine, attributes: wanted))
  }

  private func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    builder.append(UnsafeBufferPointer(start: text, count: count))
  }

  private func refuseDoctype() {
    isRefused = true
    log.add(.doctype, line: currentLine)
    xmlStopParser(parser)
  }

  /// Whether elements may be open whose end tags were skipped after an error.
  private var hasFailedBefore: Bool { isResumed || log.has(.notWellFormed) }

  private func fail(_ error: xmlError) {
    errorPlace = currentPlace
    switch xmlParserErrors(rawValue: UInt32(error.code)) {
    case XML_NS_ERR_UNDEFINED_NAMESPACE: log.add(.undeclaredPrefix, line: currentLine)
    case XML_ERR_TAG_NAME_MISMATCH where hasFailedBefore && !builder.isOpen: break
    case XML_ERR_DOCUMENT_END where hasFailedBefore && !builder.isOpen: break
    default:
      if error.level == XML_ERR_FATAL || error.level == XML_ERR_ERROR, !isRefused {
        log.add(.notWellFormed, line: currentLine, reason: reason(error))
      }
    }
  }

  /// Returns the cause of a syntax error and the record that it affects, without text of the file.
  private func reason(_ error: xmlError) -> String? {
    func name(_ text: UnsafeMutablePointer<CChar>?) -> String? {
      text.map { String(cString: $0) }.flatMap { $0.utf8.count < 100 ? $0 : nil }
    }
    var parts: [String] = []
    if xmlParserErrors(rawValue: UInt32(error.code)) == XML_ERR_TAG_NAME_MISMATCH, let open = name(error.str1),
      let end = name(error.str2)
    {
      parts.append("</\(end)> where </\(open)> is expected")
    }
    if let record = builder.record { parts.append("the \(record.name) at line \(record.line) may be incomplete") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
