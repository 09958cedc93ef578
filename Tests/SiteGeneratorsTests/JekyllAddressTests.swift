import FeedCore
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The URLs that Jekyll and Feedkiln give to the same files.
@Suite(.peers("jekyll")) struct JekyllAddressTests {
  private static func post(_ more: String = "") -> String { "---\ntitle: Rye\n\(more)---\nText\n" }

  static let files: [String: String] = [
    "_posts/2024-03-01-plain.md": post(), "_posts/2024-03-01-Capital-Letters_and.Dots.md": post(),
    "_posts/2024-03-02-plain.md": post(), "_posts/2024-3-5-short.markdown": post(), "_posts/24-3-6-shorter.mkd": post(),
    "_posts/2024-03-07-accents-é-ß.md": post(), "_posts/2024-03-08-日本語.md": post(),
    "_posts/2024-03-09-with spaces & signs!.md": post(), "_posts/2024-03-10-v1.0.md": post(),
    "_posts/2024-03-11-page.html": post(), "_posts/2024-03-12-dots...md": post(),
    "_posts/sub/2024-03-13-below.md": post(), "blog/_posts/2024-03-14-in-blog.md": post(),
    "Blog Two/deep/_posts/2024-03-15-in-deep.md": post("categories: Extra\n"),
    "_posts/2024-03-16-cats.md": post("categories: One Two\n"),
    "_posts/2024-03-17-cats.md": post("categories: [A B, C, a b]\n"),
    "_posts/2024-03-18-cat.md": post("category: X Y\n"),
    "_posts/2024-03-19-both.md": post("category: X\ncategories: [Y, X]\n"),
    "_posts/2024-03-20-slug.md": post("slug: My Own Slug (1)\n"),
    "_posts/2024-03-21-hidden.md": post("published: false\n"),
    "_posts/2024-03-22-none.md": "No front matter", "_posts/undated.md": post(), "_posts/2099-01-01-later.md": post(),
    "_posts/2024-03-23-empty.md": "---\n---\nText", "_posts/2024-03-24-dots-end.md": "---\ntitle: D\n...\nText",
    "_posts/2024-04-01-night.md": post("date: 2024-04-01 23:30:00\n"),
    "_posts/2024-04-02-night.md": post("date: 2024-04-02 23:30:00 -0500\n"),
    "_posts/2024-04-03-text.md": post("date: \"2024-04-03 23:30:00\"\n"),
    "_posts/2024-04-04-minutes.md": post("date: 2024-04-04 23:30\n"),
    "_posts/2024-04-05-day.md": post("date: 2024-06-05\n"),
    "_posts/2024-05-01-own.md": post("permalink: /own/path/\n"),
    "_posts/2024-05-02-own.md": post("permalink: own.html\n"),
    "_posts/2024-12-30-tokens.md": post(
      "categories: [A b, C!]\npermalink: /t/:year/:short_year/:month/:i_month/:short_month/:long_month/:day/:i_day/:y_day/"
        + ":w_year/:week/:w_day/:short_day/:long_day/:hour/:minute/:second/:title/:slug/:name/:categories/"
        + ":slugified_categories/:collection/:path/x:output_ext\n"),
    "_posts/2024-05-03-underscore.md": post("permalink: /:year_:month_:day_:title\n"),
    "_posts/2024-05-04-odd.md": post("permalink: //a/../b/./c:output_ext\n"),
    "_posts/2024-05-05-weekdate.md": post("permalink: /:categories/:year/W:week/:short_day/:title:output_ext\n"),
    "_drafts/idea.md": post(), "_recipes/soup.md": post("date: 2024-01-01\n"),
    "_recipes/deep/2024-01-02-Red Bread.md": post(),
    "_recipes/own.md": post("date: 2024-01-03\npermalink: /my/:title/\n"),
    "_notes/x.md": post("date: 2024-01-01\n"), "_silent/x.md": post("date: 2024-01-01\n"),
    "node_modules/a/_posts/2024-01-01-x.md": post(), "archive/_posts/2024-06-01-defaults.md": post(),
    "list.txt": """
    ---
    ---
    {% for c in site.collections %}{% if c.output %}{% for d in c.docs %}{{ d.path }}\t{{ d.url | absolute_url }}
    {% endfor %}{% endif %}{% endfor %}
    """,
  ]

  static let common = """
    url: https://example.com
    baseurl: /sub
    timezone: Europe/Berlin
    collections:
      recipes: {output: true}
      notes: {output: true, permalink: "/n/:name/"}
      silent: {output: false}
    defaults:
      - scope: {path: archive, type: posts}
        values: {permalink: "/old/:title", categories: [z]}
      - scope: {path: ""}
        values: {permalink_of_theme: x}

    """

  /// Returns the files of a site with settings.
  static func files(_ settings: String) -> [String: String] {
    var files = files
    files["_config.yml"] = common + settings
    if settings.contains("title") || settings.contains("none") {
      // In URLs without a date, these would be duplicates.
      for name in ["03-02-plain", "03-17-cats", "04-02-night"] { files["_posts/2024-\(name).md"] = nil }
    }
    return files
  }

  static let settings = [
    "", "permalink: pretty\n", "permalink: ordinal\n", "permalink: weekdate\n", "permalink: none\n",
    "permalink: /:categories/:title\n", "permalink: /blog/:year/:title/\n",
  ]

  @Test(arguments: settings)
  func `every URL equals Jekyll’s`(settings: String) throws {
    let site = try GeneratorSite(Self.files(settings))
    try site.run(Peer.path(of: "jekyll") ?? "", "build", "--quiet", "--disable-disk-cache")
    let theirs = try site.urls(listedIn: "_site/list.txt")
    let content = try site.load(.jekyll, zone: "Europe/Berlin")
    #expect(site.report(content) == [])
    #expect(theirs.count >= 30)
    expectEqual(site.urls(in: content), theirs)
  }
}
