extension NearExamples {
  /// The rules of HTML and of text.
  static let markup: [NearExamples] = [
    NearExamples(
      "html/event-handler", in: .html,
      reported: ["<p onclick=\"a\">b</p>", "<p ONLOAD=a>b</p>", "<img src=\"https://example.com/\" onerror='a'>"],
      accepted: ["<p on=\"a\">b</p>", "<p data-onclick=\"a\">b</p>", "<p title=\"onclick\">b</p>", "onclick=\"a\""]),
    NearExamples(
      "html/script-url", in: .html,
      reported: [
        "<a href=\"javascript:a\">b</a>", "<a href=\" java\nscript:a\">b</a>", "<a href=\"VBScript:a\">b</a>",
      ],
      accepted: [
        "<a href=\"https://example.com/javascript:\">b</a>", "<a href=\"#javascript:\">b</a>",
        "<a title=\"javascript:a\">b</a>", "<a href=\"javascripts:a\">b</a>",
      ]),
    NearExamples(
      "html/relative-url", in: .html,
      reported: ["<a href=\"/a\">b</a>", "<img src=\" a.png\">", "<a href=\"//example.com/\">b</a>"],
      accepted: ["<a href=\"#a\">b</a>", "<a href=\"\">b</a>", "<a href=\"mailto:a@example.com\">b</a>", "<a>b</a>"]),
    NearExamples(
      "html/dangerous-element", in: .html,
      reported: ["<script>a</script>", "<object></object>", "<title>a</title><svg></svg>"],
      accepted: ["<svg><title>a</title></svg>", "&lt;script&gt;", "<p>script</p>"]),
    NearExamples(
      "html/dangerous-style", in: .html,
      reported: [
        "position: fixed", "color: red; POSITION:absolute", "margin-left: -1000px", "padding: 0 1000px",
        "background: url(a)", "behavior: x", "-moz-binding: x", "width: expression(a)", "mso-a: b", "a", "color: \\72",
      ].map { "<p style=\"\($0)\">b</p>" },
      accepted: [
        "position: relative", "position: static", "margin-left: -999px", "padding: 999px", "color: red;", "",
        "width: 1000px", "border: 1px solid",
      ].map { "<p style=\"\($0)\">b</p>" }),
    NearExamples(
      "html/unknown-element", in: .html, reported: ["<blink2>a</blink2>"],
      accepted: ["<x-card>a</x-card>", "<o:p>a</o:p>", "<mark>a</mark>"]),
    NearExamples(
      "html/unbalanced-tag", in: .html,
      reported: [
        "<b>a", "a</b>", "<b><i>a</b></i>", "<div/>a", "<span/>a", "<p />a", "<li/>a", "<x-a>b", "a</x-a>", "<DIV/>a",
        "<ul><b>a</ul>", "<b>a</B></b>", "a</p>", "a</li>",
      ],
      accepted: [
        "<b>a</b>", "<p>a<p>b", "<br>", "<br/>", "<ul><li>a<li>b</ul>", "<img src=\"https://example.com/\">",
        "<x-a/>b", "<fb:like />a", "<svg><path/></svg>", "<hr />", "<BR/>", "<b>a</B>", "<x-a>b</x-a>",
        "<li>a", "<dl><dt>a<dd>b</dl>", "<table><tr><td>a</table>", "a</body>", "a</tbody>", "<body>a</body>",
        "<!--[if IE]><b>a<![endif]-->", "a < b", "a <b",
      ]),
    NearExamples(
      "html/unclosed-tag", in: .html, reported: ["<b", "a <b title=\"c\""], accepted: ["a < b", "<b>a</b>", "a <"]),
    NearExamples(
      "html/malformed-tag", in: .html,
      reported: [
        "<a href=\"https://a.example/\"title=\"b\">c</a>", "<b title=\"a\" TITLE=\"b\">c</b>", "<b>a</b c=\"d\">",
      ],
      accepted: ["<a href=\"https://a.example/\" title=\"b\">c</a>", "<b>a</b >", "<br title=\"a\"/>"]),
    NearExamples(
      "html/block-in-paragraph", in: .html, reported: ["<p>a<div>b</div></p>"],
      accepted: ["<p>a</p><div>b</div>", "<p>a<span>b</span></p>", "<p>a<div>b</div>"]),
    NearExamples(
      "html/character-reference", in: .html,
      reported: ["&#0;", "&#x1F;", "&#x7F;", "&#x9F;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#xFFFE;", "&#x1FFFF;"],
      accepted: ["&#9;", "&#10;", "&#32;", "&#x7E;", "&#xA0;", "&#xD7FF;", "&#xE000;", "&#x10FFFD;", "&#", "&#x;"]),
    NearExamples(
      "html/import-instruction", in: .html, reported: ["<?import a>", "<?IMPORT a>"],
      accepted: ["?import", "<? import>", "<?impor"]),
    NearExamples(
      "text/bad-characters", in: .item,
      reported: ["Ã\u{83}Â¤", "a\u{FFFD}", "\u{80}", "\u{9F}"].map { "<title>\($0)</title>" },
      accepted: ["ä", "\u{A0}", "\u{85}", "Ã", "Â"].map { "<title>\($0)</title>" }),
    NearExamples(
      "text/escaped-section", in: .item, reported: ["<description> &lt;![CDATA[a]]&gt;</description>"],
      accepted: ["<description>a &lt;![CDATA[</description>", "<description><![CDATA[a]]></description>"]),
    NearExamples(
      "text/markup-in-plain-text", in: .item,
      reported: ["a &amp;amp; b", "&lt;b&gt;a&lt;/b&gt;", "&amp;#233;", "&amp;#xE9;", "&amp;#233", "&amp;#8217s"].map {
        "<title>\($0)</title>"
      },
      accepted: ["a &amp; b", "a &amp;; c", "a &amp;1; c", "a &lt; b", "a &#x26;amp; b", "&amp;#;", "&amp;"].map {
        "<title>\($0)</title>"
      }),
    NearExamples(
      "feed/empty-element", in: .item, reported: ["<title/>", "<title> </title>"],
      accepted: ["<description/>", "<guid/>", "<title>a</title>"]),
    NearExamples(
      "html/escaped-twice", in: .item,
      reported: [
        "&amp;lt;p&amp;gt;Rye&amp;lt;/p&amp;gt;", " &amp;lt;div class=&quot;a&quot;&amp;gt;Rye&amp;lt;/div>\n",
        "&amp;lt;p&amp;gt;Rye&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;&amp;lt;/em&amp;gt;",
      ].map { "<description>\($0)</description>" },
      accepted: [
        "&lt;p&gt;Rye&lt;/p&gt;", "&amp;lt;p&amp;gt; begins a paragraph", "The tag &amp;lt;p&amp;gt;",
        "&lt;code>&amp;lt;p&amp;gt;Rye&amp;lt;/p&amp;gt;&lt;/code>", "&amp;lt;T&amp;gt; of List&amp;lt;/T&amp;gt;",
        "&amp;lt;rye&amp;gt;&amp;lt;/rye&amp;gt;", "&amp;lt;/p&amp;gt;", "&amp;lt;", "&amp;lt;3",
      ].map { "<description>\($0)</description>" }),
  ]
}
