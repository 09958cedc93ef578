import FeedCore
import Testing

/// Language tags and media types that are almost valid.
@Suite struct TagAndTypeTests {
  @Test(arguments: [
    ("en-a-bb", true), ("en-a-bb-cc-b-dd", true), ("en-x-a", true), ("en-a-bb-x-y", true), ("x-a", true),
    ("en-a", false), ("en-a-b-cc", false), ("en-a-x-cc", false), ("en-a-bb-a-cc", false), ("en-x", false), ("x", false),
    ("en-1996-1996", false), ("sl-rozaj-biske", true), ("zh-cmn-Hans-CN", true), ("en-419", true), ("en-1a", false),
    ("e", false), ("engl", false), ("en--us", false), ("en-", false), ("", false),
  ])
  func `each extension of a language tag has a value, and is there once`(text: String, isValid: Bool) {
    #expect(((try? LanguageTag(text)) != nil) == isValid)
  }

  @Test(arguments: [
    ("text/html", true), ("text/html; charset=utf-8", true), ("text/html;charset=\"utf-8\"", true),
    ("text/html; a=\"\"", true), ("text/html; a=\"", false), ("text/html; a=\"b", false), ("text/html; a=b\"", false),
    ("text/html; a=", false), ("text/html; a", false), ("text/html; =b", false), ("text/html;", false),
    ("text/html; a=b; c=d", true), ("text/html; a=b;;c=d", false), ("text/*", false), ("*/html", false),
    ("text", false), ("/html", false), ("text/", false), ("text/x y", false), ("text / html", true),
  ])
  func `each parameter of a media type has a value with two quotes or none`(text: String, isValid: Bool) {
    #expect(((try? MediaType(text)) != nil) == isValid)
  }
}
