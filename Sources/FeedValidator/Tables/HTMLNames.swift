/// The elements and attributes of HTML that occur in feeds.
enum HTMLNames {
  /// Elements that run programs, load pages, or change the page around them.
  static let dangerous: Set<String> = [
    "applet", "base", "body", "embed", "foreignobject", "form", "frame", "frameset", "head", "html", "iframe",
    "isindex", "link", "meta", "noembed", "noframes", "object", "param", "plaintext", "script", "style", "title", "xml",
  ]

  /// The elements of HTML, including obsolete ones.
  static let html: Set<String> = dangerous.union([
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blink",
    "blockquote", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist",
    "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "input", "ins", "kbd", "label",
    "legend", "li", "listing", "main", "map", "mark", "marquee", "math", "menu", "meter", "nav", "nobr", "noscript",
    "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s",
    "samp", "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "sub", "summary",
    "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "tr", "track", "tt",
    "u", "ul", "var", "video", "wbr", "xmp", "basefont", "bgsound", "keygen", "menuitem", "multicol", "selectedcontent",
    "spacer",
  ])

  /// The elements of HTML, SVG and MathML.
  static let all = html.union(ForeignNames.inHTML)
  static let inOrder = all.sorted()

  /// Attributes whose value is a URL.
  static let urlAttributes: Set<String> = ["href", "src", "poster", "cite", "longdesc", "background", "data"]
}
