public import FeedCore
package import FeedMedia
package import FeedVocabulary
package import FrontMatter

/// The license of a site or of an article.
public struct License: Sendable, Hashable {
  /// The SPDX identifier, or another name; `nil` if only the URL is known.
  public var name: String?
  /// The URL of the license’s text.
  public var url: IRI

  /// Creates a license; a Creative Commons license is recognized by its URL.
  public init(name: String? = nil, url: IRI) {
    self.name = name ?? SPDXLicense(url: url)?.name
    self.url = url
  }

  package init(_ license: SPDXLicense) { self.init(name: license.name, url: license.url) }

  /// The license in the form for podcast apps, or `nil` if it has no name.
  package var forPodcasts: PodcastLicense? { name.map { PodcastLicense(name: $0, page: url) } }
}

extension PodcastLicense {
  /// The URL of the license’s text, which follows from an SPDX identifier; `nil` if it is unknown.
  package var url: IRI? { page ?? SPDXLicense(name)?.url }
}

extension FieldReader {
  /// Reads a license: an SPDX identifier, a URL, or a table with a name and a URL.
  ///
  /// Outside of settings, an invalid one is reported and omitted.
  package mutating func license(_ key: Key, from base: IRI?) -> License? {
    if node([key])?.node.entries != nil {
      return table(key) { (fields: inout FieldReader<LicenseKey>) in fields.namedLicense(from: base) }
    }
    return value([key], severity: strictness == .settings ? .error : .warning) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      if let listed = SPDXLicense(text) { return License(listed) }
      guard text.utf8.contains(UInt8(ascii: "/")) else { throw .unknownLicense(text) }
      return try Self.url(text, from: base).map { License(url: $0) }
    }
  }
}

extension FieldReader<LicenseKey> {
  fileprivate mutating func namedLicense(from base: IRI?) -> License? {
    guard let name = required(.name, example: "name = \"CC-BY-4.0\"", { $0.text(.name) }) else { return nil }
    if let url = url(.url, from: base) { return License(name: name, url: url) }
    if let listed = SPDXLicense(name) { return License(listed) }
    if !hasErrors { reportMissing(.url, help: "add the URL of the license as “url”") }
    return nil
  }
}

extension ValueError {
  fileprivate static func unknownLicense(_ name: String) -> ValueError {
    ValueError(
      .contentUnknownLicense, "unknown license “\(name)”",
      help: SPDXLicense.suggestion(for: name).map { "did you mean “\($0)”?" })
  }
}

extension RuleDescription {
  static let contentUnknownLicense = RuleDescription(
    "content/unknown-license", .error, "a license must be an SPDX identifier or a URL",
    why: "Programs recognize a license by its URL. In front matter, this is a warning, and the entry has no license.",
    help: "write an SPDX identifier such as CC-BY-4.0, or the URL of the license",
    wrong: "license = \"CC BY\"",
    right: "license = \"CC-BY-4.0\"")
}
