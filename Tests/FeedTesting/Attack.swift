/// An attack on HTML sanitizers that combines differences between browsers and parsers.
public struct Attack: Sendable {
  public var id: String
  public var html: String

  /// The attacks of all families, the same on every machine.
  public static let all: [Attack] = [
    family("mutation", mutations), family("namespace", namespaces), family("scheme", schemes),
    family("srcset", sourceSets), family("handler", handlers), family("comment", comments), family("loader", loaders),
    family("flood", floods),
  ].flatMap(\.self)

  private static func family(_ name: String, _ payloads: [String]) -> [Attack] {
    payloads.enumerated().map { Attack(id: "\(name)-\($0.offset + 1)", html: $0.element) }
  }

  private static let live = "<img src=/x onerror=alert(1)>"
  private static let escapedLive = "&lt;img src=/x onerror=alert(1)&gt;"
  private static let rawTexts = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "template", "textarea", "title", "xmp",
  ]
  private static let containers = ["button", "form", "math", "p", "select", "svg", "table", "template"]

  /// Elements whose text one parser reads as markup and another as text.
  private static let mutations: [String] = containers.flatMap { outer in
    rawTexts.flatMap { raw in
      [
        "<\(outer)><\(raw)><a title=\"</\(raw)>\(live)\">x</a></\(raw)></\(outer)>",
        "<\(outer)></p><\(raw)><a id='</\(raw)>\(live)'></\(outer)>\(live)",
        "<\(outer)><\(raw)><!--</\(raw)>\(live)--></\(outer)>",
        "<\(raw)><\(outer)></\(raw)>\(live)",
      ]
    }
  }

  /// Points where HTML changes to SVG or MathML and back.
  private static let namespaces: [String] = [
    ("math", ["mtext", "mi", "mo", "mn", "ms", "annotation-xml encoding=text/html", "annotation-xml"]),
    ("svg", ["foreignObject", "desc", "title"]),
  ].flatMap { root, points in
    points.flatMap { point in
      ["mglyph", "malignmark", "table", "form", "path", "option"].flatMap { inner in
        rawTexts.map { raw in
          "<\(root)><\(point)><table><\(inner)><\(raw)><!--</\(raw)><img title=\"--&gt;\(escapedLive)\">"
        } + ["<\(root)><\(point)><\(inner)>\(live)</\(root)>\(live)"]
      }
    }
  }

  /// A script URL in many disguises, in each attribute that takes a URL.
  private static let schemes: [String] = disguises.flatMap { url in
    [
      "<a href=\"\(url)\">x</a>", "<a href='\(url)'>x</a>", "<img src=\"\(url)\">",
      "<q cite=\"\(url)\">x</q>", "<math><mi xlink:href=\"\(url)\" href=\"\(url)\">x</mi></math>",
      "<object data=\"\(url)\"></object>", "<form action=\"\(url)\"><button formaction=\"\(url)\">x</form>",
      "<svg><a xlink:href=\"\(url)\"><text>x</text></a></svg>", "<video poster=\"\(url)\" src=\"\(url)\">",
      "<base href=\"\(url)\"><a href=x>x</a>",
    ]
  }

  private static let disguises: [String] = {
    let word = "javascript"
    let plain = [
      "javascript", "JaVaScRiPt", "vbscript", "livescript", "mocha", "feed:javascript", "view-source:javascript",
    ]
    let spaces = ["\t", "\n", "\r", "\0", "\u{1}", "&Tab;", "&NewLine;", "&#9;", "&#x0A;", "&#0;", "&#1;", "\u{AD}"]
    let broken = spaces.flatMap { ["\($0)\(word)", "java\($0)script", "\(word)\($0)"] }
    let references = [
      word.unicodeScalars.map { "&#\($0.value);" }.joined(), word.unicodeScalars.map { "&#\($0.value)" }.joined(),
      word.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined(),
      word.unicodeScalars.map { "&#000000\($0.value);" }.joined(), "&#xFF4A;avascript", "%6Aavascript", "java%0Ascript",
    ]
    let scripts = (plain + broken + references).flatMap { scheme in
      [":", "&colon;", "&#58;", "&#x3a"].map { "\(scheme)\($0)alert(1)" }
    }
    return scripts + [
      "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "DATA:text/html,x",
      "blob:https://example.com/x", "filesystem:https://example.com/x", "file:///etc/passwd", "about:blank",
      "//evil.example/x", "\\\\evil.example\\x", "/\\evil.example/x", "https:evil.example", "http:/evil.example",
      "http://\u{0}evil.example/", "https://[::1", "https://", "http://%00@evil.example", "jar:https://e.example!/x",
    ]
  }()

  private static let sourceSets: [String] = [
    "javascript:alert(1) 1x", "x 1x, javascript:alert(1) 2x", ",,javascript:alert(1),,", "x 1x,data:text/html,y 2x",
    "java\nscript:alert(1) 9w", "x (,javascript:alert(1)) 1x", "x 1e9x", "x -1w", "x 1x 2x", "\t, ,\n", "x\u{0},y",
    "//e.example/a,b 1x", "x \"onerror=alert(1) 1x", "x 1x\" onerror=\"alert(1)",
  ].flatMap { set in
    let value = set.replacing("\"", with: "&quot;")
    return [
      "<img srcset=\"\(value)\">", "<img data-srcset=\"\(value)\" src=x>",
      "<picture><source srcset=\"\(value)\"><img></picture>",
      "<link rel=preload as=image imagesrcset=\"\(value)\">", "<video><source srcset=\"\(value)\" src=\"\(value)\">",
    ]
  }

  /// Event handlers, with unusual characters between them and the names of their elements.
  private static let handlers: [String] = [
    "/", "\u{C}", "\u{B}", "\0", "\t\n", "//", " x=\"", " x='", " x=`y` ", " =\"",
  ]
  .flatMap { gap in
    ["img src=/x", "a href=#", "svg", "body", "details open", "b", "math", "video", "p title=x", "unknown"].flatMap {
      [
        "<\($0)\(gap)onerror=alert(1) onload=alert(1) onclick=alert(1) ontoggle=alert(1)>x",
        "<\($0)\(gap)ONMOUSEOVER='alert(1)' style=background:url(/x) autofocus onfocus=alert(1) tabindex=0>x</\($0)>",
      ]
    }
  }

  private static let comments: [String] = [
    "<!-->", "<!--->", "<!-- --!>", "<!--<!-->", "<!-- -- >", "<!", "<!x", "<?", "<?xml ?>", "<![CDATA[", "<![CDATA[>",
    "<!DOCTYPE x [<!ENTITY y '", "</", "</ x", "<%", "<!--[if IE]>", "<![endif]-->", "<!--\0-->", "<\0!--", "<a/><!--",
  ].flatMap { start in
    ["", "-->", "]]>", "--!>", "?>", ">"].map { "\(start)\(live)\($0)<b>\(live)</b>" }
  }

  /// Elements that load or run something without interaction.
  private static let loaders: [String] = [
    "<iframe src=/x srcdoc='\(live)'></iframe>", "<embed src=/x>", "<object data=/x><param name=src value=/x></object>",
    "<link rel=stylesheet href=/x>", "<link rel=dns-prefetch href=//e.example>", "<style>@import '/x';</style>",
    "<meta http-equiv=refresh content='0;url=/x'>", "<base href=//e.example/>", "<audio src=/x autoplay></audio>",
    "<video src=/x autoplay poster=/x><track src=/x default></video>", "<body background=/x>", "<table background=/x>",
    "<input type=image src=/x>", "<script src=/x></script>", "<svg><image href=/x /><use href=/x#y /></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) /><set onbegin=alert(1)></svg>",
    "<frameset><frame src=/x>",
    "<applet code=x archive=/x></applet>", "<isindex action=javascript:alert(1) type=image>", "<bgsound src=/x>",
    "<layer src=/x></layer>", "<xml src=/x></xml>", "<a ping=/x href=/y>x</a>",
    "<form id=x><input name=parentNode></form>",
    "<portal src=/x></portal>", "<dialog open><form method=dialog><button>x</button></form></dialog>",
    "<img src=/x width=1 height=1 loading=eager fetchpriority=high>", "<marquee onstart=alert(1)>x</marquee>",
  ].flatMap { loader in
    [
      loader, "<p>\(loader)", "<noscript>\(loader)</noscript>", "<template>\(loader)</template>",
      "<svg>\(loader)</svg>",
    ]
  }

  private static let floods: [String] =
    [
      "<b>", "<a href=x>", "<table><td>", "<ul><li>", "<svg>", "<math><mi>", "</b>", "<p><q>", "<font><div>",
      "<ruby><rt>",
    ]
    .flatMap { unit in
      [50, 3000].map { String(repeating: unit, count: $0) + live }
    } + [
      "<p " + (0..<5000).map { "a\($0)=x" }.joined(separator: " ") + " onclick=alert(1)>x</p>\(live)",
      "<p " + String(repeating: "onclick=alert(1) ", count: 2000) + ">x</p>",
      "<" + String(repeating: "x", count: 60_000) + " onclick=alert(1)>\(live)",
      String(repeating: "&amp", count: 10_000) + live, String(repeating: "<!--", count: 10_000) + live,
      "<a href=\"" + String(repeating: "x", count: 60_000) + "\">x</a>", String(repeating: "<", count: 20_000) + live,
    ]
}
