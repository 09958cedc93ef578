import FeedCore

/// Where a site is served: an absolute http or https address with a slash at the end.
struct BaseURL {
  let iri: IRI
  /// The host's name in lower case, without a port.
  let host: String

  /// Throws `site/base-url`.
  init(checking text: String) throws(ValueError) {
    let parts = IRIReference(text)
    let scheme = parts.scheme?.lowercased()
    guard scheme == "http" || scheme == "https", let authority = parts.authority, !authority.isEmpty else {
      throw .baseURL("“\(text)” is not a site's full address", help: "write it like https://example.com/")
    }
    guard authority.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .baseURL(
        "the host “\(authority)” has letters outside ASCII",
        help: "write it in its xn-- form, as browsers show it when the address is copied")
    }
    guard parts.query == nil, parts.fragment == nil else {
      throw .baseURL("“\(text)” has a query or a fragment", help: "end it after the path")
    }
    guard !authority.utf8.contains(UInt8(ascii: "@")) else {
      throw .baseURL("“\(text)” has a user name in it", help: "write the host only")
    }
    try IRI.check(text, absolute: true)
    host = (authority.split(separator: ":").first.map(String.init) ?? authority).lowercased()
    iri = IRI(unchecked: IRI.percentEncoding(text.utf8.last == UInt8(ascii: "/") ? text : text + "/"))
  }
}

extension TagURI {
  /// A host name or an e-mail address, as it can stand in a tag: URI; throws `site/tag-authority`.
  static func checkAuthority(_ text: String) throws(ValueError) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isHost = parts.last.map { host in
      host.first?.isASCIIAlphanumeric == true
        && host.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
    let isUser = parts.count == 1 || parts[0].allSatisfy { $0.isASCIIAlphanumeric || "-._".utf8.contains($0) }
    guard parts.count <= 2, isHost == true, isUser, !parts[0].isEmpty else {
      throw ValueError(
        "site/tag-authority", "“\(text)” cannot mint tag: URIs",
        help: "write a host name or an e-mail address that is yours, as in example.com")
    }
    return text.lowercased()
  }
}

extension ValueError {
  fileprivate static func baseURL(_ message: String, help: String) -> ValueError {
    ValueError("site/base-url", message, help: help)
  }
}
