import FeedCore
import FeedDocument

/// Repairs of errors that stop XML parsers.
extension Repair {
  static let spaceBeforeDeclaration = Repair(
    "white space before the XML declaration was removed", "", of: [.xmlSpaceBeforeDeclaration]
  ) { subject, _ in
    let space = subject.text.prefix(while: \.isSpace).count
    let fix = Fix(0..<space, "")
    // Parsers ignore a declaration that is not at the start, so that the text was read as UTF-8.
    guard subject.text.contains(where: { $0 >= 0x80 }), let encoding = declaredEncoding(subject.text, at: space),
      String(utf8: subject.text[encoding]).uppercased() != "UTF-8"
    else { return [fix] }
    return [fix, Fix(encoding, "UTF-8")]
  }

  /// Returns the range of the encoding in an XML declaration.
  private static func declaredEncoding(_ text: [UInt8], at start: Int) -> Range<Int>? {
    guard let end = XMLScan.endOfSection(text, start) else { return nil }
    guard let word = text[start..<end].firstRange(of: "encoding".utf8) else { return nil }
    let rest = text[word.upperBound..<end]
    guard let open = rest.firstIndex(where: { "\"'".utf8.contains($0) }),
      let close = rest[(open + 1)...].firstIndex(of: rest[open])
    else { return nil }
    return open + 1..<close
  }

  static let ampersands = Repair(
    "1 ampersand was escaped", "ampersands were escaped", of: [.xmlBareAmpersand, .xmlUndefinedEntity]
  ) { subject, _ in
    MarkupScan.ampersands(subject.text).compactMap { ampersand in
      switch ampersand {
      case .bare(let offset): Fix.insert("amp;", at: offset + 1)
      case .named(let name, _) where subject.document.declares(entity: name): nil
      case .named(let name, let range):
        CharacterReference.html(name).map { Fix(range, "&#\($0.value);") }
      }
    }
  }

  static let undeclaredPrefix = Repair(
    "1 prefix was declared", "prefixes were declared", of: [.xmlUndeclaredPrefix]
  ) { subject, problems in
    guard let root = MarkupScan.rootNameEnd(subject.text) else { return [] }
    return problems.compactMap { problem in
      guard let location = problem.location else { return nil }
      let name = subject.text[location.byteOffset...].prefix(location.byteCount)
      let prefix = String(utf8: name.prefix { $0 != UInt8(ascii: ":") })
      return KnownPrefixes.namespace(of: prefix).map { .insert(" xmlns:\(prefix)=\"\($0)\"", at: root) }
    }
  }
}
