import FeedCore
import Testing

struct ValueTests {
  @Test(arguments: [
    "en", "de-CH", "zh-Hant-TW", "yue", "zxx", "sl-rozaj-biske", "de-1996", "x-private", "en-a-foo-b-bar-x-baz",
    "i-klingon", "zh-cmn-Hans-CN", "es-419",
  ])
  func `language tags are accepted`(text: String) throws {
    #expect(try LanguageTag(text).string == text)
  }

  @Test(arguments: ["", "e", "english-", "en_US", "en-", "en--US", "de-1996-1996", "en-a", "en-a-a", "ελ", "en US"])
  func `invalid language tags are refused`(text: String) {
    #expect(throws: ValueError.self) { try LanguageTag(text) }
  }

  @Test(arguments: ["text/html", "application/atom+xml; charset=utf-8", "audio/mpeg", "text/x; a=\"b c\""])
  func `media types are accepted`(text: String) throws {
    #expect(try MediaType(text).string == text)
  }

  @Test(arguments: ["", "html", "text/", "/html", "text/html/x", "text /html;", "text/html; charset", "text/ht ml"])
  func `invalid media types are refused`(text: String) {
    #expect(throws: ValueError.self) { try MediaType(text) }
  }

  @Test func `the media type follows from the extension of a file name`() {
    #expect(MediaType(fileName: "a/b.c/Episode.MP3")?.string == "audio/mpeg")
    #expect(MediaType(fileName: "README") == nil)
  }

  @Test(arguments: [
    ("baseurl", "base_url"), ("base-url", "base_url"), ("titel", "title"), ("lanugage", "language"),
  ])
  func `a similar word is suggested`(word: String, meant: String) {
    #expect(SpellingSuggestion.of(word, in: ["title", "base_url", "language", "logo"]) == meant)
  }

  @Test func `nothing is suggested for a word that is not similar to any`() {
    #expect(SpellingSuggestion.of("weight", in: ["title", "base_url"]) == nil)
  }
}
