import FeedCore
import SiteSettings
import Testing

@testable import FeedContent

/// The front matter of Eleventy’s layouts, which articles inherit.
@Suite struct EleventyLayoutTests {
  private static let permalink = "permalink: \"/blog/{{ page.date | date: '%Y/%b/%-d' }}/{{ page.fileSlug }}/\""
  private static let hidden = "eleventyExcludeFromCollections: true"

  private func page(_ lines: String...) -> String { "---\n\(lines.joined(separator: "\n"))\n---\nText\n" }

  private func post(_ lines: String...) -> String {
    "---\ntitle: T\ndate: 2024-03-05\n\(lines.joined(separator: "\n"))\n---\nText\n"
  }

  @Test(arguments: [
    ("", "_includes/post.html", "post"), ("", "_includes/layouts/post.njk", "layouts/post"),
    ("", "_includes/post.njk", "post.njk"), ("", "_includes/a.b.liquid", "a.b"),
    ("return { dir: { layouts: '_layouts' } }", "_layouts/post.liquid", "post"),
    ("return { dir: { includes: 'parts' } }", "parts/post.html", "post"),
    ("return { dir: { input: 'posts' } }", "posts/_includes/post.html", "post"),
    ("c.setLayoutsDirectory('frames')", "frames/post.webc", "post"),
    ("c.addLayoutAlias('post', 'layouts/entry.njk')", "_includes/layouts/entry.njk", "post"),
  ])
  func `a layout is found by its name, its folder and its alias`(
    settings: String, file: String, layout: String
  ) throws {
    try expectURLs(
      .eleventy, ["posts/2024-03-01-rye.md": post("layout: \(layout)"), file: page(Self.permalink)],
      settings: [".eleventy.js": "module.exports = function (c) { \(settings) }"],
      ["posts/2024-03-01-rye.md": "/blog/2024/Mar/5/rye/"])
  }

  @Test func `nearer data replace those of layouts, whose names can be in data files`() throws {
    try expectURLs(
      .eleventy,
      [
        ".eleventy.js": "", "_includes/base.html": page("permalink: /base/{{ page.fileSlug }}/"),
        "_includes/post.html": page("layout: base", "permalink: /post/{{ page.fileSlug }}/"),
        "_includes/chained.html": page("layout: base", "kind: rye"),
        "_includes/own.11ty.js": "export const data = { permalink: (data) => `/js/${data.page.fileSlug}/` };\n",
        "_includes/script.njk": "---js\n{ permalink: '/script/{{ page.fileSlug }}/' }\n---\n{{ content }}",
        "_includes/round.html": page("layout: round"), "posts/posts.json": #"{"layout": "post"}"#,
        "posts/a.md": post(), "posts/b.md": post("permalink: /own/"), "posts/c.md": post("layout: chained"),
        "posts/d.md": post("layout: round"), "posts/e.md": post("layout: missing"), "posts/f.md": post("layout: false"),
        "posts/g.md": post("layout: own"), "posts/h.md": post("layout: script"),
        "data/data.json": #"{"layout": "post", "permalink": "/data/{{ page.fileSlug }}/"}"#, "data/i.md": post(),
      ],
      [
        "posts/a.md": "/post/a/", "posts/b.md": "/own/", "posts/c.md": "/base/c/", "posts/d.md": "/posts/d/",
        "posts/e.md": "/posts/e/", "posts/f.md": "/posts/f/", "posts/g.md": "/js/g/", "posts/h.md": "/script/h/",
        "data/i.md": "/data/i/",
      ])
  }

  @Test(arguments: [
    ("", "tags: [oats, rye]", ["kitchen", "bread", "rye", "oats"]),
    ("", "tags: oats", ["kitchen", "bread", "rye", "oats"]),
    ("", "override:tags: [oats]", ["oats"]), ("", "", ["kitchen", "bread", "rye"]),
    ("c.setDataDeepMerge(false)", "tags: [oats]", ["oats"]),
  ])
  func `tags of layouts, data files and the article are merged`(
    settings: String, line: String, tags: [String]
  ) throws {
    let site = try GeneratorSite([
      ".eleventy.js": "module.exports = function (c) { \(settings) }", "_includes/base.html": page("tags: kitchen"),
      "_includes/post.html": page("layout: base", "tags: [bread]"),
      "posts/posts.json": #"{"layout": "post", "tags": ["posts", "rye"]}"#, "posts/a.md": post(line),
    ])
    let content = try site.load(.eleventy)
    #expect(content.articles.map(\.tags) == [tags])
    #expect(site.report(content) == [])
  }

  @Test(arguments: [
    (hidden, 0, 0), ("permalink: false", 0, 0), ("draft: true", 0, 1), ("title: Rye\ndate: 2024-03-01", 1, 0),
  ])
  func `layouts can hide articles, and give them a title and a date`(line: String, articles: Int, drafts: Int) throws {
    let site = try GeneratorSite([
      ".eleventy.js": "", "_includes/post.html": page(line), "posts/a.md": page("layout: post", "x: 2024-03-01"),
      "posts/posts.json": articles == 0 ? #"{"date": "2024-03-01"}"# : "{}",
    ])
    let content = try site.load(.eleventy)
    #expect(content.articles.map(\.title) == (articles == 0 ? [] : ["Rye"]))
    #expect(content.counts.drafts == drafts)
  }

  @Test func `a permalink of a layout that only a program can make is reported`() throws {
    let site = try GeneratorSite([
      ".eleventy.js": "", "_includes/post.html": page("permalink: \"/{{ page.date | ourFormat }}/\""),
      "_includes/js.njk": "---js\n{ permalink: (data) => slugOf(data.page.date) }\n---\n",
      "posts/a.md": post("layout: post"), "posts/b.md": post("layout: post"), "posts/c.md": post("layout: js"),
    ])
    let content = try site.load(.eleventy)
    #expect(
      content.diagnostics.foldingPermalinks.map(\.message).sorted() == [
        "permalink “/{{ page.date | ourFormat }}/” is a template that is not run, so 2 articles have no URL",
        "“_includes/js.njk” sets “permalink” by a program, so the URLs of its articles are guessed",
      ])
  }

  @Test func `dates in permalinks are in UTC`() throws {
    try expectURLs(
      .eleventy,
      [
        ".eleventy.js": "", "a.md": page("title: T", "date: 2024-03-01T00:30:00+02:00", Self.permalink),
        "b.md": page("title: T", "date: 2024-03-01", "permalink: \"/{{ date | date: '%B-%H' }}/\""),
      ], ["a.md": "/blog/2024/Feb/29/a/", "b.md": "/March-00/"])
  }
}
