import FeedCore

/// The file name extension of an address, for telling a file’s type.
enum AddressSuffix {
  /// The extension in small letters, or `nil` when the path ends in none.
  ///
  /// A query or a fragment does not count.
  static func of(_ address: String) -> String? {
    let path = IRIReference(String(utf8: address.utf8.trimmingSpace())).path
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    guard (1...5).contains(suffix.utf8.count), suffix.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
    return suffix
  }
}
