import FeedCore
import FeedTesting
import SiteSettings
import Testing

@testable import ContentValues
@testable import FeedContent

/// Template code in the text of articles, by generator.
@Suite struct TemplateTests {
  private static let page = "---\ntitle: T\ndate: 2024-03-01\n---\n"

  /// Returns the rendered text of an article next to another one, `pear`.
  private func hugo(_ text: String) throws -> String {
    try html(
      of: ["hugo.toml": "", "content/posts/a.md": Self.page + text + "\n", "content/posts/pear.md": Self.page], .hugo)
  }

  private func jekyll(_ text: String) throws -> String {
    try html(
      of: [
        "_config.yml": "", "_posts/2024-03-01-a.md": "---\n---\n" + text + "\n",
        "_posts/2024-03-02-pear.md": "---\n---\n",
      ], .jekyll)
  }

  private func zola(_ text: String) throws -> String {
    let page = "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n"
    return try html(
      of: ["zola.toml": "", "content/a.md": page + text + "\n", "content/posts/pear.md": page], .zola)
  }

  private func pelican(_ text: String) throws -> String {
    let page = "Title: T\nDate: 2024-03-01\n"
    return try html(
      of: ["pelicanconf.py": "", "content/a.md": page + "\n" + text + "\n", "content/pear.md": page + "Slug: pear\n"],
      .pelican)
  }

  private func html(
    of files: [String: String], _ generator: GeneratorName, page name: String = "a.md"
  ) throws -> String {
    let site = try GeneratorSite(files)
    // The texts are read from the files of the site, which must be there until the end.
    defer { withExtendedLifetime(site.path) {} }
    let articles = try site.load(generator).articles
    let article = try #require(articles.first { $0.location.file.hasSuffix(name) })
    let context = TemplateContext(
      baseURL: IRI("https://example.com/sub/"), article: article.location, language: article.language,
      links: ArticleLinks(articles))
    return String(utf8: article.body.text(in: context).rendered().html)
  }

  @Test func `template code is removed and reported once per name`() throws {
    let hugo = try GeneratorSite([
      "hugo.toml": "",
      "content/a.md": Self.page + "One {{< tide src=\"x.png\" >}} two {{% note %}}three{{% /note %}} {{ x }}\n",
      "content/b.md": Self.page + "{{< tide x >}}\n", "content/c.md": Self.page + "{{</* shown */>}}\n",
    ])
    let content = try hugo.load(.hugo)
    let help = " (set “built” in [content] to the folder of the built site, to use the text of its pages)"
    #expect(
      hugo.report(content) == [
        "content/a.md:5:5: warning: 2 articles contain template code “{{< tide >}}”, which is removed from the text\(help)",
        "content/a.md:5:34: warning: 1 article contains template code “{{% note %}}”, which is removed from the text\(help)",
      ])
    let first = try #require(content.articles.first { $0.path == "a" })
    #expect(String(utf8: first.body.rendered().html) == "<p>One  two three {{ x }}</p>\n")
    let jekyll = try GeneratorSite([
      "_posts/2024-03-01-a.md":
        "---\n---\nOne {% include x.html %} {{ page.url }}two {% raw %}{{ shown }}{% endraw %}.\n",
      "_posts/2024-03-02-b.md": "---\nrender_with_liquid: false\n---\n{{ shown }}\n",
    ])
    let posts = try jekyll.load(.jekyll).articles
    #expect(
      posts.map { String(utf8: $0.body.rendered().html) } == ["<p>{{ shown }}</p>\n", "<p>One  two {{ shown }}.</p>\n"])
  }

  @Test func `a block of template code is reported by its first tag`() throws {
    let text = """
      {% if x %}a{% elsif y %}b{% else %}c{% endif %}
      {% case z %}{% when 1 %}d{% endcase %}{% if w %}{% endif %}{% unless v %}{% endunless %}
      """
    let site = try GeneratorSite(["_posts/2024-03-01-a.md": "---\n---\n\(text)\n"])
    let content = try site.load(.jekyll)
    #expect(
      site.report(content).compactMap { $0.firstMatch(of: /(\S+) warning: .*“(.*?)”, which/).map { "\($0.1) \($0.2)" } }
        == [
          "_posts/2024-03-01-a.md:3:1: {% if %}", "_posts/2024-03-01-a.md:4:1: {% case %}",
          "_posts/2024-03-01-a.md:4:60: {% unless %}",
        ])
    #expect(content.articles.map { String(utf8: $0.body.rendered().html) } == ["<p>abc\nd</p>\n"])
  }

  @Test func `Hugo’s links lead to articles, and unknown links become text`() throws {
    let url = "https://example.com/sub/posts/pear/"
    for code in [#"{{< ref "pear.md" >}}"#, "{{< relref `pear` >}}", #"{{% ref path="/posts/pear.md" %}}"#] {
      #expect(try hugo("[a](\(code))") == "<p><a href=\"\(url)\">a</a></p>\n", "\(code)")
    }
    #expect(try hugo("[a]({{< ref \"pear.md#cut\" >}})") == "<p><a href=\"\(url)#cut\">a</a></p>\n")
    #expect(try hugo("[a]({{< ref \"#cut\" >}})") == "<p><a href=\"#cut\">a</a></p>\n")
    for code in ["{{< ref \"plum.md\" >}}", "{{< shop >}}", "{{< shop >}}/x"] {
      #expect(try hugo("[a](\(code))").hasPrefix("<p><a href=\"about:invalid"), "\(code)")
    }
    #expect(try hugo("See {{< ref \"plum.md\" >}}.") == "<p>See .</p>\n")
  }

  @Test func `Hugo’s highlighted code is text`() throws {
    let code = "#include <stdio.h>\n\nint __x__ = *a * *b;\n    indented();"
    let expected = "<pre><code class=\"language-c\">" + Self.references(code) + "&#10;</code></pre>\n"
    #expect(try hugo("{{< highlight c >}}\n\(code)\n{{< /highlight >}}") == expected)
    #expect(
      try hugo("{{% highlight c \"linenos=table\" %}}\n\(code)\n{{% /highlight %}}\n\n*b*") == expected
        + "<p><em>b</em></p>\n")
    #expect(
      try hugo("{{< highlight c >}}\n\(code)\n{{< /highlight >}}\n*b*") == expected + "<p><em>b</em></p>\n")
    #expect(
      try hugo("- a\n\n  {{< highlight c >}}x_y{{< /highlight >}}\n").contains(
        "<p>a</p>\n<pre><code class=\"language-c\">x&#95;y&#10;</code></pre>\n</li>"))
    #expect(
      try hugo("A {{< highlight go \"hl_inline=true\" >}}x*y*z{{< /highlight >}}.")
        == "<p>A <code class=\"language-go\">x*y*z</code>.</p>\n")
  }

  /// Returns the text with punctuation and line ends as character references.
  private static func references(_ text: String) -> String {
    var html: [UInt8] = []
    html.append(inert: text.utf8)
    return String(utf8: html)
  }

  @Test func `Hugo’s figures and embedded media are shown`() throws {
    #expect(
      try hugo(#"{{< figure src="/img/pear.png" alt="A pear" >}}"#)
        == "<figure><img src=\"&#47;img&#47;pear&#46;png\" alt=\"A pear\"></figure>\n")
    #expect(
      try hugo(
        #"{{< figure src="a.png" caption="*Rye*" attr="Anna" attrlink="/anna" title="T" link="/b" class="w" >}}"#)
        == "<figure class=\"w\"><a href=\"&#47;b\"><img src=\"a&#46;png\" alt=\"Rye\"></a><figcaption><h4>T</h4>"
        + "<p><em>Rye</em> <a href=\"&#47;anna\">Anna</a></p></figcaption></figure>\n")
    let line = #"It's **b** [f](/f/), `a*b` & <"#
    let image = "<img src=\"a\" alt=\"It’s b f&#44; a&#42;b &#38; &#60;\">"
    let (block, inline) = ("f</a>&#44; <code>a&#42;b</code> &#38; &#60;", "f</a>, <code>a*b</code> &amp; &lt;")
    for (start, end, rest) in [("", "", block), ("- A ", "</li>\n</ul>\n", inline)] {
      let html = try hugo(start + #"{{< figure src=a caption="\#(line)" >}}"#)
      let caption = "It’s <strong>b</strong> <a href=\"/f/\">\(rest)"
      #expect(
        html.hasSuffix(
          "<figure>\(image)<figcaption><p>\(caption)</p></figcaption></figure>" + (end.isEmpty ? "\n" : end)))
    }
    #expect(try hugo("{{< youtube abc_d >}}").hasSuffix(">YouTube video</a></p>\n"))
    #expect(try hugo("{{< vimeo id=\"12\" title=\"Rye\" >}}").contains(">Rye</a>"))
    #expect(try hugo("{{< gist spf13 7896402 >}}").contains(">Gist spf13/7896402</a>"))
    #expect(try hugo("{{< details summary=\"More\" >}}\n*a*\n{{< /details >}}").contains("<summary>More</summary>"))
    #expect(try hugo("a{{< comment >}}b {{< x >}}{{< /comment >}}c") == "<p>ac</p>\n")
    #expect(try hugo("`{{</* ref \"x\" */>}}`") == "<p><code>{{&lt; ref &quot;x&quot; &gt;}}</code></p>\n")
  }

  @Test func `Liquid’s highlighted code, raw blocks and links have a fixed meaning`() throws {
    let code = "# frozen: true\ndef hello\n    puts \"*hi* <b>\"\nend"
    #expect(
      try jekyll("Before.\n\n{% highlight ruby linenos %}\n\(code)\n{% endhighlight %}\n\nAfter.")
        == "<p>Before.</p>\n<pre><code class=\"language-ruby\">\(Self.references(code))&#10;</code></pre>\n<p>After.</p>\n"
    )
    #expect(
      try jekyll("{% highlight html %}{% raw %}{{ x }}{% endraw %}{% endhighlight %}").contains(
        "&#123;&#123; x &#125;&#125;"))
    for (content, shown) in [
      ("{% raw %}{% endhighlight %}{% endraw %}", "{% endhighlight %}"),
      ("a{% raw %}{% endhighlight %}{% endraw %}b{% raw %}{% x %}{% endraw %}c", "a{% endhighlight %}b{% x %}c"),
      ("{% raw %}{% raw %}{% endhighlight %}{% endraw %}d", "{% raw %}{% endhighlight %}d"),
    ] {
      #expect(
        try jekyll("{% highlight liquid %}\(content){% endhighlight %}\n\nAfter.")
          == "<pre><code class=\"language-liquid\">\(Self.references(shown))&#10;</code></pre>\n<p>After.</p>\n")
    }
    #expect(try jekyll("{% highlight liquid %}a{% raw %}{% endhighlight %}b").contains("<pre>") == false)
    #expect(try jekyll("a{% comment %}b {{ x }}{% endcomment %}c") == "<p>ac</p>\n")
    let url = "https://example.com/sub/2024/03/02/pear.html"
    for link in ["{% post_url 2024-03-02-pear %}", "{% link _posts/2024-03-02-pear.md %}"] {
      #expect(try jekyll("[a](\(link))") == "<p><a href=\"\(url)\">a</a></p>\n", "\(link)")
    }
    #expect(try jekyll("[a]({{ page.url }})").hasPrefix("<p><a href=\"about:invalid\">"))
    for image in [
      "{{ site.baseurl }}/x.png", "{{ site.url }}{{ site.baseurl }}/x.png", "{{ '/x.png' | relative_url }}",
      "{{ \"x.png\" | absolute_url }}", "{{ '/x.png' | prepend: site.baseurl | prepend: site.url }}",
    ] {
      let html = try jekyll("![a](\(image))")
      #expect(html.contains("/sub/x.png\""), "\(html)")
    }
    #expect(try jekyll("`{{ '/x' | relative_url }}`") == "<p><code>/sub/x</code></p>\n")
    #expect(try jekyll("`{{ 'x' | absolute_url }}`") == "<p><code>https://example.com/sub/x</code></p>\n")
    #expect(try jekyll("{% highlight ruby %}a").contains("<p>a</p>"))
  }

  @Test func `Zola runs only calls in braces, and nothing in code`() throws {
    let code = "```rust\nmacro_rules! h {\n    ($n: ident) => {{\n        call($n)\n    }}\n}\n```\n"
    let html = try zola(
      code + "\nInline `{{ x }}`, `{{ y(a=1) }}` and {{ z }}, and a shortcode: {{ youtube(id=\"a)b\") }}.")
    #expect(html.contains("($n: ident) =&gt; {{\n        call($n)\n    }}\n}"))
    #expect(
      html.hasSuffix(
        "<p>Inline <code>{{ x }}</code>, <code>{{ y(a=1) }}</code> and {{ z }}, and a shortcode: .</p>\n"))
    #expect(try zola("{% quote(author=\"A\") %}\n*b*\n{% end %}").contains("<em>b</em>"))
    #expect(try zola("a {{/* shown(x=1) */}} b") == "<p>a {{ shown(x=1) }} b</p>\n")
    #expect(
      try zola("[a](@/posts/pear.md#cut) @/b")
        == "<p><a href=\"https://example.com/sub/posts/pear/#cut\">a</a> @/b</p>\n")
  }

  @Test(arguments: [
    ("A {{<img src=\"x.svg\" page={page} />}} b.", "<p>A  b.</p>\n"),
    ("A {{- < img.wide sizes={[\"}}\", '/>']} q={a > b} /> -}} b.", "<p>A  b.</p>\n"),
    ("{% <note kind=\"a > b\"> %}\n*b*\n{% </note> %}", "<p><em>b</em></p>\n"),
    ("{%- <note> -%}\nb\n{%- </note> -%}", "<p>b</p>\n"),
    ("A {% raw %}{{ x(a=1) }} {{<b />}}{% endraw %} c.", "<p>A {{ x(a=1) }} {{<b />}} c.</p>\n"),
    (
      "{% raw %}\n```rs\n{{<x />}}\n```\n{% endraw %}",
      "<pre><code class=\"language-rs\">{{&lt;x /&gt;}}\n</code></pre>\n"
    ),
    ("```\n{%- raw -%}{{ x }}{% endraw %}\n```", "<pre><code>{{ x }}\n</code></pre>\n"),
    ("`{% raw %}{{ x }}{% endraw %}`", "<p><code>{{ x }}</code></p>\n"),
    ("`{% raw %}` and `{% endraw %}`", "<p><code>{% raw %}</code> and <code>{% endraw %}</code></p>\n"),
    ("## Cut {% raw %}{#slice}{% endraw %}", "<h2 id=\"slice\">Cut</h2>\n"),
    ("`{{<x />}}`", "<p><code>{{&lt;x /&gt;}}</code></p>\n"),
    ("{{<x />}} a\n\n```\nb {{<y />}}\n```", "<p>a</p>\n<pre><code>b \n</code></pre>\n"),
    ("{% raw %} a", "<p>{% raw %} a</p>\n"), ("{{<a}} b />}} {% < %} c", "<p>{{&lt;a}} b /&gt;}} {% &lt; %} c</p>\n"),
  ])
  func `Zola’s components are removed, and raw text is kept`(text: String, html: String) throws {
    #expect(try zola(text) == html)
  }

  @Test func `Zola’s components are reported as shortcodes are`() throws {
    let site = try GeneratorSite([
      "zola.toml": "",
      "content/a.md": Self.page + "{{<img src=\"x.svg\" />}} and\n{% <note> %}\n{{<img />}}\n{% </note> %}\n",
    ])
    #expect(
      try site.load(.zola).diagnostics.map(\.message).sorted() == [
        "1 article contains template code “{% <note> %}”, which is removed from the text",
        "1 article contains template code “{{ <img /> }}”, which is removed from the text",
      ])
  }

  @Test func `the name of the file decides the language of a Zola link`() throws {
    let page = "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n"
    let text = "[a](@/pear.md) [b](@/pear.fr.md) [c](@/plum.md)\n"
    let html = try html(
      of: [
        "zola.toml": "[languages.de]\n[languages.fr]\n", "content/a.de.md": page + text,
        "content/pear.md": page, "content/pear.fr.md": page, "content/plum.md": page, "content/plum.de.md": page,
      ], .zola, page: "a.de.md")
    let links = html.split(separator: "href=\"https://example.com/sub").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(links == ["/pear/", "/fr/pear/", "/plum/"])
  }

  @Test func `Pelican’s tags are removed, and its links are resolved`() throws {
    #expect(
      try pelican("{% notebook A.ipynb cells[2:] %}\n\nWords `{% x %}` {{ y }}.").contains(
        "<p>Words <code>{% x %}</code> {{ y }}.</p>"))
    #expect(try !pelican("{% notebook A.ipynb cells[2:] %}").contains("notebook"))
    #expect(try pelican("[a]({filename}pear.md)") == "<p><a href=\"https://example.com/sub/pear.html\">a</a></p>\n")
    #expect(try pelican("![a]({static}/x.png)") == "<p><img src=\"https://example.com/sub/x.png\" alt=\"a\" /></p>\n")
    #expect(try pelican("[a]({filename}plum.md)").hasPrefix("<p><a href=\"about:invalid\">"))
    #expect(
      try pelican("[a]({filename}/code/x.py)") == "<p><a href=\"https://example.com/sub/code/x.py\">a</a></p>\n")
    #expect(try pelican("A {set}.") == "<p>A {set}.</p>\n")
  }

  @Test(arguments: [
    "{{<", "{{< ` {{<", "{% ", "{{ ", "{{< highlight >}}", "{% highlight x %}", "{% raw %}", "{{< details >}}",
    "{{< \" >}}", "{{ x(", "{% x(\"", "`", "](@/", "{{/*", "{% comment %}", "{{<a />",
    "{{<a ", "{% <a> \"", "`{{<a />}}` ",
  ])
  func `the cost of template code is linear`(_ unit: String) {
    for language in [TemplateLanguage.hugo, .jekyll, .eleventy, .zola, .pelican] {
      expectLinearCost(of: 2000) { count in
        let text = Array(String(repeating: unit, count: count).utf8)
        _ = language.expanded(text[...], isMarkdown: true, context: nil)
      }
    }
  }
}
