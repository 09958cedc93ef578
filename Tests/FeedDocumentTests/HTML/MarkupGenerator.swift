import FeedTesting

/// Generates invalid markup of many kinds; the same seed gives the same markup.
struct MarkupGenerator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed) }

  mutating func fragment() -> [UInt8] {
    var html = ""
    for _ in 0...below(3) { html += node(depth: below(7)) }
    return Array(html.utf8)
  }

  private mutating func node(depth: Int) -> String {
    guard depth > 0, below(10) > 2 else { return pick(Self.texts) }
    let name = pick(Self.names)
    if below(20) == 0 { return "</\(name)>" }
    var html = "<\(name)"
    for _ in 0..<below(3) { html += " " + pick(Self.attributes) }
    html += ">"
    for _ in 0..<below(5) { html += node(depth: depth - 1) }
    return below(10) == 0 ? html : html + "</\(name)>"
  }

  private mutating func pick(_ list: [String]) -> String { list[below(list.count)] }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private static let names = """
    a abbr article aside b big blockquote body br caption center code col colgroup dd del details div dl dt em embed
    fieldset figcaption figure font footer form fragment h1 h2 h3 head header hr html i iframe img input ins kbd li
    listing main mark math menu mi mo mrow mspace mtext nav noscript object ol p picture plaintext pre q rp rt ruby s
    script section select small source span strong style sub summary sup svg table tbody td template textarea tfoot th
    thead time title tr track tt u ul unknown video wbr xmp
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let texts = [
    "x", " ", "\n", "a & b", "&amp;&lt;", "é", "<", "]]>", "&#8;", "&#x85;", "\0\u{1}", "\u{FFFE}", "#", "¶",
    "<!-- c -->",
    "<!--", "<![CDATA[x]]>", "<?x ?>", "</", "<a", "&nbsp;", "two words", "\r\n",
  ]

  private static let attributes = [
    "href=\"#a\"", "href=\"/x?y=1&z\"", "href=\"javascript:alert(1)\"", "src=i.png", "data-src=l.png", "onclick=x",
    "src=\"data:image/gif;base64,R0\"", "srcset=\"a.png 1x, b,c.png 2x\"", "id=i", "id=\"a b\"", "name=n", "style=x",
    "class=anchor", "class=\"katex-html\"", "class=\"katex-mathml\"", "title=\"a&quot;b\"", "alt=\"A<b\"", "dir=RTL",
    "lang=en", "xml:lang=de", "open", "cite=\"//h/p\"", "poster=p", "data=d.swf", "width=1 height=1", "x:y=1",
    "start=3",
  ]
}
