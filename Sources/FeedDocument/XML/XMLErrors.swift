import FeedCore

/// The errors of XML that is not well-formed, with the text to write instead.
extension DamagedXMLReader {
  static let wellFormed = SpecReference.xml("2.1", anchor: "sec-well-formed")
  private static let references = SpecReference.xml("4.1", anchor: "sec-references")
  private static let tags = SpecReference.xml("3.1", anchor: "sec-starttags")
  private static let sections = SpecReference.xml("2.7", anchor: "sec-cdata-sect")
  private static let comments = SpecReference.xml("2.5", anchor: "sec-comments")
  private static let instructions = SpecReference.xml("2.6", anchor: "sec-pi")
  private static let prolog = SpecReference.xml("2.8", anchor: "sec-prolog-dtd")
  private static let namespaceNames = SpecReference(
    "Namespaces in XML 1.0", "5", url: "https://www.w3.org/TR/xml-names/#nsc-NSDeclared")

  private func text(_ range: Range<Int>) -> String { String(utf8: bytes[range]) }

  private func location(_ range: Range<Int>) -> SourceLocation {
    source.location(range.lowerBound, count: range.count)
  }

  // MARK: The file

  func notXML(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "file is not XML: it does not begin with “<”", at: source.location(offset),
      help: "check that the file is the feed itself", reference: Self.wellFormed)
  }

  func withoutRoot() -> Diagnostic {
    Diagnostic(
      .xmlPrematureEnd, "file has no root element", at: source.location(bytes.count),
      help: "check that the file was written completely", reference: Self.wellFormed)
  }

  func textBeforeRoot(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "text before the root element is not allowed", at: source.location(offset),
      help: "remove everything before the root element; most often it is an error message of a program",
      reference: Self.wellFormed)
  }

  func textAfterRoot(_ offset: Int) -> Diagnostic {
    let isElement = XMLScan.starts(bytes, offset, with: "<") && XMLScan.nameEnd(bytes, offset + 1) > offset + 1
    return Diagnostic(
      .xmlNotWellFormed,
      isElement ? "second root element is not allowed" : "text after the end of the root element is not allowed",
      at: source.location(offset),
      help: isElement
        ? "write one feed per file; remove everything after the end of the first"
        : "remove everything after the end of the root element", reference: Self.wellFormed)
  }

  // MARK: Tags

  func mismatchedTag(_ tag: Range<Int>, name: Range<Int>, open: OpenElement) -> Diagnostic {
    let element = text(open.name)
    let isEmptyInHTML = ["br", "hr", "img", "input", "wbr"].contains(element.lowercased())
    return Diagnostic(
      .xmlMismatchedTag, "“</\(text(name))>” does not close “<\(element)>”", at: location(tag),
      help: isEmptyInHTML
        ? "escape the HTML: &lt;\(element)&gt;, or in XHTML write <\(element)/>"
        : "close “\(element)” first, or escape the markup if it is content", reference: Self.tags,
      related: [opened(open)])
  }

  func unclosedElement(_ open: OpenElement) -> Diagnostic {
    Diagnostic(
      .xmlPrematureEnd, "“<\(text(open.name))>” is not closed at the end of the file",
      at: source.location(bytes.count), help: "check that the file was written completely",
      reference: Self.wellFormed, related: [opened(open)])
  }

  private func opened(_ open: OpenElement) -> Diagnostic.Related {
    Diagnostic.Related(
      "“<\(text(open.name))>” was opened here", at: location(open.name.lowerBound - 1..<open.name.upperBound))
  }

  func cutOffTag(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlPrematureEnd, "file ends inside a tag",
      at: source.location(start, count: max(1, XMLScan.nameEnd(bytes, start + 1) - start)),
      help: "check that the file was written completely", reference: Self.wellFormed)
  }

  func unclosedTag(_ start: Int, name: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "tag “\(text(start..<name.upperBound))” has no “>”", at: location(start..<name.upperBound),
      help: "write “>” at the end of the tag, or “&lt;” if it is text", reference: Self.tags)
  }

  func endTagWithoutName(_ tag: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "end tag has no name", at: location(tag),
      help: "write the name of the element that it closes, or “&lt;/” if it is text", reference: Self.tags)
  }

  func junkInEndTag(_ junk: Range<Int>, name: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "end tag “</\(text(name))>” must contain only the name", at: location(junk),
      help: "remove everything after the name", reference: Self.tags)
  }

  func junkInTag(_ junk: Range<Int>, tag: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "“\(text(junk))” is not an attribute of “<\(text(tag))>”", at: location(junk),
      help: "write attributes as name=\"value\", or “&lt;” if the tag is text", reference: Self.tags)
  }

  func missingSpace(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "white space is missing before the attribute", at: source.location(offset, count: 1),
      help: "write a space between attributes", reference: Self.tags)
  }

  func attributeWithoutValue(_ name: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "attribute “\(text(name))” has no value", at: location(name),
      help: "write \(text(name))=\"…\"", reference: Self.tags)
  }

  func unquotedValue(_ name: Range<Int>, _ value: Range<Int>) -> Diagnostic {
    let curly = "“”„‟″‘’‚"
    let written = text(value)
    let bare = written.filter { !curly.contains($0) }
    let problem = bare == written ? "is not in quotes" : "is in curly quotes"
    return Diagnostic(
      .xmlMalformedTag, "value of attribute “\(text(name))” \(problem)", at: location(value),
      help: "write \(text(name))=\"\(value.count < 60 ? bare : "…")\"", reference: Self.tags)
  }

  func unclosedValue(_ name: Range<Int>, _ quote: Int) -> Diagnostic {
    Diagnostic(
      .xmlMalformedTag, "value of attribute “\(text(name))” has no closing quote", at: source.location(quote, count: 1),
      help: "write the closing quote", reference: Self.tags)
  }

  func lessThanInAttribute(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlLessThanInAttribute, "“<” is not allowed in an attribute value", at: source.location(offset, count: 1),
      help: "write “&lt;”, or close the quotes of the value", reference: Self.tags)
  }

  func repeatedAttribute(_ name: Range<Int>, after first: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlRepeatedAttribute, "duplicate attribute “\(text(name))”", at: location(name), help: "remove one of the two",
      reference: Self.tags, related: [Diagnostic.Related("first used here", at: location(first))])
  }

  func undeclaredPrefix(_ prefix: String, _ name: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlUndeclaredPrefix, "prefix “\(prefix)” is not declared", at: location(name),
      help: "declare it on the root: xmlns:\(prefix)=\"…\"", reference: Self.namespaceNames,
      context: Diagnostic.Context(value: prefix))
  }

  // MARK: Text

  func bareLessThan(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlBareLessThan, "unescaped “<”", at: source.location(offset, count: 1), help: "write “&lt;”",
      reference: .xml("2.4", anchor: "syntax"))
  }

  func bareAmpersand(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlBareAmpersand, "unescaped “&”", at: source.location(offset, count: 1), help: "write “&amp;”",
      reference: Self.references)
  }

  func undefinedEntity(_ name: String, at offset: Int) -> Diagnostic {
    let written = "&\(name);"
    return Diagnostic(
      .xmlUndefinedEntity, "entity “\(written)” is not defined", at: source.location(offset, count: written.utf8.count),
      help: CharacterReference.html(name).map { "write &#\($0.value); or the character itself" }
        ?? "write the character itself, or “&amp;” for an ampersand", reference: Self.references)
  }

  func endlessEntity(_ name: String, at offset: Int) -> Diagnostic {
    let written = "&\(name);"
    return Diagnostic(
      .xmlNotWellFormed, "XML is not well-formed: entity “\(written)” refers to itself",
      at: source.location(offset, count: written.utf8.count), help: "write the intended text instead",
      reference: Self.references)
  }

  func forbiddenCharacter(_ offset: Int) -> Diagnostic {
    let scalar = String(utf8: bytes[offset...].prefix(bytes[offset] < 0x80 ? 1 : 3)).unicodeScalars.first
    let code = String(hexadecimal: UInt64(scalar?.value ?? 0), width: 4, uppercase: true)
    return Diagnostic(
      .xmlInvalidCharacter, "character U+\(code) is not allowed in XML",
      at: source.location(offset, count: bytes[offset] < 0x80 ? 1 : 3), help: "remove the character",
      reference: .xml("2.2", anchor: "charsets"))
  }

  /// A reference such as `&#xZZ;` or `&#160` without its semicolon.
  func malformedReference(_ start: Int) -> Diagnostic {
    var end = start + 2
    while end < bytes.count, bytes[end].isASCIIAlphanumeric, end - start < 12 { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    let isUnterminated = bytes[end - 1] != UInt8(ascii: ";") && CharacterReference.scalar(bytes[start + 2..<end]) != nil
    return Diagnostic(
      .xmlMalformedReference, "“\(text(start..<end))” is not a character reference", at: location(start..<end),
      help: isUnterminated ? "write “\(text(start..<end));”" : "write &#160; or &#xA0;, or “&amp;” for an ampersand",
      reference: Self.references)
  }

  /// Returns the problem of a well-formed reference by number, and moves past it; two halves of one character are one
  /// problem.
  func characterReferenceProblem(_ reference: Range<Int>, _ position: inout Int) -> Diagnostic? {
    guard let value = XMLScan.referenceValue(bytes, reference) else { return malformedReference(reference.lowerBound) }
    switch value {
    case 0xD800..<0xDC00:
      guard let end = XMLScan.referenceEnd(bytes, reference.upperBound),
        let second = XMLScan.referenceValue(bytes, reference.upperBound..<end), 0xDC00..<0xE000 ~= second
      else { return halfCharacter(reference, value) }
      let whole = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
      position = end
      return Diagnostic(
        .xmlMalformedReference, "“\(text(reference.lowerBound..<end))” is a surrogate pair, not a character",
        at: location(reference.lowerBound..<end),
        help: "write &#x\(String(hexadecimal: UInt64(whole), width: 1, uppercase: true)); or the character itself",
        reference: .xml("2.2", anchor: "charsets"))
    case 0xDC00..<0xE000: return halfCharacter(reference, value)
    case 0x9, 0xA, 0xD, 0x20..<0xD800, 0xE000..<0xFFFE, 0x10000..<0x110000: return nil
    default:
      return Diagnostic(
        .xmlInvalidCharacter, "reference to a character that is not allowed in XML", at: location(reference),
        help: "remove the reference", reference: .xml("2.2", anchor: "charsets"))
    }
  }

  private func halfCharacter(_ reference: Range<Int>, _ value: UInt32) -> Diagnostic {
    Diagnostic(
      .xmlMalformedReference, "“\(text(reference))” is half of a surrogate pair, not a character",
      at: location(reference), help: "write the whole character, such as &#x1F600; or the character itself",
      reference: .xml("2.2", anchor: "charsets"))
  }

  // MARK: Sections, comments, instructions

  func unclosedSection(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlUnclosedSection, "CDATA section is not closed", at: source.location(start, count: 9),
      help: "write “]]>” at the end of the section", reference: Self.sections)
  }

  mutating func strayEndOfSection(_ offset: Int) -> Diagnostic {
    let nested = nestedSection
    nestedSection = nil
    return Diagnostic(
      .xmlSectionEnd,
      nested == nil
        ? "“]]>” is not allowed in text" : "CDATA section cannot contain “]]>”, which ends it",
      at: source.location(offset, count: 3),
      help: nested == nil
        ? "write “]]&gt;”" : "write “]]]]><![CDATA[>” for “]]>” in the section, or remove the inner section",
      reference: nested == nil ? .xml("2.4", anchor: "syntax") : Self.sections,
      related: nested.map {
        [
          Diagnostic.Related("section was opened here", at: source.location($0.lowerBound, count: 9)),
          Diagnostic.Related("another section begins in it", at: source.location($0.upperBound, count: 9)),
        ]
      } ?? [])
  }

  func unclosedComment(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlUnclosedSection, "comment is not closed", at: source.location(start, count: 4),
      help: "write “-->” at the end of the comment", reference: Self.comments)
  }

  func hyphensInComment(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlHyphensInComment, "“--” is not allowed in a comment", at: source.location(offset, count: 2),
      help: "write “- -”, or end the comment with “-->”", reference: Self.comments)
  }

  func unclosedInstruction(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlUnclosedSection, "processing instruction is not closed", at: source.location(start, count: 2),
      help: "write “?>” at its end, or “&lt;?” if it is text", reference: Self.instructions)
  }

  func instructionWithoutName(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "processing instruction has no name", at: source.location(start, count: 2),
      help: "write the name directly after “<?”, or “&lt;?” if it is text", reference: Self.instructions)
  }

  func misplacedDeclaration(_ start: Int, end: Int) -> Diagnostic {
    Diagnostic(
      .xmlMisplacedDeclaration, "XML declaration is only allowed at the start of the file",
      at: source.location(start, count: end - start),
      help: "remove it; most often the template of an entry repeats it", reference: Self.prolog)
  }

  // MARK: Before the root element

  func spaceBeforeDeclaration(_ start: Int) -> Diagnostic {
    let isSpace = bytes[..<start].allSatisfy { $0.isSpace }
    return Diagnostic(
      .xmlSpaceBeforeDeclaration, "\(isSpace ? "white space" : "text") before the XML declaration is not allowed",
      at: source.location(0, count: start),
      help: "remove everything before “<?xml”; most often "
        + (isSpace ? "a template or plug-in writes a blank line" : "it is an error message of a program"),
      reference: Self.prolog)
  }

  func malformedDeclaration(_ message: String, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlMalformedDeclaration, message, at: location(range),
      help: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>", reference: Self.prolog)
  }

  func unknownVersion(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .xmlVersion, "XML version is not 1.0", at: location(range), help: "write version=\"1.0\"", reference: Self.prolog)
  }

  func misplacedDoctype(_ start: Int) -> Diagnostic {
    Diagnostic(
      .xmlMalformedDoctype, "document type declaration is only allowed once, before the root element",
      at: source.location(start, count: 9), help: "remove it; feeds need no document type", reference: Self.prolog)
  }

  func brokenDoctype(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlMalformedDoctype, "document type declaration has a syntax error", at: source.location(offset),
      help: "remove the document type declaration; feeds need none", reference: Self.prolog)
  }

  // MARK: Everything else

  /// An error that only libxml2 knows of.
  func unknownError(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "XML is not well-formed here", at: source.location(offset),
      help: "correct the markup before this position, or write the file with an XML library",
      reference: Self.wellFormed)
  }

  func namespaceError(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .xmlNotWellFormed, "name or namespace declaration before this position is not valid", at: source.location(offset),
      help: "write names with at most one colon, and declare prefixes with a namespace name",
      reference: Self.namespaceNames)
  }
}
