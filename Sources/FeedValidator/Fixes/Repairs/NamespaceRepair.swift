import FeedCore
import FeedDocument

extension Repair {
  /// Namespaces that differ from a known one in case, in http or https, or in a slash at the end.
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
