import FeedCore

/// The file name extension of a URL, which suggests the file’s type.
enum URLExtension {
  /// Returns the extension in lowercase, or `nil` if the path has none.
  ///
  /// The query and fragment are ignored.
  static func of(_ url: String) -> String? {
    let path = IRIReference(String(utf8: url.utf8.trimmingSpace())).path
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    guard (1...5).contains(suffix.utf8.count), suffix.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
    return suffix
  }
}
