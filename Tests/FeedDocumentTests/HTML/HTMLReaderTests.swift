import FeedCore
import FeedDocument
import Testing

/// Returns the tree as one line: `p(class=x “text” b())`.
private func outline(_ html: [UInt8], limits: HTMLReader.Limits = .init()) -> String {
  let tree = HTMLReader(limits: limits).read(html)
  func describe(_ node: Int) -> String {
    guard !tree.nodes[node].isText else { return "“\(String(utf8: tree.text(of: node)))”" }
    let attributes = tree.nodes[node].attributes.map { index in
      "\(tree.attributes[index].name)=\(String(utf8: tree.bytes[tree.attributes[index].value]))"
    }
    return "\(tree.nodes[node].name)(\((attributes + tree.children(of: node).map(describe)).joined(separator: " ")))"
  }
  return tree.children(of: 0).map(describe).joined(separator: " ")
}

private func outline(_ html: String, limits: HTMLReader.Limits = .init()) -> String {
  outline(Array(html.utf8), limits: limits)
}

@Test func `Text is unchanged, without a paragraph around it`() {
  #expect(outline("a <b>c</b> d") == "“a ” b(“c”) “ d”")
}

@Test func `Paragraphs and list items with optional end tags are closed`() {
  #expect(outline("<p>a<p>b<ul><li>c<li>d</ul>") == "p(“a”) p(“b”) ul(li(“c”) li(“d”))")
}

@Test func `Ruby annotations end at the next annotation`() {
  #expect(outline("<ruby>a<rp>(<rt>b<rp>)</ruby>c") == "ruby(“a” rp(“(”) rt(“b”) rp(“)”)) “c”")
  #expect(outline("<ruby>a<rt>b<wbr>c<rt>d</ruby>e") == "ruby(“a” rt(“b” wbr() “c”) rt(“d”)) “e”")
}

@Test(arguments: ["section", "figure", "video", "details", "main", "mark", "x-card"])
func `elements of HTML 5 are read`(_ name: String) {
  #expect(outline("<\(name) id=a>x</\(name)>y") == "\(name)(id=a “x”) “y”")
}

@Test(arguments: ["wbr", "source", "track", "br", "img", "embed"])
func `Elements without an end tag have no content`(_ name: String) {
  #expect(outline("<i>a<\(name)>b</i>c") == "i(“a” \(name)() “b”) “c”")
}

@Test func `Character references in text and in attributes are decoded`() {
  #expect(outline("<b title='&lt;&quot;&#233;'>&eacute;&#x1F600;&amp;</b>") == "b(title=<\"é “é😀&”)")
}

@Test func `Control characters and noncharacters are removed, and Windows-1252 references are decoded`() {
  #expect(outline("a\0b\u{1}c\u{B}d\u{7F}&#1;&#x85;&#xFFFE;\u{FFFF}&#xFDD0;e") == "“abcd…e”")
}

@Test func `Lines end with line feeds`() {
  #expect(outline("a\r\nb\rc\u{C}d&#13;e") == "“a\nb\nc d\ne”")
}

@Test func `Bytes that are not UTF-8 become replacement characters`() {
  #expect(outline([0x61, 0xFF, 0x3C, 0x62, 0x3E, 0xC3]) == "“a\u{FFFD}” b(“\u{FFFD}”)")
}

@Test func `A declared encoding is ignored`() {
  #expect(outline("<meta charset=iso-8859-1>é") == "meta(charset=iso-8859-1) “é”")
}

@Test func `Comments, instructions and declarations are removed`() {
  #expect(outline("a<!-- b -->c<?php d ?>e<!DOCTYPE html>f") == "“acef”")
}

@Test func `Elements deeper than the limit are replaced by their text`() {
  #expect(outline("<b><i><u>x</u>y</i></b>z", limits: .init(depth: 2)) == "b(i(“xy”)) “z”")
}

@Test func `Bytes beyond the limit are not read`() {
  #expect(outline("abcdef", limits: .init(byteCount: 3)) == "“abc”")
}

@Test(arguments: ["<b>", "<table><tr><td>", "</p>", "<!--", "<p", "&", "<", "<dt><dl>", "<script>", "<![CDATA["])
func `Long invalid markup is read quickly`(_ piece: String) {
  let html = Array(String(repeating: piece, count: 20_000).utf8)
  #expect(isWellFormed(FeedHTML.clean(html, base: page, policy: .comment)))
  #expect(isWellFormed(FeedHTML.clean(html, base: page, policy: .article)))
}

private func cut(_ html: String, limits: HTMLReader.Limits = .init()) -> HTMLTruncation? {
  HTMLReader(limits: limits).read(Array(html.utf8)).cut
}

@Test func `A fragment that is read completely is not truncated`() {
  #expect(cut("<p>a<b>b</p>") == nil)
  let many = (0..<256).map { "a\($0)=1" }.joined(separator: " ")
  #expect(cut("<p \(many)>in it") == nil)
}

@Test func `a truncated fragment reports it`() {
  #expect(cut("<p>long", limits: HTMLReader.Limits(byteCount: 4)) == .tooLong(limit: 4))
}

@Test func `the text after too many attributes or elements is kept`() {
  let flood = (0..<2000).map { "a\($0)=1" }.joined(separator: " ")
  #expect(clean("<p \(flood)>in it</p><p>after") == "<p>in it</p><p>after</p>")
  #expect(clean(String(repeating: "<b>", count: 2000) + "after").contains(">after<"))
}
