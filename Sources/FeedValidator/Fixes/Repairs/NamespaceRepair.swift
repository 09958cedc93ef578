import FeedCore
import FeedDocument
import FeedVocabulary

extension Repair {
  /// Namespaces that differ from a known one in case, in http or https, or in a slash at the end.
  static let namespaces = Repair(
    "1 namespace was corrected", "namespaces were corrected",
    rules: ["feed/unknown-namespace", "feed/reserved-prefix", "feed/root-in-wrong-namespace"]
  ) { subject, _ in
    subject.document.namespaceDeclarations.compactMap { declaration in
      guard let known = NamespaceVariants.known(declaration.uri), known != declaration.uri else { return nil }
      let attribute = subject.text[declaration.range]
      guard let quote = attribute.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
        return nil
      }
      return Fix(quote + 1..<declaration.range.upperBound - 1, known)
    }
  }
}

/// The ways in which the names of known namespaces are miswritten.
enum NamespaceVariants {
  private static let known = KnownPrefixes.all + [Namespace.atom.uri]
  private static let byForm = Dictionary(known.map { (form($0), $0) }) { first, _ in first }
  private static let exact = Set(known)

  /// The known namespace that is meant; `nil` when there is none.
  static func known(_ uri: String) -> String? {
    exact.contains(uri) ? uri : byForm[form(uri)]
  }

  private static func form(_ uri: String) -> String {
    var text = uri.trimmed.lowercased()
    if text.hasPrefix("https://") { text = "http://" + text.dropFirst(8) }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

extension String {
  fileprivate var trimmed: String { String(Substring(utf8.trimmingSpace())) }
}
