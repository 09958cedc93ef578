import FeedContent

extension FeedPlan {
  /// Removes all feeds except the comment feeds of a shard’s articles.
  mutating func keepOnly(_ shard: Shard, of content: Content) {
    feeds.removeAll { planned in
      guard case .article(let index) = planned.subject else { return true }
      return !shard.contains(content.articles[index].id)
    }
  }
}
