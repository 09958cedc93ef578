import FeedContent
import FeedCore
import SiteSamples
import Testing

@testable import SiteGenerators

/// URLs from the documentation of generators that tests cannot run.
@Suite struct AddressTableTests {
  private let toml = "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n"
  private let yaml = "---\ntitle: T\ndate: 2024-03-01\n---\n"

  @Test func `a permalink with a filter of the site is one problem, not one of each article`() throws {
    let site = try GeneratorSite([
      "eleventy.config.js": "", "posts/posts.json": #"{"permalink": "/{{ page.date | ourFormat }}/"}"#,
      "posts/a.md": yaml, "posts/b.md": yaml, "posts/c.md": "---\npermalink: \"/{{ x }}/\"\ndate: 2024-03-01\n---\n",
    ])
    let content = try site.load(.eleventy)
    #expect(
      content.diagnostics.foldingPermalinks.map(\.message) == [
        "permalink “/{{ page.date | ourFormat }}/” is a template that is not run, so 2 articles have no URL",
        "permalink “/{{ x }}/” is a template that is not run",
      ])
  }

  @Test func `what Jekyll excludes is no article`() throws {
    try expectURLs(
      .jekyll,
      [
        "_config.yml": "exclude: [/docs, drafts/, '*.tmp.md']\npermalink: /:title/\n", "_posts/2024-03-01-a.md": yaml,
        "docs/_posts/2024-03-01-b.md": yaml, "drafts/_posts/2024-03-01-c.md": yaml,
        "blog/docs/_posts/2024-03-01-d.md": yaml,
      ],
      ["_posts/2024-03-01-a.md": "/a/", "blog/docs/_posts/2024-03-01-d.md": "/d/"])
  }

  @Test func `Zola’s URLs`() throws {
    let files = [
      "content/blog/2018-10-10-hello-world.md": "+++\ntitle = \"T\"\n+++\n", "content/blog/My Café.md": toml,
      "content/blog/2018-10-11_under.md": "+++\ntitle = \"T\"\n+++\n", "content/blog/bundle/index.md": toml,
      "content/blog/2018-10-12-dated/index.md": "+++\ntitle = \"T\"\n+++\n", "content/blog/_index.md": toml,
      "content/about.md": toml, "content/blog/a.fr.md": toml, "content/blog/a.xx.md": toml,
      "content/blog/slug.md": "+++\ntitle = \"T\"\ndate = 2024-03-01\nslug = \"Own One\"\n+++\n",
      "content/blog/path.md": "+++\ntitle = \"T\"\ndate = 2024-03-01T10:00:00Z\npath = \"over/here\"\n+++\n",
      "content/blog/undated.md": "+++\ntitle = \"T\"\n+++\n",
      "content/blog/none.md": "+++\ntitle = \"T\"\ndate = 2024-03-01\nrender = false\n+++\n",
    ]
    let table = [
      "content/blog/2018-10-10-hello-world.md": "/blog/hello-world/", "content/blog/My Café.md": "/blog/my-cafe/",
      "content/blog/2018-10-11_under.md": "/blog/under/", "content/blog/bundle/index.md": "/blog/bundle/",
      "content/blog/2018-10-12-dated/index.md": "/blog/dated/", "content/about.md": "/about/",
      "content/blog/a.fr.md": "/fr/blog/a/", "content/blog/a.xx.md": "/blog/a-xx/",
      "content/blog/slug.md": "/blog/own-one/",
      "content/blog/path.md": "/over/here/",
    ]
    let languages = "default_language = \"en\"\n[languages.fr]\n"
    try expectURLs(.zola, files, settings: ["config.toml": languages], table)
    let kept = [
      "content/blog/2018-10-10-hello-world.md": "/blog/2018-10-10-hello-world/",
      "content/blog/My Café.md": "/blog/My%20Caf%C3%A9/",
      "content/blog/2018-10-11_under.md": "/blog/2018-10-11_under/",
      "content/blog/2018-10-12-dated/index.md": "/blog/2018-10-12-dated/", "content/blog/slug.md": "/blog/Own%20One/",
      "content/blog/a.xx.md": "/blog/a.xx/",
    ]
    let settings = languages + "[slugify]\npaths = \"off\"\npaths_keep_dates = true\n"
    try expectURLs(.zola, files, settings: ["zola.toml": settings], table.merging(kept) { $1 })
  }

  @Test func `Zola’s safe names, dates with times, and names with the default language`() throws {
    let undated = "+++\ntitle = \"T\"\n+++\n"
    let names = [
      "Héhé (hey)", "dot. ", "a<b>c\"d|e?f*g", "x.*", "日本", "2018-10-10T09:30:00Z-time",
      "2018-10-11T09:30:00+02:00_zone",
      "2018-10-12 -space", "2018-10-13", "2018-10-14 text", "a.en",
    ]
    let files = Dictionary(
      uniqueKeysWithValues: names.map { ("content/\($0).md", $0.hasPrefix("2018") ? undated : toml) })
    func table(_ paths: [String]) -> [String: String] {
      Dictionary(uniqueKeysWithValues: zip(names, paths).map { ("content/\($0).md", "/\(IRI.percentEncoding($1))/") })
    }
    let safe = [
      "Héhé (hey)", "dot", "abcdefg", "x.", "日本", "time", "zone", "space", "2018-10-13", "2018-10-14 text", "a.en",
    ]
    let settings = "default_language = \"en\"\n[languages.en]\n[languages.fr]\n[slugify]\n"
    try expectURLs(.zola, files, settings: ["zola.toml": settings + "paths = \"safe\"\n"], table(safe))
    let on = [
      "hehe-hey", "dot", "a-b-c-d-e-f-g", "x", "", "time", "zone", "space", "2018-10-13", "2018-10-14-text", "a-en",
    ]
    var known = files
    known["content/日本.md"] = nil
    var urls = table(on)
    urls["content/日本.md"] = nil
    try expectURLs(.zola, known, settings: ["zola.toml": settings], urls)
    let site = try GeneratorSite(files.merging(["zola.toml": settings]) { $1 })
    let content = try site.load(.zola, baseURL: "https://example.com/")
    let dates = content.articles.filter { $0.location.file.contains("2018") }.map(\.published.rfc3339).sorted()
    #expect(
      dates == [
        "2018-10-10T09:30:00Z", "2018-10-11T09:30:00+02:00", "2018-10-12T00:00:00Z", "2018-10-13T00:00:00Z",
        "2018-10-14T00:00:00Z",
      ])
  }

  @Test func `a draft section of Zola makes its pages drafts`() throws {
    let site = try GeneratorSite([
      "zola.toml": "base_url = \"https://example.com\"\n", "content/_index.md": toml, "content/a.md": toml,
      "content/blog/_index.md": "+++\ndraft = true\n+++\n", "content/blog/b.md": toml, "content/blog/deep/c.md": toml,
    ])
    let content = try site.load(.zola, baseURL: "https://example.com/")
    #expect(site.urls(in: content) == ["content/a.md": "https://example.com/a/"])
    #expect(content.counts.drafts == 2)
  }

  @Test func `Eleventy’s URLs`() throws {
    try expectURLs(
      .eleventy,
      [
        "content/index.md": yaml, "content/template.md": yaml, "content/subdir/template.md": yaml,
        "content/same/same.md": yaml, "content/folder/index.md": yaml, "content/page.html": yaml,
        "content/blog/2018-01-01-dated.md": "---\ntitle: T\n---\n",
        "content/2018-01-02/name.md": "---\ntitle: T\n---\n",
        "content/own.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: some/path/index.html\n---\n",
        "content/file.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: /file.html\n---\n",
        "content/none.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: false\n---\n",
        "content/modified.md": "---\ntitle: T\ndate: Last Modified\n---\n",
        "content/posts/one.md": yaml, "content/posts/2018-01-03-two.md": "---\ntitle: Zwei Brote\n---\n",
        "content/posts/posts.json":
          "{\"permalink\": \"/p/{{ page.fileSlug }}/{{ title | slugify }}/\", \"tags\": [\"posts\"]}",
        "content/deep/stem.md":
          "---\ntitle: T\ndate: 2024-03-01\npermalink: \"{{ page.filePathStem }}.html\"\n---\n",
        "content/_includes/x.md": yaml, "content/node_modules/x.md": yaml, "content/undated.md": "Text",
      ], settings: ["eleventy.config.js": "export default function (c) { return { dir: { input: \"content\" } } }"],
      [
        "content/index.md": "/", "content/template.md": "/template/", "content/subdir/template.md": "/subdir/template/",
        "content/same/same.md": "/same/", "content/folder/index.md": "/folder/", "content/page.html": "/page/",
        "content/blog/2018-01-01-dated.md": "/blog/2018-01-01-dated/",
        "content/2018-01-02/name.md": "/2018-01-02/name/",
        "content/own.md": "/some/path/", "content/file.md": "/file.html", "content/posts/one.md": "/p/one/t/",
        "content/posts/2018-01-03-two.md": "/p/two/zwei-brote/", "content/deep/stem.md": "/deep/stem.html",
      ])
  }

  @Test func `Eleventy’s names without dates, and permalinks in tables`() throws {
    func own(_ permalink: String, _ title: String = "T") -> String {
      "---\ntitle: \"\(title)\"\ndate: 2024-03-01\npermalink: \(permalink)\n---\n"
    }
    let stem = "\"{{ page.filePathStem }}/\""
    let slug = "\"/s/{{ page.fileSlug }}/\""
    let title = "\"/t/{{ title | slugify }}/\""
    try expectURLs(
      .eleventy,
      [
        "2018-01-01-file.md": own(stem), "dir/2018-01-01-file.md": own(stem), "dir/draft-2018-01-01-name.md": own(slug),
        "dir/index.md": own(stem), "2018-01-02-folder/index.md": own(slug), "2018-01-03-folder/index.md": own(stem),
        "table.md": own("{build: /from/table/}"), "none.md": own("{build: false}"),
        "server.md": own("{serverless: /x/}"),
        "bare.md": own("/some/index"), "plain.md": own("file.html"),
        "words/a.md": own(title, "Über Öfen & Brötchen"),
        "words/b.md": own(title, "It's what you don’t say, s'il te plaît"),
        "words/c.md": own(title, "Щи да хлеб"), "words/d.md": own(title, "fooBar C++ 2.0"),
      ],
      [
        "2018-01-01-file.md": "/file/", "dir/2018-01-01-file.md": "/dir/file/",
        "dir/draft-2018-01-01-name.md": "/s/name/",
        "dir/index.md": "/dir/", "2018-01-02-folder/index.md": "/s/folder/",
        "2018-01-03-folder/index.md": "/2018-01-03-folder/", "table.md": "/from/table/", "bare.md": "/some/",
        "plain.md": "/file.html", "words/a.md": "/t/ueber-oefen-and-broetchen/",
        "words/b.md": "/t/its-what-you-dont-say-s-il-te-plait/", "words/c.md": "/t/shhi-da-hleb/",
        "words/d.md": "/t/foobar-c-2-0/",
      ])
  }

  @Test func `Astro’s URLs of index files, and of special characters in names`() throws {
    try expectURLs(
      .astro,
      [
        "src/content/blog/index.md": yaml, "src/content/blog/deep/Index.md": yaml,
        "src/content/blog/x² ½ ok_a‿b.md": yaml,
        "src/content/blog/Ünï—dash.md": yaml, "src/pages/index.md": yaml, "src/pages/notes/index.md": yaml,
        "src/pages/notes/Index.md": yaml, "src/pages/blog/[...id].astro": "getCollection(\"blog\")",
      ],
      [
        "src/content/blog/index.md": "/blog/index/", "src/content/blog/deep/Index.md": "/blog/deep/",
        "src/content/blog/x² ½ ok_a‿b.md": "/blog/x--ok_a%E2%80%BFb/",
        "src/content/blog/Ünï—dash.md": "/blog/%C3%BCn%C3%AFdash/", "src/pages/index.md": "/",
        "src/pages/notes/index.md": "/notes/", "src/pages/notes/Index.md": "/notes/Index/",
      ])
  }

  @Test func `Publish’s lowercase sections and Markdown extensions`() throws {
    let post = "---\ndate: 2024-03-01 10:20\n---\n# Heading\n"
    try expectURLs(
      .publish,
      [
        "Content/Posts/One.md": post, "Content/posts/two.markdown": post, "Content/posts/three.txt": post,
        "Content/posts/index.markdown": post, "Content/posts/deep/index.md": post, "Content/posts/picture.png": "",
        "Content/Posts/own.md": "---\ndate: 2024-03-01 10:20\npath: /Some/Where\n---\n",
      ],
      [
        "Content/Posts/One.md": "/posts/One", "Content/posts/two.markdown": "/posts/two",
        "Content/posts/three.txt": "/posts/three", "Content/posts/deep/index.md": "/posts/deep/index",
        "Content/Posts/own.md": "/posts/Some/Where",
      ])
  }

  @Test func `Astro’s URLs`() throws {
    let post = "---\ntitle: T\npubDate: 'Jul 08 2022'\n---\n"
    let files = [
      "src/content/blog/first-post.md": post, "src/content/blog/Second Post (2).md": post,
      "src/content/blog/deep/third_post.mdx": post, "src/content/blog/folder/index.md": post,
      "src/content/blog/own.md": "---\ntitle: T\npubDate: 2022-07-08\nslug: my-slug\n---\n",
      "src/content/blog/_hidden.md": post, "src/pages/posts/Post-1.md": post, "src/pages/about.astro": "",
      "src/pages/blog/[...slug].astro": "await getCollection('blog')",
      "src/pages/tags/[tag].astro": "await getCollection('blog')",
    ]
    let table = [
      "src/content/blog/first-post.md": "/blog/first-post/",
      "src/content/blog/Second Post (2).md": "/blog/second-post-2/",
      "src/content/blog/folder/index.md": "/blog/folder/", "src/content/blog/own.md": "/blog/my-slug/",
      "src/pages/posts/Post-1.md": "/posts/Post-1/",
    ]
    var plain = files
    plain["src/content/blog/deep/third_post.mdx"] = nil
    try expectURLs(.astro, plain, table)
    try expectURLs(
      .astro, plain, settings: ["astro.config.mjs": "export default defineConfig({ trailingSlash: 'never' })"],
      table.mapValues { String($0.dropLast()) })
    let site = try GeneratorSite(files)
    let content = try site.load(.astro, baseURL: "https://example.com/")
    #expect(
      site.report(content) == [
        "src/content/blog/deep/third_post.mdx:5:1: warning: 1 article contains unsupported markup; "
          + "the text is omitted "
          + "(set “built” in [content] to the folder of the built site, to use the text of its pages)"
      ])
    #expect(
      site.urls(in: content)["src/content/blog/deep/third_post.mdx"] == "https://example.com/blog/deep/third_post/"
    )
  }

  @Test func `Astro’s routes are read from the pages of collections`() throws {
    let post = "---\ntitle: T\npubDate: 2022-07-08\n---\n"
    try expectURLs(
      .astro,
      [
        "src/content/notes/a.md": post, "src/content/posts/b.md": post,
        "src/pages/[...slug].astro": "await getCollection(\"posts\")",
        "src/pages/short/[id].astro": "await getCollection(`notes`)",
      ], ["src/content/notes/a.md": "/short/a/", "src/content/posts/b.md": "/b/"])
  }

  @Test func `Starlight’s pages are at the root, and files beside collections are none`() throws {
    let post = "---\ntitle: T\ndate: 2022-07-08\n---\n"
    try expectURLs(
      .astro,
      [
        "astro.config.mjs": "import starlight from '@astrojs/starlight';\nexport default defineConfig({});\n",
        "src/content/docs/blog/a.md": post, "src/content/notes.md": post,
        "src/pages/about.astro": "",
      ], ["src/content/docs/blog/a.md": "/blog/a/"])
  }

  @Test func `Astro’s collections are in the folders that their loaders name`() throws {
    let post = "---\ntitle: T\npubDate: 2022-07-08\n---\n"
    let config = """
      const NOTES = "notes";
      export const blog = defineCollection({ loader: glob({ pattern: "**/[^_]*.{md,mdx}", base: "./src/data/blog" }) });
      const noteCollection = defineCollection({ loader: glob({ base: `./${NOTES}`, pattern: ["*.md", "!old*"] }) });
      const plain = defineCollection({ schema: z.object({}) });
      export const collections = { blog, note: noteCollection, plain };
      """
    try expectURLs(
      .astro,
      [
        "src/content.config.ts": config, "src/data/blog/A b.md": post, "src/data/blog/_draft.md": post,
        "src/data/blog/deep/_x/c.md": post, "notes/one.md": post, "notes/old.md": post, "notes/deep/two.md": post,
        "src/content/plain/p.md": post, "src/pages/plain/[id].astro": "getCollection('plain')",
        "src/pages/posts/[...slug]/index.astro": "const posts = await getCollection('blog'); render(post)",
        "src/pages/series/[name].astro": "getCollection('blog')",
        "src/pages/notes/[id].astro": "---\nimport { sorted } from '@/utils/notes';\nawait sorted();\n---\n",
        "src/content/talks/t.md": post,
        "src/lib/entries.js":
          "export async function entriesOf(name) { return await getCollection(name) }\n",
        "src/pages/said/[slug].astro": "---\nconst kind = 'talks';\nconst all = await entriesOf(kind);\n---\n<p/>",
        "src/utils/notes.ts":
          "async function all() { return getCollection('note', (x) => { return x }); }\n"
          + "export const sorted = async () => { const list = await all(); return list; };\n",
      ],
      [
        "src/data/blog/A b.md": "/posts/a-b/", "src/data/blog/deep/_x/c.md": "/posts/deep/_x/c/",
        "notes/one.md": "/notes/one/", "src/content/plain/p.md": "/plain/p/", "src/content/talks/t.md": "/said/t/",
      ])
  }

  @Test func `Astro’s pages that are files have no slash`() throws {
    let post = "---\ntitle: T\npubDate: 2022-07-08\n---\n"
    try expectURLs(
      .astro,
      [
        "astro.config.mjs": "export default defineConfig({ build: { format: 'file' } })",
        "src/content/blog/a.md": post, "src/pages/blog/[id].astro": "getCollection('blog')",
      ], ["src/content/blog/a.md": "/blog/a"])
  }

  @Test func `Eleventy’s permalinks with filters, data and functions`() throws {
    func post(_ permalink: String) -> String { "---\ntitle: Rye & Wheat\ndate: 2024-03-01\n\(permalink)\n---\n" }
    try expectURLs(
      .eleventy,
      [
        ".eleventy.js": "", "a/one.md": post("permalink: \"/{{ page.date | date: '%Y/%-m/%d' }}/one.html\""),
        "a/two.md": post("permalink: \"/{{ title | slug }}/{{ kind | downcase }}/\"\nkind: Note"),
        "a/three.md": post("permalink: \"{{ page.fileSlug | prepend: 'x-' | append: '.html' }}\""),
        "_posts/_posts.11tydata.js":
          "export default { layout: 'post', permalink: function({page}) { return `/web/${ page.fileSlug }/` } }",
        "_posts/2024-01-02-four.md": post(""),
        "short/short.11tydata.cjs": "module.exports = { permalink: (data) => `/s/${data.page.fileSlug}.html` }",
        "short/five.md": post(""),
        "plain/plain.11tydata.js": "module.exports = { permalink: '/p/{{ title | slugify }}/' }",
        "plain/six.md": post(""), "_includes/x.md": post(""), "_data/y.md": post(""),
        "fn/fn.11tydata.js": "module.exports = { permalink(data) { return `/f/${data.page.fileSlug}/`; } }",
        "fn/seven.md": post(""),
      ],
      [
        "a/one.md": "/2024/3/01/one.html", "a/two.md": "/rye-and-wheat/note/", "a/three.md": "/x-three.html",
        "_posts/2024-01-02-four.md": "/web/four/", "short/five.md": "/s/five.html", "plain/six.md": "/p/rye-and-wheat/",
        "fn/seven.md": "/f/seven/",
      ])
  }

  @Test func `a permalink that a program of Eleventy makes is reported as guessed`() throws {
    let site = try GeneratorSite([
      ".eleventy.js": "", "a/2024/one.md": yaml,
      "a/a.11tydata.js": "module.exports = { permalink: (data) => slugOf(data.page.date) + '/' }",
    ])
    #expect(
      site.report(try site.load(.eleventy)) == [
        "a/a.11tydata.js:1:1: warning: “a/a.11tydata.js” sets “permalink” by a program, so the URLs of its articles are "
          + "guessed (if it sets dates or permalinks, add them to the articles or to a .11tydata.json file)"
      ])
  }

  @Test func `the date in the path of an HTML page is read if the page has none`() throws {
    func page(_ head: String) -> String { "<title>T</title>\(head)<body><h1>T</h1><p>Text</p>" }
    let site = try GeneratorSite([
      "2014/07/05/rye/index.html": page(""), "2014/07/06/spelt.html": page(""), "2014/07/06/index.html": page(""),
      "2014/07/07/page/2.html": page(""), "2014/13/07/none.html": page(""), "about/index.html": page(""),
      "2014/07/08/own/index.html": page(
        "<meta property='og:type' content='article'>"
          + "<meta property='article:published_time' content='2015-01-02T03:04:05Z'>"),
    ])
    let articles = try site.load(.html, baseURL: "https://example.com/").articles
    #expect(
      articles.map { "\($0.url.string) \($0.published.rfc3339)" } == [
        "https://example.com/2014/07/08/own/ 2015-01-02T03:04:05Z",
        "https://example.com/2014/07/06/spelt.html 2014-07-06T00:00:00Z",
        "https://example.com/2014/07/05/rye/ 2014-07-05T00:00:00Z",
      ])
  }

  @Test func `Publish’s URLs`() throws {
    let post = "---\ndate: 2024-03-01 10:20\ntags: bread, rye\ntitle: One: two\n---\n# Heading\n"
    try expectURLs(
      .publish,
      [
        "Content/posts/my-post.md": post, "Content/posts/sub/Other Post.md": post, "Content/posts/index.md": post,
        "Content/index.md": post, "Content/about.md": post, "Content/posts/sub/index.md": post,
        "Content/posts/index.old/index.md": post, "Content/posts/index.txt": post, "Content/posts/index.more.md": post,
        "Content/posts/own.md": "---\ndate: 2024-03-01 10:20\npath: some/where\n---\n",
        "Content/posts/undated.md": "# No date",
      ],
      [
        "Content/posts/my-post.md": "/posts/my-post", "Content/posts/sub/Other Post.md": "/posts/sub/Other%20Post",
        "Content/posts/own.md": "/posts/some/where", "Content/posts/sub/index.md": "/posts/sub/index",
        "Content/posts/index.more.md": "/posts/index.more",
        "Content/posts/index.old/index.md": "/posts/index.old/index",
      ])
  }
}
