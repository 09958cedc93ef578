import FeedCore
package import FrontMatter

/// The identifiers of an article in other systems, from its front matter.
public struct ThreadIdentifiers: Sendable, Hashable {
  /// The identifiers in comment systems, such as `disqus_identifier`.
  public var names: [String] = []
  /// The number of the article in WordPress, or `nil` if there is none.
  public var wordPress: String?

  /// Creates the identifiers of an article.
  public init(names: [String] = [], wordPress: String? = nil) {
    self.names = names
    self.wordPress = wordPress
  }

  private static let keys: Set<String> = [
    "disqus_identifier", "disqus_id", "isso_id", "comments_id", "commentsid", "comment_id", "thread_id", "guid",
    "mastodon", "mastodon_id", "mastodon_url", "toot", "toot_id", "fediverse", "blogger_id",
  ]
  private static let wordPressKeys: Set<String> = ["wordpress_id", "wp_id", "wp_post_id", "post_id"]

  /// Whether a key of front matter is an identifier, or a table of other systems that may contain one.
  package static func isIdentifier(_ key: String) -> Bool {
    let key = key.lowercased()
    return keys.contains(key) || wordPressKeys.contains(key) || key == "params" || key == "extra"
  }

  /// Reads the identifiers from front matter, including tables such as Hugo’s `comments: {id: …}`.
  package init(_ fields: DataNode) {
    for entry in fields.entries ?? [] {
      let key = entry.key.lowercased()
      if let text = entry.value.scalar?.text, !text.isEmpty, !entry.value.isNull {
        if ThreadIdentifiers.keys.contains(key) { names.append(text) }
        if ThreadIdentifiers.wordPressKeys.contains(key) { wordPress = text }
      } else if ["comments", "mastodon", "params", "extra"].contains(key) {
        let inner = ThreadIdentifiers(entry.value)
        names += inner.names
        wordPress = wordPress ?? inner.wordPress
        if key != "params", key != "extra", let id = entry.value["id"]?.string { names.append(id) }
      }
    }
  }
}
