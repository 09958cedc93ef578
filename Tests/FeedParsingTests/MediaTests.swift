import FeedBuilder
import FeedCore
import FeedMedia
import FeedParsing
import Testing

private func item(_ media: String) throws -> ParsedFeed {
  try ParsedFeed(
    Array(
      """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>A</title>\
      <link>https://example.com/</link><description>B</description><item><title>Rye</title>\(media)</item></channel></rss>
      """.utf8))
}

@Test(arguments: [
  ("<media:thumbnail url='https://example.com/a.jpg' width='wide' height='75'/>", ["width"]),
  ("<media:thumbnail url='https://exa mple.com:x/a.jpg'/>", ["url"]),
  ("<media:group><media:thumbnail url='https:///a.jpg'/></media:group>", ["url"]),
  ("<media:content medium='image' url='https://example.com/a.jpg' width='8' height='high'/>", ["height"]),
  ("<media:content medium='image' url='https://a.example/a.jpg' fileSize='2 MB' type='jpeg'/>", ["type", "fileSize"]),
  ("<media:content url='https://example.com/a.mp4' duration='2:00'/>", ["duration"]),
  ("<media:group><media:content url='https://example.com/a.mp4' fileSize='-1'/></media:group>", ["fileSize"]),
])
func `invalid attributes of media are unreadable values, each once`(media: String, names: [String]) throws {
  #expect(try item(media).unreadableValues.map(\.name) == names)
}

@Test func `the first image with a valid URL is the image of an entry`() throws {
  let parsed = try item(
    """
    <media:thumbnail url='https:///a.jpg'/><media:thumbnail url='https://example.com/b.jpg' width='8' height='6'/>
    <media:thumbnail url='https:///c.jpg'/>
    """)
  #expect(parsed.feed.entries.first?.image?.url == "https://example.com/b.jpg")
  #expect(parsed.feed.entries.first?.image?.pixels?.width == 8)
  #expect(parsed.unreadableValues.count == 1)
}

@Test func `the content with the URL of the thumbnail describes the image, and another is the banner`() throws {
  let entry = try item(
    """
    <media:thumbnail url='https://example.com/a.jpg' width='8' height='6'/>
    <media:content url='https://example.com/a.jpg' fileSize='9' type='image/jpeg' medium='image'/>
    <media:content url='https://example.com/b.jpg' medium='image'/>
    """
  ).feed.entries.first
  #expect(
    entry?.image
      == Picture(
        url: "https://example.com/a.jpg", type: "image/jpeg", length: 9, pixels: PixelSize(width: 8, height: 6)))
  #expect(entry?.banner == Picture(url: "https://example.com/b.jpg"))
}
