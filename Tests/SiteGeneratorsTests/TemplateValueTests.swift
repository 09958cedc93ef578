import FeedCore
import SiteSettings
import Testing

@testable import ContentValues
@testable import FeedContent

/// Template code whose value is in front matter or settings.
@Suite struct TemplateValueTests {
  private static let config = "title: Rye & Co\nauthor: {name: Ada}\nurl: https://example.com\ncount: 3\nempty:\n"
  private static let page =
    "---\ntitle: A *loaf*\ndate: 2024-03-05 18:30:00 +0000\ndescription: \"Good\"\nexcerpt: A *b*\nslug: c\ntags: [a, b]\n---\n"

  private func jekyll(
    _ text: String, page: String = page, named name: String = "2024-03-01-a.md"
  ) throws -> (
    html: String, report: [String]
  ) {
    let site = try GeneratorSite(["_config.yml": Self.config, "_posts/\(name)": page + text + "\n"])
    defer { withExtendedLifetime(site.path) {} }
    return try read(site, .jekyll)
  }

  private func read(
    _ site: borrowing GeneratorSite, _ generator: GeneratorName
  ) throws -> (
    html: String, report: [String]
  ) {
    let content = try site.load(generator)
    let article = try #require(content.articles.first)
    let context = TemplateContext(
      baseURL: IRI("https://example.com/sub/"), article: article.location, language: article.language,
      links: ArticleLinks(content.articles))
    return (String(utf8: article.body.text(in: context).rendered().html), site.report(content))
  }

  @Test(arguments: [
    ("{{ page.title }}", "A <em>loaf</em>"), ("{{page.title | upcase}}", "A <em>LOAF</em>"),
    ("{{ site.title | escape }}", "Rye &amp; Co"), ("{{ site.author.name }}", "Ada"), ("{{ site.count }}", "3"),
    ("{{page.excerpt}} {{page.slug}}", "A <em>b</em> c"),
    ("{{ page.description | append: '!' | prepend: site.count }}", "3Good!"),
    ("{{ page.date | date: \"%-d. %B %Y, %l:%M %P\" }}", "5. March 2024,  6:30 pm"),
    ("{{ page.date | date_to_string }}", "05 Mar 2024"), ("{{ page.date }}", "2024-03-05 18:30:00 +0000"),
    ("[a]({{ site.url }}/x)", "<a href=\"https://example.com/x\">a</a>"),
  ])
  func `a plain variable of Jekyll has the value of front matter or settings`(code: String, html: String) throws {
    let (text, report) = try jekyll("x \(code) y")
    #expect(text == "<p>x \(html) y</p>\n")
    #expect(report == [])
  }

  @Test(arguments: [
    (
      "{% assign u = \"https://a.example/\" %}[a]({{u}}5) {{ u }}",
      "<a href=\"https://a.example/5\">a</a> https://a.example/"
    ),
    ("{% assign t = page.title | upcase %}{% assign s = t | append: \"!\" %}{{ s | downcase }}", "a <em>loaf</em>!"),
    ("{% assign t = 'b' %}{{ t }}{% assign t = 'c' %}{{ t }}", "bc"),
    (
      "{% capture c %}**{{ page.title }}**{% endcapture %}b {{ c }} {{c}}",
      "b <strong>A <em>loaf</em></strong> <strong>A <em>loaf</em></strong>"
    ),
    (
      "{% assign t = 'b' %}{% highlight c %}{{ t }}{% endhighlight %}",
      "<pre><code class=\"language-c\">b&#10;</code></pre>"
    ),
    ("{% assign list = site.posts | where: 'a', 'b' %}{% assign t = 'c' %}{{ t }}", "c"),
  ])
  func `a variable that a text sets has its value where it is used`(code: String, html: String) throws {
    let (text, report) = try jekyll(code)
    #expect(text.contains(html), "\(text)")
    #expect(report == [])
  }

  @Test(arguments: [
    ("{% if page.x %}{% assign t = 'b' %}{% endif %}x {{ t }} y", ["{% assign %}", "{% if %}", "{{ … }}"]),
    (
      "{% assign t = 'b' %}{% for p in site.posts %}{% assign t = p.title %}{% endfor %}x {{ t }} y",
      [
        "{% assign %}", "{% for %}", "{{ … }}",
      ]
    ),
    ("{% assign t = site.posts.first %}x {{ t }} y", ["{{ … }}"]),
    ("{% assign t %}x {{ t }} y", ["{% assign %}", "{{ … }}"]),
    ("{% assign t = 'b' %}x {{ t.size }} y", ["{{ … }}"]),
  ])
  func `a variable that only Jekyll can compute is removed and reported`(code: String, removed: [String]) throws {
    let (text, report) = try jekyll(code)
    #expect(text == "<p>x  y</p>\n")
    #expect(report.count == removed.count)
    for code in removed { #expect(report.contains { $0.contains("“\(code)”") }, "\(code): \(report)") }
  }

  @Test(arguments: [
    "{{ page.subtitle }}", "{{ page.tags }}", "{{ page.url }}", "{{ site.time }}", "{{ site.posts }}",
    "{{ site.empty }}",
    "{{ page.title | markdownify }}", "{{ page.date | date: page.title }}", "{{ page.date | date: '%Q' }}",
    "{{ page.title | date: '%Y' }}", "{{ page.description | default: 'x' | size }}", "{{ page }}", "{{ other.title }}",
  ])
  func `a variable that only Jekyll knows is removed and reported`(code: String) throws {
    let (text, report) = try jekyll("x \(code) y \(code)")
    #expect(text == "<p>x  y</p>\n")
    #expect(
      report == [
        "_posts/2024-03-01-a.md:9:3: warning: 1 article contains template code “{{ … }}”, which is removed from the text"
          + " (set “built” in [content] to the folder of the built site, to use the text of its pages)"
      ])
  }

  @Test func `the date of a post without one is that of its file name`() throws {
    #expect(try jekyll("{{ page.date | date: '%Y-%m-%d' }}", page: "---\n---\n").html == "<p>2024-03-01</p>\n")
  }

  @Test func `code blocks and raw text show variables that are written there as Jekyll does`() throws {
    #expect(try jekyll("`{{ page.description }}`").html == "<p><code>Good</code></p>\n")
    #expect(
      try jekyll("{% raw %}{{ page.title }}{% endraw %}").html == "<p>{{ page.title }}</p>\n")
  }

  @Test(arguments: [
    ("", "[a]({tag}Rye%20Bread)", "<a href=\"https://example.com/sub/tag/rye-bread.html\">a</a>"),
    ("", "[a]({category}slow#x)", "<a href=\"https://example.com/sub/category/slow.html#x\">a</a>"),
    ("AUTHOR_URL = 'by/{slug}/'\n", "[a]({author}Ada)", "<a href=\"https://example.com/sub/by/ada/\">a</a>"),
    ("", "[a]({index})", "<a href=\"https://example.com/sub/\">a</a>"),
    ("import os\nTAG_URL = os.environ['T']\n", "[a]({tag}rye)", "<a href=\"about:invalid\">a</a>"),
  ])
  func `links of Pelican lead to lists of articles`(settings: String, link: String, html: String) throws {
    let site = try GeneratorSite([
      "pelicanconf.py": settings, "content/a.md": "Title: T\nDate: 2024-03-01\nCategory: c\n\n\(link)\n",
    ])
    #expect(try read(site, .pelican).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("@/notes/_index.md", "https://example.com/sub/notes/"),
    ("@/notes/_index.de.md#a", "https://example.com/sub/de/notes/#a"),
    ("@/_index.md", "https://example.com/sub/"), ("@/none/_index.md", "about:invalid"),
  ])
  func `links of Zola lead to sections`(link: String, url: String) throws {
    let site = try GeneratorSite([
      "zola.toml": "[languages.de]\n", "content/a.md": "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n[b](\(link))\n",
      "content/_index.md": "+++\n+++\n", "content/notes/_index.md": "+++\n+++\n",
      "content/notes/_index.de.md": "+++\n+++\n",
    ])
    let (html, report) = try read(site, .zola)
    #expect(html == "<p><a href=\"\(url)\">b</a></p>\n")
    #expect(report == [])
  }
}
