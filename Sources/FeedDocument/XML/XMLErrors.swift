import CLibXML2
import FeedCore

/// Conversion of libxml2’s errors to diagnostics at the position of the cause.
extension XMLEventReader {
  private static let wellFormed = SpecReference.xml("2.1", anchor: "sec-well-formed")
  private static let references = SpecReference.xml("4.1", anchor: "sec-references")
  private static let tags = SpecReference.xml("3.1", anchor: "sec-starttags")
  private static let namespaces = SpecReference(
    "Namespaces in XML 1.0", "5", url: "https://www.w3.org/TR/xml-names/#nsc-NSDeclared")

  mutating func report(_ error: xmlError) {
    let subject = XMLCallbacks.string(error.str1)
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_WAR_UNDECLARED_ENTITY, XML_ERR_UNDECLARED_ENTITY: reference(subject)
    case XML_ERR_TAG_NAME_MISMATCH: stop(mismatchedTag())
    case XML_NS_ERR_UNDEFINED_NAMESPACE: stop(undeclaredPrefix())
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: stop(repeatedAttribute())
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING: stop(ampersandOrName())
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_END, XML_ERR_LTSLASH_REQUIRED: stop(prematureEnd())
    case XML_ERR_LT_IN_ATTRIBUTE: stop(lessThanInAttribute())
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: stop(invalidCharacter())
    case XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_WAR_UNKNOWN_VERSION: break
    case XML_ERR_DOCUMENT_EMPTY: stop(notXML())
    default:
      let isFatal = error.level == XML_ERR_FATAL || error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
      if isFatal { stop(notWellFormed(XMLCallbacks.string(error.message))) }
    }
  }

  private func notWellFormed(_ message: String) -> Diagnostic {
    if let cut = cutOffTag() { return cut }
    let sentence = message.split(separator: "\n").first.map(String.init) ?? "this is not XML"
    return Diagnostic(
      .xmlNotWellFormed, "XML is not well-formed: \(sentence)", at: source.location(parserOffset),
      help: "fix the markup before this position; feed readers stop here", reference: Self.wellFormed)
  }

  /// Returns a diagnostic if the file ends inside a tag.
  private func cutOffTag() -> Diagnostic? {
    guard let start = source.bytes.lastIndex(of: UInt8(ascii: "<")), start <= parserOffset,
      !source.bytes[start...].contains(UInt8(ascii: ">"))
    else { return nil }
    let name = XMLScan.nameEnd(source.bytes, start + 1)
    return Diagnostic(
      .xmlPrematureEnd, "file ends inside a tag",
      at: source.location(start, count: max(1, name - start)), help: "check that the file was written completely",
      reference: Self.wellFormed)
  }

  private func notXML() -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "file is not XML: it does not begin with “<”",
      at: source.location(XMLScan.skipSpace(source.bytes, 0)), help: "check that the file is the feed itself",
      reference: Self.wellFormed)
  }

  private func mismatchedTag() -> Diagnostic {
    let start = nextMarkup
    let end = XMLScan.nameEnd(source.bytes, start + 2)
    let closing = String(utf8: source.bytes[min(start + 2, end)..<end])
    let open = openTag
    return Diagnostic(
      .xmlMismatchedTag, "“</\(closing)>” does not close “<\(open.name)>”",
      at: source.location(start, count: end - start),
      help: "close “\(open.name)” first, or escape the markup if it is content", reference: Self.tags,
      related: [Diagnostic.Related("“<\(open.name)>” was opened here", at: open.location)])
  }

  private func prematureEnd() -> Diagnostic {
    guard tree.depth > 0 else {
      return Diagnostic(
        .xmlNotWellFormed, "text after the end of the root element is not allowed",
        at: source.location(XMLScan.skipSpace(source.bytes, position)),
        help: "remove everything after the end of the root element", reference: Self.wellFormed)
    }
    let open = openTag
    return Diagnostic(
      .xmlPrematureEnd, "“<\(open.name)>” is not closed at the end of the file",
      at: source.location(source.bytes.count), help: "check that the file was written completely",
      reference: Self.wellFormed,
      related: [Diagnostic.Related("“<\(open.name)>” was opened here", at: open.location)])
  }

  private var openTag: (name: String, location: SourceLocation) {
    let start = tree.current.map { tree.start(of: $0) } ?? 0
    let end = XMLScan.nameEnd(source.bytes, start + 1)
    return (String(utf8: source.bytes[min(start + 1, end)..<end]), source.location(start, count: end - start))
  }

  func undefinedEntity(_ name: String) -> Diagnostic {
    let written = "&\(name);"
    let offset = lastOccurrence(of: written)
    let character = CharacterReference.html(name)
    return Diagnostic(
      .xmlUndefinedEntity, "entity “\(written)” is not defined",
      at: source.location(offset, count: written.utf8.count),
      help: character.map { "write &#\($0.value); or the character itself" }
        ?? "write the character itself, or “&amp;” for an ampersand", reference: Self.references)
  }

  func endlessEntity(_ name: String) -> Diagnostic {
    let written = "&\(name);"
    return Diagnostic(
      .xmlNotWellFormed, "XML is not well-formed: entity “\(written)” refers to itself",
      at: source.location(lastOccurrence(of: written), count: written.utf8.count),
      help: "write the intended text instead", reference: Self.references)
  }

  private func ampersandOrName() -> Diagnostic {
    let end = min(parserOffset, source.bytes.count - 1)
    let ampersand = source.bytes[position...max(end, position)].lastIndex(of: UInt8(ascii: "&"))
    guard let ampersand, XMLScan.nameEnd(source.bytes, ampersand + 1) >= end else {
      return notWellFormed("a name is missing")
    }
    return Diagnostic(
      .xmlBareAmpersand, "unescaped “&”", at: source.location(ampersand, count: 1),
      help: "write “&amp;”", reference: Self.references)
  }

  private func lessThanInAttribute() -> Diagnostic {
    Diagnostic(
      .xmlLessThanInAttribute, "“<” is not allowed in an attribute value",
      at: source.location(parserOffset, count: 1),
      help: "write “&lt;”, or close the quotes of the value", reference: Self.tags)
  }

  private func invalidCharacter() -> Diagnostic {
    let offset = parserOffset
    let text = source.bytes[min(offset, source.bytes.count)...].prefix(4)
    let scalar = String(utf8: text).unicodeScalars.first
    let code = scalar.map { String($0.value, radix: 16, uppercase: true) } ?? "0"
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isWritten = scalar.map { $0.value < 0x20 || $0.value >= 0xFFFE } ?? false
    return Diagnostic(
      .xmlInvalidCharacter,
      isWritten
        ? "character U+\(padded) is not allowed in XML" : "reference to a character that is not allowed in XML",
      at: source.location(offset, count: 1), help: "remove the character",
      reference: .xml("2.2", anchor: "charsets"))
  }

  private func repeatedAttribute() -> Diagnostic {
    let start = nextMarkup
    var cursor = XMLScan.nameEnd(source.bytes, start + 1)
    var first: [String: Range<Int>] = [:]
    while let part = XMLScan.attribute(source.bytes, &cursor) {
      let name = String(utf8: source.bytes[part.name])
      guard let earlier = first[name] else {
        first[name] = part.name
        continue
      }
      return Diagnostic(
        .xmlRepeatedAttribute, "duplicate attribute “\(name)”",
        at: source.location(part.name.lowerBound, count: part.name.count), help: "remove one of the two",
        reference: Self.tags,
        related: [
          Diagnostic.Related("first used here", at: source.location(earlier.lowerBound, count: earlier.count))
        ])
    }
    return notWellFormed("duplicate attribute")
  }

  private func undeclaredPrefix() -> Diagnostic {
    let start = nextMarkup
    let element = start + 1..<XMLScan.nameEnd(source.bytes, start + 1)
    let blamed = prefixedNames(element).first { !isDeclared($0.prefix, from: start) } ?? ("", element)
    return Diagnostic(
      .xmlUndeclaredPrefix, "prefix “\(blamed.prefix)” is not declared",
      at: source.location(blamed.range.lowerBound, count: blamed.range.count),
      help: "declare it on the root: xmlns:\(blamed.prefix)=\"…\"", reference: Self.namespaces,
      context: Diagnostic.Context(value: blamed.prefix))
  }

  /// Returns the prefixed names in a start tag.
  private func prefixedNames(_ element: Range<Int>) -> [(prefix: String, range: Range<Int>)] {
    var ranges = [element]
    var cursor = element.upperBound
    while let part = XMLScan.attribute(source.bytes, &cursor) { ranges.append(part.name) }
    return ranges.compactMap { range in
      guard let colon = source.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return (String(utf8: source.bytes[range.lowerBound..<colon]), range)
    }
  }

  private func isDeclared(_ prefix: String, from tag: Int) -> Bool {
    guard prefix != "xml", prefix != "xmlns", let parser else { return true }
    return (0..<Int(parser.pointee.nsNr) / 2).contains { index in
      XMLCallbacks.string(parser.pointee.nsTab[index * 2]) == prefix
    }
  }

  private func lastOccurrence(of text: String) -> Int {
    let wanted = Array(text.utf8)
    var offset = min(parserOffset, source.bytes.count)
    while offset > position {
      offset -= 1
      if source.bytes[offset...].starts(with: wanted) { return offset }
    }
    return min(parserOffset, source.bytes.count)
  }
}
