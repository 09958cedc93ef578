import FeedCore
import FeedDocument

extension Repair {
  /// Corrects namespaces that differ from a known one only in case, in http or https, in “www.”, or in trailing slashes
  /// or “#”.
  static let namespaces = Repair(
    "1 namespace was corrected", "namespaces were corrected",
    of: [.feedMisspelledNamespace, .feedReservedPrefix, .feedRootInWrongNamespace]
  ) { subject, _ in
    subject.document.namespaceDeclarations.compactMap { declaration in
      guard let right = KnownPrefixes.spelling(of: declaration.uri) else { return nil }
      let attribute = subject.text[declaration.range]
      guard let quote = attribute.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
        return nil
      }
      return Fix(quote + 1..<declaration.range.upperBound - 1, right)
    }
  }
}
