public import FeedVocabulary

extension FeedFormat {
  /// The feed as a document of this format: always well-formed, and the same bytes for the same feed.
  public func encode(_ feed: Feed) -> [UInt8] {
    switch self {
    case .rss: RSSEncoder.encode(feed)
    case .atom: AtomEncoder.encode(feed)
    case .json: JSONFeedEncoder.encode(feed)
    }
  }
}

/// How the program names itself in what it writes: without a version, so that an upgrade changes no feed.
enum Generator {
  static let name = "Feedkiln"
}

extension Feed {
  /// True when an entry answers another or has replies.
  var isThreaded: Bool {
    entries.contains { $0.replies != nil || $0.inReplyTo != nil }
  }
}
