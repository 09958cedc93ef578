import FeedCore
import Testing

@testable import FeedImport

@Suite struct WordPressTextTests {
  @Test(arguments: [
    ("One\ntwo\r\n\r\nthree", "<p>One<br />\ntwo</p>\n<p>three</p>\n"),
    ("<p>As it is</p>", "<p>As it is</p>\n"),
    ("<div>In a block</div>", "<div>In a block</div>\n"),
    ("<blockquote>Said</blockquote>", "<blockquote><p>Said</p>\n</blockquote>\n"),
    ("a <b>bold</b> word<br />\nand a line", "<p>a <b>bold</b> word<br />\nand a line</p>\n"),
    ("<pre>a\n\nb</pre>after", "<pre>a\n\nb</pre>\n<p>after</p>\n"),
    ("1 < 2 and <3", "<p>1 < 2 and <3</p>\n"),
    ("before<!--more-->after", "<p>before</p>\n<!--more-->\n<p>after</p>\n"),
    ("<!-- wp:paragraph -->\n\n<p>x</p>", "<!-- wp:paragraph -->\n\n<p>x</p>"),
    ("", ""),
  ])
  func `lines become paragraphs`(text: String, html: String) {
    #expect(String(utf8: WordPressText.html(Array(text.utf8))) == html)
  }

  @Test(arguments: [
    ("see https://a.example/b.", "<p>see <a href=\"https://a.example/b\">https://a.example/b</a>.</p>\n"),
    (
      "<a href=\"http://a.example/\">http://a.example/</a>",
      "<p><a href=\"http://a.example/\">http://a.example/</a></p>\n"
    ),
    ("xhttp://a.example/", "<p>xhttp://a.example/</p>\n"),
  ])
  func `URLs in comments become links`(text: String, html: String) {
    #expect(String(utf8: WordPressText.html(Array(text.utf8), linksURLs: true)) == html)
  }

  @Test(
    arguments: [
      (
        "[caption width=\"3\" caption=\"Old\"]<img src=\"a\" />[/caption]",
        "<figure><img src=\"a\" /><figcaption>Old</figcaption></figure>", []
      ),
      ("[embed]https://v.example/?a[/embed]", "<p><a href=\"https://v.example/?a\">https://v.example/?a</a></p>", []),
      ("[gallery]", "<figure><img src=\"https://m.example/1\" alt=\"\" /></figure>", []),
      ("[gallery ids=\"7\"]", "[gallery ids=\"7\"]", ["gallery"]),
      ("[audio mp3=\"a.mp3\"]", "<audio controls=\"controls\" src=\"a.mp3\"></audio>", []),
      ("[code]a[0]\n\nb[/code]", "<pre><code>a[0]\n\nb</code></pre>", []),
      (
        "[audio https://c.example/a.mp3]", "<audio controls=\"controls\" src=\"https://c.example/a.mp3\"></audio>", []
      ),
      (
        "[video src='https://c.example/a.mp4' width=3]",
        "<video controls=\"controls\" src=\"https://c.example/a.mp4\"></video>", []
      ),
      (
        "[embed]\nhttps://v.example/a\n[/embed]", "<p><a href=\"https://v.example/a\">https://v.example/a</a></p>", []
      ),
      (
        "[youtube https://v.example/w?v=a]", "<p><a href=\"https://v.example/w?v=a\">https://v.example/w?v=a</a></p>",
        []
      ),
      ("[audio]", "[audio]", ["audio"]),
      (
        "a\n\nhttps://v.example/w?v=a\n\nb",
        "a\n\n<a href=\"https://v.example/w?v=a\">https://v.example/w?v=a</a>\n\nb", []
      ),
      (
        "  https://c.example/a.MP3  ", "<audio controls=\"controls\" src=\"https://c.example/a.MP3\"></audio>", []
      ),
      (
        "<pre>\nhttps://v.example/\n[audio https://c.example/a.mp3]\n</pre> <code>[gallery]</code>",
        "<pre>\nhttps://v.example/\n[audio https://c.example/a.mp3]\n</pre> <code>[gallery]</code>", []
      ),
      ("<a href=\"/x\">\nhttps://v.example/\n</a>", "<a href=\"/x\">\nhttps://v.example/\n</a>", []),
      ("see https://v.example/ there", "see https://v.example/ there", []),
      ("[[gallery]] [sic] a[0] [", "[[gallery]] [sic] a[0] [", []),
      ("[su_box]x[/su_box] [slider id=3]", "[su_box]x[/su_box] [slider id=3]", ["su_box", "slider"]),
    ] as [(String, String, Set<String>)])
  func `shortcodes are converted, or kept and reported`(text: String, html: String, unknown: Set<String>) {
    var codes = WordPressShortcodes(media: ["1": "https://m.example/1"], gallery: ["1"])
    #expect(String(utf8: codes.expand(Array(text.utf8))) == html)
    #expect(codes.unknown == unknown)
  }
}
