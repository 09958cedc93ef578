import FeedCore
import Testing

@testable import ContentValues
import FeedMarkup

/// Template code with a meaning that needs no program.
@Suite struct TemplateExpanderTests {
  private func html(_ text: String, _ template: UnexpandedTemplate, links: ArticleLinks? = nil) -> String {
    let body = BodyText(markup: .markdown, bytes: Array(text.utf8)[...], code: template, links: links)
    return String(utf8: body.rendered().html)
  }

  private let links = ArticleLinks([(["posts/pear.md", "pear", "pear.md"], IRI("https://example.com/posts/pear/"))])

  @Test(arguments: [UnexpandedTemplate.hugo, .liquid]) func `highlighted code is not Markdown`(
    template: UnexpandedTemplate
  ) {
    let (open, close) =
      template == .hugo ? ("{{< highlight c >}}", "{{< /highlight >}}") : ("{% highlight c %}", "{% endhighlight %}")
    #expect(
      html("Before.\n\n\(open)\n# a\n\n    *b* <i> {{ x }}\n\(close)\n\nAfter.\n", template)
        == "<p>Before.</p>\n<pre><code class=\"language-c\"># a\n\n    *b* &lt;i&gt; {{ x }}\n</code></pre>\n<p>After.</p>\n"
    )
  }

  @Test(arguments: [
    ("[a]({{< relref \"pear.md\" >}})", UnexpandedTemplate.hugo, "<a href=\"https://example.com/posts/pear/\">a</a>"),
    ("[a]({{% ref \"/posts/pear#x\" %}})", .hugo, "<a href=\"https://example.com/posts/pear/#x\">a</a>"),
    ("[a [b]]({{< ref \"apple\" >}}) c", .hugo, "a [b] c"),
    ("[a]({% post_url pear %})", .liquid, "<a href=\"https://example.com/posts/pear/\">a</a>"),
    ("<a href=\"{% link x.md %}\">a</a>", .liquid, "<a >a</a>"),
    (
      "{{< youtube abc >}}", .hugo,
      "<a href=\"https://www.youtube.com/watch?v=abc\">https://www.youtube.com/watch?v=abc</a>"
    ),
  ])
  func `links to articles lead to them, and unknown ones are text`(
    text: String, template: UnexpandedTemplate, result: String
  ) {
    #expect(html(text, template, links: links) == "<p>\(result)</p>\n")
  }

  @Test func `a figure is a picture`() {
    #expect(
      html("{{< figure src=\"/a.png\" alt=\"A “pear”\" caption=\"Ripe\" >}}\n", .hugo)
        == "<figure><img src=\"/a.png\" alt=\"A “pear”\"><figcaption>Ripe</figcaption></figure>\n")
  }

  @Test(arguments: [
    ("`{{ x }}` {{ shown }} {{ note(a=1) }}.", UnexpandedTemplate.zola, "<p><code>{{ x }}</code> {{ shown }} .</p>\n"),
    ("```\n{{ note() }}\n```\n", .zola, "<pre><code>{{ note() }}\n</code></pre>\n"),
    ("{% quote(by=\"A\") %}x{% end %}", .zola, "<p>x</p>\n"),
    ("`{% a %}` {% notebook A.ipynb cells[2:] %}b {{ c }}", .liquidTags, "<p><code>{% a %}</code> b {{ c }}</p>\n"),
  ])
  func `code that a generator does not run is shown`(text: String, template: UnexpandedTemplate, result: String) {
    #expect(html(text, template) == result)
  }

  @Test func `only code without a fixed meaning is unknown`() {
    for (text, isKnown) in [
      ("{{< figure src=a >}}", true), ("{{< ref a >}} {{< x >}}", false),
      ("{{< highlight c >}}{{< x >}}{{< /highlight >}}", true),
    ] {
      #expect((UnexpandedTemplate.hugo.firstUnknownRange(in: Array(text.utf8)[...]) == nil) == isKnown, "\(text)")
    }
  }
}
