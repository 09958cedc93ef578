import Testing

@testable import FeedCore

/// URLs and media types that are almost valid, and pairs that are almost equal.
@Suite struct NearValueTests {
  private func isURL(_ text: String) -> Bool { (try? IRI.check(text, absolute: true)) != nil }

  @Test(arguments: [
    "https://example.com", "https://example.com/", "HTTPS://EXAMPLE.com/", "https://example.com/%41", "https://a/?b#c",
    "https://example.com/#%C3%A9", "https://[2001:db8::1]/", "https://ada@example.com/", "https://example.com.:80/",
    "https://example.com:/", "mailto:a@example.com", "tag:example.com,2024:a", "urn:isbn:1", "https://example.com/é",
    "https://example.com/a%2Fb?c=%25#d?e/f", "a:b", "https://127.0.0.1/", "ftp://example.com/", "data:,a",
  ])
  func `a URL is accepted`(text: String) { #expect(isURL(text)) }

  @Test(arguments: [
    "", "a", "/a", "//example.com/", "https:", "https://", "https:///a", "https://?a", "https://#a", "https://.",
    "https://:80/",
    "https://a..b/", "https://.a/", "https://example.com/%", "https://example.com/%4", "https://example.com/%G1",
    "https://example.com/%1G", "https://example.com/a%", "https://example.com/a#b#c", "https://example.com/##",
    "https://example.com/ ", "https://example.com/a b", "https://example.com/a\tb", "https://example.com/\u{7F}",
    "https://example.com/<a>", "https://example.com/\"", "https://example.com/\\", "https://example.com/^`{|}",
    "https://example.com/[a]", "https://example.com/?a[]=b", "https://[::1/", "https://::1]/", "https://[a]/",
    "https://example.com:80a/", "https://example.com:-1/", "https://http://example.com/", "http://https:/a",
    "https://example.com/\u{200E}", "https://example.com/\u{202A}", "https://example.com/\u{202E}",
    "https://example.com/\u{2066}", "https://example.com/\u{2069}", "1a:b", ":a", "a b:c",
  ])
  func `text that is almost a URL is refused`(text: String) { #expect(!isURL(text), "\(text)") }

  @Test(arguments: ["\u{200D}", "\u{2010}", "\u{2029}", "\u{202F}", "\u{2065}", "\u{206A}"])
  func `characters next to those for directions are accepted`(text: String) {
    #expect(isURL("https://example.com/\(text)a"))
  }

  @Test(arguments: [
    ("a b", "a%20b"), ("a%20b", "a%20b"), ("a%", "a%25"), ("a%2", "a%252"), ("a%zz", "a%25zz"), ("é", "%C3%A9"),
    ("/a?b=c#d", "/a?b=c#d"), ("/a#b#c", "/a#b%23c"), ("[a]", "%5Ba%5D"), ("https://[::1]/[", "https://[::1]/%5B"),
    ("<\"\\^`{|}>", "%3C%22%5C%5E%60%7B%7C%7D%3E"), ("~-._!$&'()*+,;=:@", "~-._!$&'()*+,;=:@"),
  ])
  func `only what a URL cannot contain is escaped`(text: String, expected: String) {
    #expect(IRI.percentEncoding(text) == expected)
  }

  @Test(arguments: [("a/b", "a%2Fb"), ("a b", "a%20b"), ("a%20", "a%2520"), ("ä+", "%C3%A4%2B"), ("a-._~9", "a-._~9")])
  func `a segment is escaped completely`(text: String, expected: String) {
    #expect(IRI.percentEncodingSegment(text) == expected)
    #expect(IRI.percentDecoding(expected) == text)
  }

  @Test(arguments: [
    ("%41", "A"), ("%4", "%4"), ("%", "%"), ("%zz", "%zz"), ("a%2", "a%2"), ("%25%34", "%4"), ("+", "+"),
  ])
  func `only complete escapes are decoded`(text: String, expected: String) {
    #expect(IRI.percentDecoding(text) == expected)
  }

  @Test(arguments: [
    ("audio/mp4", "audio/x-m4a", true), ("audio/mp4; codecs=\"a\"", "audio/mp4", true),
    ("AUDIO/MP4 ", "audio/mp4", true),
    ("audio/mp4;codecs=a", "audio/mp4; codecs=b", true), ("audio/mpeg", "audio/mp3", true),
    ("video/mp4", "video/x-m4v", true),
    ("video/mp4", "audio/mp4", true), ("audio/x-m4a", "video/x-m4v", false), ("audio/mpeg", "audio/mp4", false),
    ("audio/ogg", "audio/opus", true), ("audio/mpeg", "video/mpeg", false), ("text/html", "text/html", true),
  ])
  func `types of one format are synonyms, regardless of parameters and case`(one: String, two: String, areEqual: Bool) {
    #expect(MediaType(unchecked: one).isSynonym(of: MediaType(unchecked: two)) == areEqual)
    #expect(MediaType(unchecked: two).isSynonym(of: MediaType(unchecked: one)) == areEqual)
  }

  private func isJSON(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(bytes, 0..<bytes.count)
    do throws(JSONError) {
      while try scanner.next() != nil {}
      return scanner.isComplete
    } catch {
      return false
    }
  }

  @Test(arguments: [
    "0", "-0", "1", "-12", "0.5", "1.50", "1e5", "1E+5", "1.5e-5", "0e0", "10", "[0,1]", "\"\\u00e9\"", "\"\\\\\"",
    "\"\\ud83d\\ude00\"", "null", "true", "false", " [ ] ", "{\"a\":{}}", "\"\u{7F}\"", "\"\u{FFFF}\"",
  ])
  func `JSON is accepted`(text: String) { #expect(isJSON(text)) }

  @Test(arguments: [
    "00", "01", "-01", "-", "+1", ".5", "1.", "1.e5", "1e", "1e+", "0x1", "1_0", "Infinity", "NaN", "nul", "True",
    "[1,]", "[,1]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{'a':1}", "[1 2]", "[1}", "\"a", "\"\\x\"", "\"\\u12\"",
    "\"\t\"",
    "\"\u{1F}\"", "1 2", "[] []", "", " ", "//a\n1", "{\"a\":}", "{:1}",
  ])
  func `text that is almost JSON is refused`(text: String) { #expect(!isJSON(text), "\(text)") }
}
