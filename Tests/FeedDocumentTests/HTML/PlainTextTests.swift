import FeedDocument
import Testing

private func text(_ html: String) -> String { PlainText.of(Array(html.utf8)) }

@Test func `Text has one line per block and no extra white space`() {
  #expect(text("<h1> A  title </h1>\n\n<p>One\n two</p><ul><li>a<li>b</ul>") == "A title\nOne two\na\nb")
}

@Test func `A line break in a paragraph begins a line`() {
  #expect(text("one<br>two") == "one\ntwo")
}

@Test func `The cells of a row are separated`() {
  #expect(text("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\nc")
}

@Test func `Words that contain markup are not split`() {
  #expect(text("un<b>bel</b>ievable <i>é</i>") == "unbelievable é")
}

@Test func `Character references are decoded`() {
  #expect(text("a &lt;b&gt; &amp;amp; &eacute;&#8217;") == "a <b> &amp; é’")
}

@Test func `Scripts, styles and fallback content of media are skipped`() {
  #expect(text("a<script>b</script><style>c</style><svg><text>d</text></svg><video>e</video>f") == "af")
}

@Test func `A formula is read once`() {
  let formula = "<span class=\"katex-mathml\"><math><mi>E</mi></math></span><span class=\"katex-html\">E</span>"
  #expect(text(formula) == "E")
}

@Test func `Empty HTML gives empty text`() {
  #expect(text("") == "")
  #expect(text(" <p> </p>\n") == "")
}

@Test(arguments: [
  ("<h1>Title</h1><p></p><p>First <b>one</b>.</p><p>Second.</p>", "First one."),
  ("Just text<br>on two lines", "Just text"),
  ("<figure><img></figure>", nil),
]) func `The first paragraph is the first that has text`(_ html: String, _ expected: String?) {
  #expect(PlainText.firstParagraph(Array(html.utf8)) == expected)
}

@Test(arguments: [
  ("short", 10, "short"),
  ("exactly ten", 11, "exactly ten"),
  ("one two three", 9, "one two…"),
  ("one two three", 8, "one two…"),
  ("one two three", 7, "one…"),
  ("one, two three", 6, "one…"),
  ("unbelievable", 6, "unbel…"),
  ("日本語の文章です", 5, "日本語の…"),
  ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"),
  ("anything", 1, "…"),
]) func `Text is shortened between words and between characters`(_ text: String, _ limit: Int, _ expected: String) {
  #expect(PlainText.cut(text, at: limit) == expected)
  #expect(PlainText.cut(text, at: limit).count <= max(limit, 1))
}
