public import FeedCore
import FeedMedia
public import FeedVocabulary

extension Feed {
  /// Returns a document of the feed in a format.
  ///
  /// The document is always well-formed, and the same feed gives the same bytes.
  ///
  /// - Parameters:
  ///   - format: The format to write.
  ///   - url: The absolute URL at which the document will be published: `link rel="self"`; RSS: `atom:link`; JSON Feed:
  ///     `feed_url`.
  ///   - history: The document's position in the feed's history (RFC 5005).
  ///   - styleSheet: The URL of a CSS style sheet with which browsers show RSS and Atom, or `nil` for none.
  /// - Returns: The document as UTF-8.
  /// - Throws: A `FeedEncodingError` if no document of the feed can be valid.
  public func encoded(
    as format: FeedFormat, at url: IRI, history: DocumentHistory = DocumentHistory(), styleSheet: IRI? = nil
  ) throws(FeedEncodingError) -> [UInt8] {
    try checkEncodable(as: format, at: url)
    try checkValues(as: format)
    return try document(
      as: format, DocumentContext(url: url, history: history, styleSheet: styleSheet, checksValues: true))
  }

  /// Returns a document of the feed in a format, even if some of its values are invalid.
  ///
  /// A build checks feeds by its own policy, so that one invalid value does not block all feeds.
  ///
  /// - Throws: A `FeedEncodingError` if a URL is relative, or something that the format requires is missing.
  package func encodedAsIs(
    as format: FeedFormat, at url: IRI, history: DocumentHistory, styleSheet: IRI?
  ) throws(FeedEncodingError) -> [UInt8] {
    try checkEncodable(as: format, at: url)
    return try document(
      as: format, DocumentContext(url: url, history: history, styleSheet: styleSheet, checksValues: false))
  }

  private func document(as format: FeedFormat, _ context: DocumentContext) throws(FeedEncodingError) -> [UInt8] {
    switch format {
    case .rss: try RSSEncoder.encode(self, context)
    case .atom: try AtomEncoder.encode(self, context)
    case .json: try JSONFeedEncoder.encode(self, context)
    }
  }

  private func checkEncodable(as format: FeedFormat, at url: IRI) throws(FeedEncodingError) {
    guard url.isAbsolute else { throw .relativeURL(url, of: .document) }
    if let id, !id.isAbsolute { throw .relativeURL(id, of: .feedID) }
    if let url = self.url, !url.isAbsolute { throw .relativeURL(url, of: .feed) }
    if format == .rss, self.url == nil { throw .missingURL }
    if format == .atom, lastChange == nil { throw .missingDate(of: nil) }
    try checkExtensions()
    var ids: Set<IRI> = []
    ids.reserveCapacity(entries.count)
    for entry in entries {
      if let url = entry.url, !url.isAbsolute { throw .relativeURL(url, of: .entry) }
      guard ids.insert(entry.id).inserted else { throw .duplicateID(entry.id) }
      guard !entry.id.string.allSatisfy(\.isWhitespace) else {
        throw .invalidValue(entry.id.string, of: "id", reason: "it is blank")
      }
      guard format == .atom else { continue }
      guard entry.id.isAbsolute else { throw .relativeURL(entry.id, of: .entryID) }
      guard entry.lastChange != nil else { throw .missingDate(of: entry.id) }
      guard entry.url != nil || entry.content != nil else { throw .missingContent(of: entry.id) }
    }
  }

  /// Checks that the parts of other vocabularies are well-formed together.
  private func checkExtensions() throws(FeedEncodingError) {
    let all = ([extensions] + entries.map(\.extensions)).filter { $0 != Extensions() }
    do throws(ExtensionProblem) {
      for extensions in all { try extensions.check() }
    } catch {
      throw .invalidValue(error.name, of: "extension", reason: error.reason)
    }
    let namespaces = all.flatMap(\.elements).reduce(into: Set<Namespace>()) { $0.formUnion($1.namespaces) }
    for (prefix, same) in Dictionary(grouping: namespaces, by: \.prefix) where Set(same.map(\.uri)).count > 1 {
      throw .invalidValue(prefix, of: "prefix", reason: "it has several namespaces")
    }
  }

  /// Checks the values that depend on more than their term.
  private func checkValues(as format: FeedFormat) throws(FeedEncodingError) {
    guard format == .rss else { return }
    try podcast?.checkEncodable()
    for entry in entries { try entry.checkEncodableInRSS() }
  }

  /// Returns the namespaces of those elements of other vocabularies that the content models of a format allow.
  func extensionNamespaces(feed: ContentModel, entry: ContentModel) -> [Namespace] {
    let elements =
      extensions.elements.filter(feed.allows) + entries.lazy.flatMap(\.extensions.elements).filter(entry.allows)
    return elements.reduce(into: Set<Namespace>()) { $0.formUnion($1.namespaces) }
      .sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
  }

  /// Whether an entry is a reply or has replies.
  var isThreaded: Bool {
    entries.contains { $0.replies != nil || $0.inReplyTo != nil }
  }
}

extension Entry {
  /// Checks that the enclosure has a web URL (RSS 2.0, enclosure), and that payments have recipients.
  fileprivate func checkEncodableInRSS() throws(FeedEncodingError) {
    try episode?.details.checkEncodable()
    guard let url = enclosures.first?.url else { return }
    guard let scheme = url.reference.scheme?.lowercased(), ["http", "https"].contains(scheme) else {
      throw .invalidValue(url.string, of: "enclosure", reason: "RSS requires an http or https URL")
    }
  }
}

extension Podcast {
  /// Checks that the categories are in Apple’s list, and the details.
  fileprivate func checkEncodable() throws(FeedEncodingError) {
    for category in categories {
      try check(category.name, ITunesCategories.standing(category.name))
      for part in category.parts { try check(part, ITunesCategories.standing(part, in: category.name)) }
    }
    try details.checkEncodable()
  }

  private func check(_ category: String, _ standing: ITunesCategories.Standing) throws(FeedEncodingError) {
    guard standing != .unknown else {
      throw .invalidValue(category, of: "category", reason: "it is not in Apple’s list")
    }
  }
}

extension PodcastDetails {
  fileprivate func checkEncodable() throws(FeedEncodingError) {
    for value in values where value.recipients.isEmpty {
      throw .invalidValue(value.type, of: "value", reason: "it has no recipient")
    }
    for post in socialPosts where post.url == nil && post.network != "disabled" {
      throw .invalidValue(post.network, of: "socialInteract", reason: "it has no URL")
    }
  }
}

/// The properties that belong to one document of a feed.
struct DocumentContext {
  var url: IRI
  var history: DocumentHistory
  var styleSheet: IRI?
  /// Whether each value is checked against its term.
  var checksValues: Bool
}

extension Feed {
  /// The name of the program in feeds.
  ///
  /// It contains no version, so that an upgrade does not change any feed.
  static let generatorName = "Feedkiln"
}

extension InvalidValue? {
  /// Throws the error of a document with an invalid value.
  func throwIfPresent() throws(FeedEncodingError) {
    if let self { throw .invalidValue(self.value, of: self.name, reason: self.error.message) }
  }
}
