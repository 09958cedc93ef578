import FeedCore
import FeedMedia
import Testing

/// The examples of the specification.
struct PodcastGUIDTests {
  @Test(arguments: [
    ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("http://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("https://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
  ])
  func `a guid is derived from the URL without its scheme and trailing slashes`(feed: String, guid: String) {
    #expect(Podcast.guid(of: IRI(unchecked: feed)) == guid)
  }
}
