import FeedCore
import FeedDocument
import FeedTesting
import Foundation
import Testing

private func read(_ html: String) -> HTMLTree {
  HTMLReader().read(page: Source(name: "page.html", text: html))
}

/// Parses a page and returns its body as HTML.
private func body(_ html: String) throws -> String {
  let tree = read(html)
  let body: HTMLSelector = "body"
  return String(utf8: tree.markup(of: try #require(body.first(in: tree))))
}

@Suite struct HTMLPageTests {
  @Test(arguments: [
    ("<p>a<section>b</section>c", "<p>a</p><section>b</section>c"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
    (
      "<table><tr><td>1<td>2<tr><td>3</table>",
      "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>"
    ),
    ("<p><b>a<i>b</b>c</i>", "<p><b>a<i>b</i></b><i>c</i></p>"),
    ("<a href=/x><div><p>a</div></a>", "<a href=\"/x\"><div><p>a</p></div></a>"),
    ("<x-card kind=big>a<p>b</x-card>", "<x-card kind=\"big\">a<p>b</p></x-card>"),
    ("<template><p>a</template>b", "<template></template>b"),
    ("a<wbr>b<time datetime=2024>c</time>", "a<wbr>b<time datetime=\"2024\">c</time>"),
    ("<p>&check;&hellip;&notin;&lbrace;&copy &#150;", "<p>✓…∉{© –</p>"),
    (
      "<p title=\"&copy=1 &copy2 &copyx &copy;x &copy. &notit;\">&copy=1 &copy2 &copyx &copy;x &copy. &notit;",
      "<p title=\"&amp;copy=1 &amp;copy2 &amp;copyx ©x ©. &amp;notit;\">©=1 ©2 ©x ©x ©. ¬it;</p>"
    ),
    ("<svg><title>a</title><path d=M0 /></svg>b", "<svg><title>a</title><path d=\"M0\"></path></svg>b"),
    ("a<script>if (1 < 2) '<p>'</script><style>p{}</style>b", "ab"),
    ("<table>a<tr><td>b</table>", "a<table><tbody><tr><td>b</td></tr></tbody></table>"),
  ]) func `a page is parsed as in browsers`(_ html: String, _ expected: String) throws {
    #expect(try body("<!DOCTYPE html><title>t</title><body>" + html) == expected)
  }

  @Test func `an element has the offset of its start tag`() throws {
    let source = Source(name: "page.html", text: "<title>ä</title>\n<p>a\n<p>b")
    let tree = HTMLReader().read(page: source)
    let places = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }.map { source.location(tree.nodes[$0].offset) }
    #expect(places.map(\.line) == [2, 3])
    #expect(places.map(\.column) == [1, 1])
  }

  @Test func `elements that match a selector are skipped`() {
    let tree = read("<body><p class=a>1</p><div><p class=b>2</p>3</div>")
    let unwanted: HTMLSelector = "p.b"
    #expect(
      String(utf8: tree.markup(of: 0) { unwanted.matches($0, in: tree) }).hasSuffix(
        "<p class=\"a\">1</p><div>3</div></body></html>"))
  }

  @Test(arguments: [5000, 200_000]) func `deeply nested elements are flattened`(_ count: Int) {
    let tree = read(String(repeating: "<div>", count: count) + "x")
    #expect(tree.nodes.count < 400)
    #expect(PlainText.of(tree, 0) == "x")
  }

  @Test func `any bytes can be parsed as a page`() {
    var random = SplitMix(7)
    let pieces = ["<", ">", "</", "p", "b", "table", "td", "<!--", "&", "\"", "=", " ", "é", "\0", "svg", "a href"]
    for _ in 0..<300 {
      let html = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let tree = read(html)
      let written = tree.markup(of: 0)
      let again = HTMLReader().read(page: Source(name: "", bytes: written))
      #expect(PlainText.of(again, 0).isEmpty || !PlainText.of(tree, 0).isEmpty)
      for index in tree.nodes.indices.dropFirst() {
        #expect(tree.nodes[index].parent < index && tree.nodes[index].end <= tree.nodes[tree.nodes[index].parent].end)
      }
    }
  }

  /// Compares with html5lib, which follows the algorithm of the HTML standard step by step.
  @Test(.peers("html5lib"))
  func `html5lib parses pages to the same tree`() throws {
    let script = """
      import sys, json, html5lib
      def outline(node):
          if node.nodeType == 3: return node.nodeValue
          if node.nodeType != 1: return None
          name = node.nodeName.lower()
          outlines = [name]
          for child in [] if name == 'template' else node.childNodes:
              text = outline(child)
              if isinstance(text, str) and isinstance(outlines[-1], str) and len(outlines) > 1: outlines[-1] += text
              elif text is not None: outlines.append(text)
          return outlines
      for page in json.load(sys.stdin):
          document = html5lib.parse(page, treebuilder='dom', namespaceHTMLElements=False)
          document.normalize()
          print(json.dumps([outline(c) for c in document.childNodes if c.nodeType == 1]))
      """
    var random = SplitMix(2024)
    let pages = Self.pages + (0..<60).map { _ in Self.generated(&random) }
    let output = try Self.run(script, input: try JSONEncoder().encode(pages))
    let expected = output.split(separator: "\n")
    try #require(expected.count == pages.count)
    for (page, line) in zip(pages, expected) {
      let theirs = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSArray
      let ours = outline(read(page), of: 0)
      #expect(theirs == ours as NSArray, "\(page)")
    }
  }

  private func outline(_ tree: HTMLTree, of node: Int) -> [Any] {
    tree.children(of: node).map { child in
      tree.nodes[child].isText
        ? String(utf8: tree.text(of: child)) as Any : [tree.nodes[child].name] + outline(tree, of: child) as Any
    }
  }

  private static func run(_ script: String, input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Peer.path(ofPython: "python")))
    process.arguments = ["-c", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (stdin, stdout)
    try process.run()
    stdin.fileHandleForWriting.write(input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private static let pages = [
    "<!DOCTYPE html><main><article><h1>A</h1><p>One<p>Two <em>two</em><section><h2>S</h2><p>Three</section>",
    "<!DOCTYPE html><p>x<details><summary>s</summary>y</details><dl><dt>t<dd>d<dt>u</dl><p>a<figure><img src=x></figure>",
    "<!DOCTYPE html><p><a href=1>one <a href=2>two</a></p><h2>a<h3>b</h3></h2><b><p>x</b>y",
    "<!DOCTYPE html><picture><source srcset=a><img></picture><video><source src=v><track src=t>x</video>y",
    "<p>No doctype<form><p>a<form><p>b</form></form><select><option>1<option>2<p>3</select><button>x<p>y</button>",
    "<!DOCTYPE html><textarea><p>not</p></textarea><iframe src=x><p>not</p></iframe><!-- c --!><p>after<!--> <p>more",
    "<!DOCTYPE html><p>t<svg><foreignObject><p>fo</p></foreignObject></svg>e<math><mi>x</mi></math><aside>d</aside>",
  ]

  private static func generated(_ random: inout SplitMix) -> String {
    let pieces = [
      "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<ul>", "<li>", "</ul>", "<div>", "</div>",
      "<article>", "</article>", "<h2>", "</h2>", "<x-y>", "</x-y>", "<br>",
      "<section>", "</section>", "one ", "two", "&amp;", "&eacute;", "<figure>",
      "</figure>", "<a>", "</a>",
    ]
    return "<!DOCTYPE html><body>" + (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

@Suite struct PageEncodingTests {
  private func text(_ bytes: [UInt8]) -> String { String(utf8: Source(name: "", page: bytes).bytes) }

  @Test func `a byte order mark takes precedence over a declared encoding`() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("<meta charset=windows-1252>é".utf8)) == "<meta charset=windows-1252>é")
    #expect(text([0xFF, 0xFE, 0x3C, 0x00, 0xE9, 0x00]) == "<é")
    #expect(text([0xFE, 0xFF, 0x00, 0x3C, 0x00, 0xE9]) == "<é")
  }

  @Test(
    arguments: [
      ("<meta charset=\"iso-8859-1\">", [0x93, 0xE9, 0x94], "“é”"),
      ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", [0x80], "€"),
      ("<META CharSet = Shift_JIS>", [0x82, 0xA0], "あ"),
      ("<meta charset=euc-kr>", [0xB0, 0xA1], "가"),
      ("<meta charset=koi8-r>", [0xC1], "а"),
      ("<meta charset=utf-8>", [0xC3, 0xA9, 0xFF], "é\u{FFFD}"),
      ("<meta charset=utf-16>", [0xC3, 0xA9], "é"),
      ("<meta charset=nobody-knows>", [0xC3, 0xA9], "é"),
      ("", [0xC3, 0xA9], "é"),
      ("", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func `a declared encoding is used`(_ meta: String, _ bytes: [UInt8], _ expected: String) {
    #expect(text(Array(meta.utf8) + bytes) == meta + expected)
  }
}
