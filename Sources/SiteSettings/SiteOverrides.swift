public import FeedCore
public import FeedVocabulary

/// Settings that replace those of site.toml, such as for a preview on another host.
public struct SiteOverrides: Sendable {
  /// The base URL, or `nil` to use that of site.toml.
  ///
  /// The ids of articles and feeds are still made of that of site.toml.
  var baseURL: BaseURL?
  /// The output folder relative to the folder of site.toml, or absolute; `nil` to use that of site.toml.
  ///
  /// The URLs of the feeds stay the same.
  public var output: String?
  /// The formats of feeds, or `nil` to use those of site.toml.
  public var formats: [FeedFormat]?

  /// Creates overrides that replace nothing.
  public init() {}

  /// Sets the base URL.
  ///
  /// - Parameter text: An absolute HTTP URL; a missing slash at the end is added.
  /// - Throws: A `ValueError` of the rule `site/base-url` if the text is not such a URL.
  public mutating func setBaseURL(_ text: String) throws(ValueError) { baseURL = try BaseURL(checking: text) }

  func apply(to site: inout Site) {
    if let output { site.feeds.output = output }
    if let formats { site.feeds.formats = formats }
  }
}
