import FeedContent
import SiteSamples
import Testing

@testable import CommentStores

/// Threads that are named after the slug of an article’s file.
@Suite struct LooseSlugTests {
  @Test(arguments: ["a-b-net-aspx", "A_B.NET.aspx", "2006-01-02-a-b-net-aspx", "a_b_net_aspx"])
  func `a thread is matched by the slug that a generator makes of the file name`(thread: String) throws {
    let folder = try SampleFolder([
      "articles/2006-01-02-A_B.NET.aspx.md": "---\ntitle: A\n---\n",
      "articles/2007-01-02-other.md": "---\ntitle: B\n---\n",
      "data/\(thread)/e.yml": "_id: 1\nname: Bob\ndate: 2020-01-01\nmessage: Hello\n",
    ])
    let content = try folder.load([(.staticman, "data")])
    #expect(content.counts.comments.published == 1)
  }
}
