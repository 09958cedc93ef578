import FeedCore
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The URLs that Pelican and Feedkiln give to the same files.
@Suite(.peers("pelican")) struct PelicanAddressTests {
  private static func article(_ title: String, _ more: String = "", date: String = "2024-03-01 10:20") -> String {
    "Title: \(title)\nDate: \(date)\n\(more)\nText\n"
  }

  static let files: [String: String] = [
    "content/plain.md": article("Plain"), "content/accents.md": article("Crème brûlée à la Straße"),
    "content/russian.md": article("Хлеб из ржи: щи да каша"), "content/greek.md": article("Το ψωμί"),
    "content/signs.md": article("Rye & Spelt – what’s “new” in 1.5? (C++/C#) 50% €5 ½ x²"),
    "content/underscore.md": article("snake_case -- and   spaces-"), "content/polish.md": article("Żółć łąka ąęśźć"),
    "content/nordic.md": article("Ærø smørrebrød Þingvellir"), "content/slug.md": article("T", "Slug: my-own-slug\n"),
    "content/url.md": article("T", "Url: some/where/\nSave_as: some/where/index.html\n"),
    "content/draft.md": article("Draft", "Status: draft\n"), "content/hidden.md": article("Hidden", "status: hidden\n"),
    "content/skip.md": article("Skip", "Status: skip\n"), "content/published.md": article("P", "STATUS: Published\n"),
    "content/german.md": article("Brot", "Lang: de\n"), "content/same.md": article("Same", "Slug: same\n"),
    "content/same.fr.md": article("Pareil", "Slug: same\nLang: fr\n"),
    "content/cooking/soup.md": article("Soup"), "content/cooking/deep/stew.md": article("Stew"),
    "content/Big Folder/roll.md": article("Roll"), "content/cat.md": article("Cat", "Category: Warm Bread\n"),
    "content/authors.md": article("Authors", "Authors: Doe, Jane; Roe, Rick\n"),
    "content/author.md": article("Author", "Author: Ada Łovelace\n"),
    "content/tags.md": article("Tags", "Tags: a, b; c\n"),
    "content/2024-05-06-dated.md": "Title: Dated by name\n\nText\n", "content/undated.md": "Title: No date\n\nText\n",
    "content/fenced.md": "---\ntitle: \"Quoted: title\"\ndate: 2024-01-02\n---\nText\n",
    "content/seconds.md": article("Seconds", date: "2024-01-02 10:20:30"),
    "content/zone.md": article("Zone", date: "2024-01-02T23:30:00-05:00"),
    "content/words.md": article("Words", date: "3 January 2024"),
    "content/slashes.md": article("Slashes", date: "2024/02/03 04:05"),
    "content/rest.rst":
      "My reST article\n###############\n\n:date: 2024-03-04 10:00\n:tags: a, b\n:category: rest\n\nText\n",
    "content/over.rst": "=====\nÜber\n=====\n\n:date: 2024-03-05\n:slug: ueber\n\nText\n",
    "content/page.html":
      "<html><head><title>An HTML article</title><meta name=\"date\" content=\"2024-03-06 10:00\" />"
      + "<meta name=\"Tags\" content=\"x, y\"></head><body><p>Text</p></body></html>",
    "content/long.md": "Title: Lines\nDate: 2024-03-07\nSummary: one\n    two\nX-Other: y\n\nText\n",
    "content/pages/about.md": "Title: About\n\nText\n", "content/images/x.png": "",
    "theme/templates/article.html": "x", "theme/templates/page.html": "x", "theme/templates/base.html": "x",
    "theme/templates/index.html": """
    {% for a in articles %}content/{{ a.relative_source_path }}\t{{ SITEURL }}/{{ a.url }}
    {% for t in a.translations %}content/{{ t.relative_source_path }}\t{{ SITEURL }}/{{ t.url }}
    {% endfor %}{% endfor %}
    """,
    "theme/static/x.css": "",
  ]

  static let common = """
    # What the tests need
    SITEURL = 'https://example.com/sub'
    SITENAME = "T"
    AUTHOR = 'Grace Hopper'
    PATH = 'content'
    TIMEZONE = 'Europe/Berlin'
    THEME = 'theme'
    DIRECT_TEMPLATES = ['index']
    THEME_TEMPLATES_OVERRIDES = []
    TAG_SAVE_AS = AUTHOR_SAVE_AS = ''
    FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
    CACHE_CONTENT = False

    """

  /// Returns the files of a site with settings.
  static func files(_ settings: String) -> [String: String] {
    var files = files
    files["pelicanconf.py"] = common + settings
    for (name, text) in files where name.hasSuffix("templates/page.html") {
      for other in ["category", "tag", "author", "period_archives", "archives", "authors", "tags", "categories"] {
        files["theme/templates/\(other).html"] = text
      }
    }
    return files
  }

  static let settings = [
    "CATEGORY_SAVE_AS = 'c/{slug}.html'\n",
    """
    ARTICLE_URL = '{date:%Y}/{date:%b}/{date:%d}/{category}/{author}/{slug}/'
    ARTICLE_SAVE_AS = '{date:%Y}/{date:%b}/{date:%d}/{category}/{author}/{slug}/index.html'
    ARTICLE_LANG_URL = '{lang}/{date:%y}/{date:%j}/{slug}/'
    ARTICLE_LANG_SAVE_AS = '{lang}/{date:%y}/{date:%j}/{slug}/index.html'
    DEFAULT_CATEGORY = 'Various things'

    """,
    "SLUGIFY_SOURCE = 'basename'\nSLUGIFY_PRESERVE_CASE = True\nUSE_FOLDER_AS_CATEGORY = False\n",
    "SLUGIFY_USE_UNICODE = True\nARTICLE_URL = ('posts/'\n  '{slug}')  # two parts\nARTICLE_SAVE_AS = 'posts/{slug}.html'\n",
    "SLUG_REGEX_SUBSTITUTIONS = [(r'C\\+\\+', 'cpp'), (r'[^\\w\\s-]', ''), (r'[-\\s]+', '-')]\n"
      + "FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})-(?P<slug>.*)'\n",
  ]

  @Test(arguments: settings)
  func `every URL equals Pelican’s`(settings: String) throws {
    let site = try GeneratorSite(Self.files(settings))
    try site.run(Peer.path(ofPython: "pelican") ?? "", "-s", "pelicanconf.py", "-q")
    let theirs = try site.urls(listedIn: "output/index.html").mapValues(IRI.percentEncoding)
    let content = try site.load(.pelican, zone: "Europe/Berlin")
    #expect(theirs.count >= 30)
    expectEqual(site.urls(in: content), theirs)
    #expect(
      site.report(content) == [
        "content/over.rst:8:1: warning: 2 articles contain unsupported markup; the text is omitted "
          + "(set “built” in [content] to the folder of the built site, to use the text of its pages)"
      ])
  }
}
