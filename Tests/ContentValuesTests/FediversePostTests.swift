import ContentValues
import FeedCore
import Testing

/// URLs of posts in the fediverse.
@Suite struct FediversePostTests {
  @Test(arguments: [
    ("https://social.example/@ada/112233", "@ada"),
    ("https://social.example/@ada@other.example/112233", "@ada@other.example"),
    ("https://social.example/users/ada/statuses/112233", "@ada"),
    ("https://social.example/@ada/statuses/01HQ2M8", "@ada"), ("https://pixels.example/p/ada/5566", "@ada"),
    ("https://social.example/notice/AbC9", nil),
  ])
  func `a post is recognized by its URL`(url: String, account: String?) throws {
    let post = try #require(FediversePost(IRI(unchecked: url)))
    #expect(post.account == account)
  }

  @Test(arguments: [
    "https://social.example/@ada", "https://medium.example/@ada/on-rye-112a", "https://video.example/@ada/video/12",
    "https://github.com/ada/bread/discussions/12", "https://news.ycombinator.com/item?id=99", "http://s.example/@a/1",
    "https://news.example/p/rye", "tag:social.example,2024:1",
  ])
  func `other pages are not posts`(url: String) {
    #expect(FediversePost(IRI(unchecked: url)) == nil)
  }
}
