import FeedCore
import Testing

struct ValueTests {
  @Test(arguments: [
    "en", "de-CH", "zh-Hant-TW", "yue", "zxx", "sl-rozaj-biske", "de-1996", "x-private", "en-a-foo-b-bar-x-baz",
    "i-klingon", "zh-cmn-Hans-CN", "es-419",
  ])
  func `language tags are taken`(text: String) throws {
    #expect(try LanguageTag(text).string == text)
  }

  @Test(arguments: ["", "e", "english-", "en_US", "en-", "en--US", "de-1996-1996", "en-a", "en-a-a", "ελ", "en US"])
  func `what is no language tag is refused`(text: String) {
    #expect(throws: ValueError.self) { try LanguageTag(text) }
  }

  @Test(arguments: ["text/html", "application/atom+xml; charset=utf-8", "audio/mpeg", "text/x; a=\"b c\""])
  func `media types are taken`(text: String) throws {
    #expect(try MediaType(text).string == text)
  }

  @Test(arguments: ["", "html", "text/", "/html", "text/html/x", "text /html;", "text/html; charset", "text/ht ml"])
  func `what is no media type is refused`(text: String) {
    #expect(throws: ValueError.self) { try MediaType(text) }
  }

  @Test func `a file name's extension tells its type`() {
    #expect(MediaType(fileName: "a/b.c/Episode.MP3")?.string == "audio/mpeg")
    #expect(MediaType(fileName: "README") == nil)
  }

  @Test(arguments: [
    ("baseurl", "base_url"), ("base-url", "base_url"), ("titel", "title"), ("lanugage", "language"),
  ])
  func `the word that was meant is found`(word: String, meant: String) {
    #expect(SpellingSuggestion.of(word, in: ["title", "base_url", "language", "logo"]) == meant)
  }

  @Test func `a word that is not near any is left alone`() {
    #expect(SpellingSuggestion.of("weight", in: ["title", "base_url"]) == nil)
  }
}
