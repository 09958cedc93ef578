import FeedCore
import FeedValidator
import Testing

private func check(_ members: String) -> [String] {
  let feed = """
    { "version": "https://jsonfeed.org/version/1.1", "title": "Bread", "feed_url": "https://example.com/feed.json",
      "items": [ { "id": "1",
    \(members) } ] }
    """
  return Validator().validate(Array(feed.utf8), name: "feed.json").diagnostics
    .map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule) \($0.message)" }
}

@Test func `HTML in JSON is checked, with positions in the string`() {
  #expect(
    check(#""content_html": "<p>Two \"days\"</p><script>bake()<\/script><a onclick=\"x()\" href=\"\/rye\">a</a>""#) == [
      "3:38 html/dangerous-element feed readers remove “script”",
      "3:74 html/event-handler feed readers remove the script in “onclick”",
      "3:87 html/relative-url “/rye” is relative, but RSS has no base URL",
    ])
}

@Test func `titles and summaries must be plain text, and content_text may contain markup`() {
  #expect(
    check(#""title": "<b>Rye</b>", "summary": "a &amp; b", "content_text": "<b> is for bold""#) == [
      "3:11 jsonfeed/markup-in-title “title” contains “<b>”, but is plain text",
      "3:38 jsonfeed/markup-in-title “summary” contains “&amp;”, but is plain text",
    ])
}

@Test func `a title may mention a tag`() {
  #expect(check(#""title": "Why <marquee> lives on", "content_text": "a""#) == [])
}

@Test func `dates in JSON Feed must be between the first feeds and now`() {
  #expect(
    check(#""content_text": "a", "date_published": "1970-01-01T00:00:00Z""#) == [
      "3:41 date/implausible year 1970 is before the first feeds"
    ])
}
