package import FeedCore

/// A site’s base URL: an absolute HTTP URL with a final slash.
package struct BaseURL {
  let iri: IRI
  /// The lowercase host name without a port.
  let host: String

  /// Checks a base URL; throws `site/base-url` if it is invalid.
  package init(checking text: String) throws(ValueError) {
    let parts = IRIReference(text)
    let scheme = parts.scheme?.lowercased()
    guard scheme == "http" || scheme == "https", let authority = parts.authority, !authority.isEmpty else {
      throw .baseURL("“\(text)” is not an absolute URL", help: "write a URL such as https://example.com/")
    }
    guard authority.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .baseURL(
        "host “\(authority)” contains non-ASCII letters",
        help: "write its xn-- form, which browsers show when you copy the URL")
    }
    guard parts.query == nil, parts.fragment == nil else {
      throw .baseURL("“\(text)” contains a query or a fragment", help: "remove what follows the path")
    }
    guard !authority.utf8.contains(UInt8(ascii: "@")) else {
      throw .baseURL("“\(text)” contains a user name", help: "write the host without a user name")
    }
    try IRI.check(text, absolute: true)
    host = (authority.split(separator: ":").first.map(String.init) ?? authority).lowercased()
    iri = IRI(unchecked: IRI.percentEncoding(text.utf8.last == UInt8(ascii: "/") ? text : text + "/"))
  }
}

extension TagURI {
  /// Returns a host name or e-mail address in lowercase for use in tag: URIs (RFC 4151, section 2.1).
  ///
  /// Throws `site/tag-authority` if it is invalid.
  static func checkAuthority(_ text: String) throws(ValueError) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isHost = parts.last.map { host in
      host.first?.isASCIIAlphanumeric == true
        && host.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
    let isUser = parts.count == 1 || parts[0].allSatisfy { $0.isASCIIAlphanumeric || "-._".utf8.contains($0) }
    guard parts.count <= 2, isHost == true, isUser, !parts[0].isEmpty else {
      throw ValueError(
        .siteTagAuthority, "“\(text)” is not a valid authority of tag: URIs")
    }
    return text.lowercased()
  }
}

extension ValueError {
  fileprivate static func baseURL(_ message: String, help: String) -> ValueError {
    ValueError(.siteBaseUrl, message, help: help)
  }
}

extension RuleDescription {
  static let siteTagAuthority = RuleDescription(
    "site/tag-authority", .error, "the authority of ids must be a host name or an e-mail address",
    why: "Ids are tag: URIs (RFC 4151), which are unique only under an authority that you own.",
    help: "write a host name or an e-mail address that you own, such as example.com",
    wrong: "tag_authority = \"my site\"",
    right: "tag_authority = \"example.com\"")

  static let siteBaseUrl = RuleDescription(
    "site/base-url", .error, "base_url must be an absolute http or https URL",
    why: "All links in feeds begin with it.",
    help: "write a URL such as https://example.com/",
    wrong: "base_url = \"example.com\"",
    right: "base_url = \"https://example.com/\"")
}
