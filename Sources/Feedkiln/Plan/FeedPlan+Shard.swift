import FeedContent

extension FeedPlan {
  /// Leaves nothing but the feeds of comments on a share's articles; the others keep their places.
  mutating func keepOnly(_ share: Shard, of content: Content) {
    feeds.removeAll { planned in
      guard case .article(let index) = planned.subject else { return true }
      return !share.contains(content.articles[index].id)
    }
  }
}
