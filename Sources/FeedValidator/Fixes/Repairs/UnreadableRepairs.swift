import FeedCore
import FeedDocument

/// Repairs of errors that stop XML parsers.
extension Repair {
  static let spaceBeforeDeclaration = Repair(
    "white space before the XML declaration was removed", "", of: [.xmlSpaceBeforeDeclaration]
  ) { subject, _ in
    [Fix(0..<subject.text.prefix(while: \.isSpace).count, "")]
  }

  static let ampersands = Repair(
    "1 ampersand was escaped", "ampersands were escaped", of: [.xmlBareAmpersand, .xmlUndefinedEntity]
  ) { subject, _ in
    MarkupScan.ampersands(subject.text).compactMap { ampersand in
      switch ampersand {
      case .bare(let offset): Fix.insert("amp;", at: offset + 1)
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
