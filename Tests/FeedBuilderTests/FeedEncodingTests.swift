import FeedBuilder
import FeedCore
import FeedMedia
import FeedSamples
import FeedVocabulary
import Foundation
import Testing

/// The encoding of invalid feeds, and of values as JSON.
struct FeedEncodingTests {
  private static let time = Timestamp(secondsSinceEpoch: 1_709_281_800)

  private func feed(entries: [Entry] = []) -> Feed {
    Feed(
      id: "tag:bread.example,2024:feed", title: "Slow bread", url: "https://bread.example/", updated: Self.time,
      entries: entries)
  }

  private func entry(_ id: IRI, _ url: IRI = "https://bread.example/rye/") -> Entry {
    Entry(id: id, title: "Rye", url: url, published: Self.time)
  }

  private func message(_ feed: Feed, at url: IRI = "https://bread.example/feed") throws -> String {
    let error = try #require(throws: FeedEncodingError.self) { try feed.encoded(as: .atom, at: url) }
    return "\(error)"
  }

  @Test(arguments: FeedFormat.allCases) func `an entry with a blank id is not encoded`(format: FeedFormat) throws {
    let feed = feed(entries: [entry(IRI(unchecked: " "))])
    #expect(throws: FeedEncodingError.invalidValue(" ", of: "id", reason: "it is blank")) {
      try feed.encoded(as: format, at: "https://bread.example/feed")
    }
  }

  @Test func `entries with the same id are not encoded`() throws {
    let feed = feed(entries: [entry("tag:bread.example,2024:rye"), entry("tag:bread.example,2024:rye")])
    #expect(try message(feed) == "two entries have the id “tag:bread.example,2024:rye”")
  }

  @Test func `relative URLs and ids are not encoded`() throws {
    #expect(
      try message(feed(), at: IRI(unchecked: "/feed.atom"))
        == "the URL of the document is not absolute: “/feed.atom”")
    var relative = feed()
    relative.id = IRI(unchecked: "feed")
    #expect(try message(relative) == "the id of the feed is not absolute: “feed”")
    relative = feed()
    relative.url = IRI(unchecked: "?a:b")
    #expect(try message(relative) == "the URL of the feed is not absolute: “?a:b”")
    #expect(
      try message(feed(entries: [entry(IRI(unchecked: "rye"))])) == "the id of an entry is not absolute: “rye”")
    #expect(
      try message(feed(entries: [entry("a:1", IRI(unchecked: "/rye/"))]))
        == "the URL of an entry is not absolute: “/rye/”")
  }

  @Test(arguments: [
    (SocialPost(network: "disabled"), nil), (SocialPost(network: "disabled", url: "https://social.example/1"), nil),
    (SocialPost(network: "activitypub", url: "https://social.example/1"), nil),
    (SocialPost(network: "activitypub"), "“activitypub” is not a valid “socialInteract”: it has no URL"),
    (SocialPost(network: "Disabled"), "“Disabled” is not a valid “socialInteract”: it has no URL"),
  ])
  func `comments on a social network have a URL, or are disabled`(post: SocialPost, problem: String?) throws {
    for isOfEpisode in [true, false] {
      var feed = try SamplePodcast.feed()
      feed.entries[0].episode?.details.socialPosts = isOfEpisode ? [post] : []
      feed.podcast?.details.socialPosts = isOfEpisode ? [] : [post]
      do {
        let text = String(utf8: try feed.encoded(as: .rss, at: "https://bread.example/feed.rss"))
        #expect(text.contains("<podcast:socialInteract protocol=\"\(post.network)\""))
        #expect(problem == nil)
      } catch {
        #expect("\(error)" == problem)
      }
    }
  }

  @Test func `a feed with every property is the same after coding`() throws {
    for feed in [try SampleFeed.feed(), try SamplePodcast.feed()] {
      let json = try JSONEncoder().encode(feed)
      #expect(try JSONDecoder().decode(Feed.self, from: json) == feed)
    }
  }

  @Test func `values are coded as their text`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let replies = Replies(url: "https://bread.example/rye/#comments", feeds: [.atom: "https://a.example/"], count: 2)
    let entry = Entry(
      id: "a:1", title: "Rye", url: "https://bread.example/rye/", published: Self.time,
      content: Markup(text: "1 < 2"), language: "en", replies: replies)
    #expect(
      String(decoding: try encoder.encode(entry), as: UTF8.self) == """
        {"authors":[],"categories":[],"content":"1 &lt; 2","contributors":[],"discussions":[],\
        "enclosures":[],"extensions":{"elements":[],"members":[]},"id":"a:1",\
        "language":"en","published":"2024-03-01T08:30:00Z","replies":{"count":2,"feeds":{"atom":"https://a.example/"},\
        "url":"https://bread.example/rye/#comments"},"title":"Rye","translations":[],\
        "updated":"2024-03-01T08:30:00Z",\
        "url":"https://bread.example/rye/"}
        """)
  }

  @Test func `text that is not a value is not decoded`() throws {
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode([IRI].self, from: Data(#"["/rye/"]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(
      context.debugDescription
        == "“/rye/” is not an absolute URL; write the whole URL, such as https://example.com/")
  }
}
