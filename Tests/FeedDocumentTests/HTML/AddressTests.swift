import FeedDocument
import Testing

@Test(arguments: [
  ("next/", "https://example.com/2024/post/next/"),
  ("../other", "https://example.com/2024/other"),
  ("/root", "https://example.com/root"),
  ("//cdn.example.net/a", "https://cdn.example.net/a"),
  ("?page=2#top", "https://example.com/2024/post/?page=2#top"),
  ("#note", "https://example.com/2024/post/#note"),
  ("", "https://example.com/2024/post/"),
  (" \t/with\nline\tends ", "https://example.com/withlineends"),
  ("/a b|c{d}\"e", "https://example.com/a%20b%7Cc%7Bd%7D%22e"),
  ("/häuser/ü?q=é", "https://example.com/h%C3%A4user/%C3%BC?q=%C3%A9"),
  ("/100%", "https://example.com/100%25"),
  ("/done%20already", "https://example.com/done%20already"),
  ("/a[1]?b[2]#c#d", "https://example.com/a%5B1%5D?b%5B2%5D#c%23d"),
  ("HTTP://Example.org/", "http://Example.org/"),
  ("https:example.org/x", "https://example.org/x"),
  ("https:////example.org/x", "https://example.org/x"),
  ("\\\\example.org\\x", "https://example.org/x"),
  ("///example.org/x", "https://example.org/x"), ("////example.org/x", "https://example.org/x"),
  ("/\\/example.org/x", "https://example.org/x"), ("\\\\\\example.org/x", "https://example.org/x"),
  ("http:///example.org/x", "http://example.org/x"), ("http:example.org", "http://example.org"),
  ("/a\\b", "https://example.com/a/b"), ("/a?b\\c", "https://example.com/a?b%5Cc"),
  ("/a#b\\c", "https://example.com/a#b%5Cc"), ("mailto:a\\b", "mailto:a%5Cb"),
  ("/a//b///c", "https://example.com/a//b///c"),
  ("/x?a=1&copy=2", "https://example.com/x?a=1&copy=2"), ("/x?a=1&copyx", "https://example.com/x?a=1&copyx"),
  ("/x?a=1&copy2", "https://example.com/x?a=1&copy2"), ("/x?a=1&copy;=2", "https://example.com/x?a=1%C2%A9=2"),
  ("/x?a=1&copy", "https://example.com/x?a=1%C2%A9"), ("/x?a=1&copy-2", "https://example.com/x?a=1%C2%A9-2"),
  ("/x?a=1&amp;b=2", "https://example.com/x?a=1&b=2"), ("/x?a=1&amp=2", "https://example.com/x?a=1&amp=2"),
  ("/x?a=1&notit;=2", "https://example.com/x?a=1&notit;=2"), ("/x?&#65=2", "https://example.com/x?A=2"),
  ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
  ("mailto:a@example.org?subject=Hi you", "mailto:a@example.org?subject=Hi%20you"),
  ("tel:+49301234", "tel:+49301234"),
]) func `The URL of a link becomes absolute`(_ url: String, _ absolute: String) {
  let written = url.replacing("\"", with: "&quot;")
  let expected = absolute.replacing("&", with: "&amp;")
  #expect(clean("<a href=\"\(written)\">x</a>") == "<a href=\"\(expected)\">x</a>")
}

@Test(arguments: [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "java\tscript:x",
  "&#106;avascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)", "java&Tab;script:alert(1)",
  "\u{1}javascript:alert(1)",
  "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "blob:https://example.com/1",
  "http://", "https:///", "https:",
]) func `A link with another scheme or without a host is removed`(_ url: String) {
  #expect(clean("<a href=\"\(url)\">x</a>", .comment) == "x")
  #expect(clean("<a href=\"\(url)\">x</a>", .article) == "x")
}

@Test func `Text that only resembles a scheme is part of the path`() {
  #expect(
    clean("<a href=\"javascript&amp;colon;alert(1)\">x</a>")
      == "<a href=\"https://example.com/2024/post/javascript&amp;colon;alert(1)\">x</a>")
}

@Test func `Links in untrusted HTML lead only to the web and are nofollow`() {
  #expect(clean("<a href=\"mailto:a@example.org\">x</a>", .comment) == "x")
  #expect(
    clean("<a href=\"/x\" rel=\"me\" target=\"_blank\">x</a>", .comment)
      == "<a href=\"https://example.com/x\" rel=\"nofollow ugc\">x</a>")
}

@Test func `Every attribute with a URL becomes absolute`() {
  #expect(
    clean("<q cite=\"/c\">x</q><img src=\"/s\" longdesc=\"/l\"><video poster=\"/p\" src=\"/v\">x</video>")
      == "<q cite=\"https://example.com/c\">x</q>"
      + "<img src=\"https://example.com/s\" longdesc=\"https://example.com/l\" />"
      + "<video src=\"https://example.com/v\" controls=\"\" poster=\"https://example.com/p\">x</video>")
}

@Test(arguments: [
  ("data:image/png;base64,AAAA", true), ("DATA:IMAGE/PNG;base64,AAAA", true), ("data:text/html,x", false),
  ("data:,x", false), ("data:imag/png,x", false), ("data:text/html;image/png,x", false), ("", false), (" ", false),
]) func `Only images can be in a URL`(_ url: String, _ isKept: Bool) {
  #expect(clean("<img src=\"\(url)\" alt=\"\">").contains("data:") == isKept)
  #expect(!clean("<a href=\"\(url)\">x</a>").contains("data:"))
  #expect(!clean("<img src=\"\(url)\" alt=\"\">", .comment).contains("data:"))
}

@Test(
  arguments: [
    ("1", "1", false), ("0", "0", false), ("0", "1", false), ("1", "0", false), ("2", "1", true), ("1", "2", true),
    ("1", nil, true), (nil, "0", true), ("10", "10", true), ("", "", true), (nil, nil, true),
  ] as [(String?, String?, Bool)]) func `An image that cannot be seen is a tracker`(
    _ width: String?, _ height: String?, _ isKept: Bool
  )
{
  let size = [("width", width), ("height", height)].map { name, value in value.map { " \(name)=\"\($0)\"" } ?? "" }
  #expect(clean("<img src=\"/a.png\"\(size.joined())>").contains("a.png") == isKept)
}

@Test(arguments: [
  ("display:none", false), ("DISPLAY : None", false), ("color: red; display: none", false),
  ("display:none!important", false), ("display: none ! important;", false), ("display:block", true),
  ("display:nonesuch", true), ("x-display:none", true), ("", true),
]) func `An element that its style hides is removed`(_ style: String, _ isKept: Bool) {
  #expect(clean("<p style=\"\(style)\">x</p>") == (isKept ? "<p>x</p>" : ""))
}
