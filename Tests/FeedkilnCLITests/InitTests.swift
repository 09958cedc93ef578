import Foundation
import Testing

@Suite struct InitTests {
  @Test func `init in an empty folder creates a site that builds`() throws {
    let folder = try TestFolder()
    let missing = try CommandLineRun.feedkiln("init", in: folder)
    #expect(missing.exitCode == 2)
    #expect(
      missing.errors == "feedkiln: required settings are missing: add --title and --base-url\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    let partial = try CommandLineRun.feedkiln("init", "--title", "Bread", in: folder)
    #expect(partial.errors == "feedkiln: required settings are missing: add --base-url\n")
    let run = try CommandLineRun.feedkiln(
      "init", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        Found no site: creating one.
        Wrote site.toml
        Wrote content/articles/hello.md
        Wrote content/comments/hello/welcome.md
        Next: feedkiln build

        """)
    #expect(run.errors == "“language” has a default value: check it in site.toml.\n")
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.exitCode == 0)
    #expect(build.errors == "")
    #expect(build.output.hasPrefix("Articles  1\nComments  1\n"))
  }

  @Test func `a Hugo site is detected, and its settings replace questions`() throws {
    let folder = try TestFolder([
      "hugo.toml": """
      baseURL = "https://bread.example/blog/"
      title = "Bread \\"and\\" butter"
      languageCode = "de-de"
      timeZone = "Europe/Berlin"
      copyright = "© Ada"
      [params]
      author = "Ada"
      description = "Slow things"
      """,
      "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Found a Hugo site.
        Wrote site.toml
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: hugo && feedkiln build && feedkiln link public

        """)
    #expect(
      try folder.text("site.toml") == """
        # The settings of feedkiln build.

        [site]
        title = "Bread \\"and\\" butter"
        base_url = "https://bread.example/blog/"
        language = "de-de"
        description = "Slow things"
        time_zone = "Europe/Berlin"
        authors = ["Ada"]
        rights = "© Ada"

        [content]
        # Articles, front matter and URLs follow the rules and settings of Hugo.
        generator = "hugo"
        # The pages decide the URLs of articles, and contain their text.
        built = "public"

        [comments]
        # No comments were found. To add those of another system, remove the next line.
        articles = "off"
        # [[comments.stores]]
        # path = "comments.db"

        [feeds]
        # In the site that Hugo builds.
        output = "public/feeds"
        url = "feeds/"

        """)
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(
      build.errors == """
        site.toml:1:1: warning: “public” contains no pages, so the URLs of articles are not checked
          help: run “hugo” before “feedkiln build”
          rule: page/not-built


        """)
    #expect(build.exitCode == 0)
    #expect(try folder.text("public/feeds/feed.atom").contains("https://bread.example/blog/posts/rye/"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/public/feeds/comments"))
  }

  @Test func `what only a program knows is omitted and asked for by build`() throws {
    let folder = try TestFolder([
      "pelicanconf.py": "import os\nSITENAME = 'Bread'\nSITEURL = os.environ['URL']\nOUTPUT_PATH = 'docs/'\n",
      "content/rye.md": "Title: Rye\nDate: 2024-03-01\n\nBread\n",
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.errors == """
        Skipped: “SITEURL”, which only Python can evaluate.
        “base_url” was not found: set it in site.toml before you build.

        """)
    #expect(run.output.hasSuffix("Next: pelican content && feedkiln build && feedkiln link docs\n"))
    let settings = try folder.text("site.toml")
    #expect(settings.contains("# The URL of the site: base_url = \"https://example.com/\"\n"))
    #expect(settings.contains("built = \"docs\"\n"))
    #expect(settings.contains("output = \"docs/feeds\"\n"))
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.exitCode == 2)
    #expect(build.errors.contains("help: add base_url = \"https://example.com/\""))
  }

  @Test func `the URL of the site is found in the built pages or in CNAME`() throws {
    let hugo = [
      "hugo.toml": "title = \"Bread\"\nbaseURL = \"http://localhost:1313/\"\n",
      "content/rye.md": "---\ndate: 2024-03-01\n---\n",
    ]
    for (file, text) in [
      ("public/index.html", "<link rel=canonical href=\"https://bread.example.se/blog/\">"),
      ("static/CNAME", "bread.example.se\n"), ("CNAME", "bread.example.se"),
    ] {
      let folder = try TestFolder(hugo.merging([file: text]) { $1 })
      let run = try CommandLineRun.feedkiln("init", in: folder)
      #expect(run.errors == "")
      #expect(
        try folder.text("site.toml").contains(
          "base_url = \"https://bread.example.se/\(file.hasPrefix("public") ? "blog/" : "")\"\n"))
    }
  }

  @Test func `a folder with content is not called empty, and gets no sample files`() throws {
    let folder = try TestFolder([
      "posts/2024/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n",
      "posts/oats.md": "---\ntitle: Oats\ndate: 2024-03-02\n---\n",
      "Makefile": "all:\n",
    ])
    let run = try CommandLineRun.feedkiln(
      "init", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    #expect(run.output.hasPrefix("Found articles in posts.\nWrote site.toml\n"))
    #expect(try folder.text("site.toml").contains("articles = \"posts\"\npermalink = \"/{path}/\"\n"))
    #expect(try CommandLineRun.feedkiln("build", in: folder).output.hasPrefix("Articles  2\n"))
    let other = try TestFolder(["notes.txt": "x"])
    let none = try CommandLineRun.feedkiln(
      "init", "--title", "Bread", "--base-url", "https://bread.example/", in: other)
    #expect(
      none.errors.hasPrefix(
        "Skipped: articles, because no folder contains Markdown or HTML files: set “articles” in [content].\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(other.path)/content"))
  }

  @Test func `the pages of a site of another generator are read`() throws {
    let folder = try TestFolder([
      "_config.yml": """
      title: Bread
      description: A <b>baker's</b> blog
      author: ""
      timezone: ''
      url: https://bread.example
      public_dir: docs

      """,
      "package.json": #"{"dependencies": {"hexo": "^7.0.0"}}"#,
      "source/_posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n",
      "docs/2024/03/01/rye/index.html": """
      <html lang="de"><head><title>Rye</title><link rel="canonical" href="https://bread.example/2024/03/01/rye/">
      </head><body><article><h1>Rye</h1><time datetime="2024-03-01">1 March</time><p>Bread.</p></article></body></html>
      """,
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(
      run.output == """
        Found a Hexo site. Articles are read from the pages that it builds in docs.
        Wrote site.toml
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: npx hexo generate && feedkiln build && feedkiln link docs

        """)
    #expect(run.errors == "“language” has a default value: check it in site.toml.\n")
    #expect(
      try folder.text("site.toml") == """
        # The settings of feedkiln build.

        [site]
        title = "Bread"
        base_url = "https://bread.example"
        language = "en"
        description = "A baker's blog"
        # The time zone of dates without one: time_zone = "Europe/Berlin"

        [content]
        # Articles and their URLs are read from the pages.
        generator = "html"
        articles = "docs"

        [comments]
        # No comments were found. To add those of another system, remove the next line.
        articles = "off"
        # [[comments.stores]]
        # path = "comments.db"

        [feeds]
        # In the site that Hexo builds.
        output = "docs/feeds"
        url = "feeds/"

        """)
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.output.hasPrefix("Articles  1\n"))
    #expect(try folder.text("docs/feeds/feed.json").contains("\"https://bread.example/2024/03/01/rye/\""))
  }

  @Test func `the feeds of another program keep their folder`() throws {
    let page =
      "<html lang=\"en\"><title>Bread</title><article><time datetime=\"2024-03-01\">1 March</time></article></html>"
    let folder = try TestFolder(["rye/index.html": page, "index.html": page, "feeds/all.atom.xml": "<feed/>"])
    _ = try CommandLineRun.feedkiln("init", "--base-url", "https://bread.example/", in: folder)
    #expect(
      try folder.text("site.toml").hasSuffix(
        "[feeds]\n# “feeds” contains files of another program.\noutput = \"feedkiln\"\n"))
    _ = try CommandLineRun.feedkiln("build", in: folder)
    #expect(try folder.text("feeds/all.atom.xml") == "<feed/>")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/feedkiln/feed.rss"))
  }

  @Test func `init proposes the folder of its own feeds again`() throws {
    let page =
      "<html lang=\"en\"><title>Bread</title><article><time datetime=\"2024-03-01\">1 March</time></article></html>"
    let folder = try TestFolder(["rye/index.html": page, "index.html": page])
    _ = try CommandLineRun.feedkiln("init", "--base-url", "https://bread.example/", in: folder)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    _ = try CommandLineRun.feedkiln("init", "--force", "--base-url", "https://bread.example/", in: folder)
    #expect(try folder.text("site.toml").hasSuffix("[feeds]\noutput = \"feeds\"\n"))
  }

  private static let conf = """
    BLOG_TITLE = "Bread"
    SITE_URL = "https://bread.example/"
    OUTPUT_FOLDER = 'out'

    """

  @Test(arguments: [
    (
      "s.lektorproject", "[project]\nname = Bread\nurl = https://bread.example/\n", "Lektor", "lektor build -O build",
      "build"
    ),
    ("conf.py", conf, "Nikola", "nikola build", "out"),
    (".vuepress/config.js", "", "VuePress", "npx vuepress build", ".vuepress/dist"),
    ("docs/.vitepress/config.mts", "", "VitePress", "npx vitepress build docs", "docs/.vitepress/dist"),
  ])
  func `the built pages of other generators are read`(
    file: String, settings: String, title: String, command: String, output: String
  ) throws {
    let page =
      "<html lang=\"en\"><title>Rye</title><article><time datetime=\"2024-03-01\">1 March</time><p>Bread</article></html>"
    let folder = try TestFolder([
      file: settings, "templates/blog.html": "{{ x }}", "docs/rye.md": "---\ntitle: Rye\n---\n",
      "posts/rye.md": "---\ntitle: Rye\n---\n",
    ])
    let run = try CommandLineRun.feedkiln(
      "init", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    #expect(
      run.output.hasPrefix("Found a \(title) site. Articles are read from the pages that it builds in \(output).\n"))
    #expect(run.output.hasSuffix("Next: \(command) && feedkiln build && feedkiln link \(output)\n"))
    #expect(
      try CommandLineRun.feedkiln("build", in: folder).errors.contains("help: run “\(command)” before “feedkiln build”")
    )
    try folder.write("\(output)/rye/index.html", page)
    _ = try CommandLineRun.feedkiln("build", in: folder)
    #expect(try folder.text("\(output)/feeds/feed.atom").contains("https://bread.example/rye/"))
  }

  @Test func `a site that is not built yet is reported with the command that builds it`() throws {
    let folder = try TestFolder(["docusaurus.config.js": "", "blog/rye.md": "---\ntitle: Rye\n---\n"])
    _ = try CommandLineRun.feedkiln("init", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    #expect(
      try CommandLineRun.feedkiln("build", in: folder).errors
        .contains("no articles were found\n  help: run “npm run build” before “feedkiln build”"))
    let hugo = try TestFolder([
      "hugo.toml": "title = \"Bread\"\nbaseURL = \"https://bread.example/\"\n",
      "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n{{< grain >}}\n",
    ])
    _ = try CommandLineRun.feedkiln("init", in: hugo)
    #expect(
      try CommandLineRun.feedkiln("build", in: hugo).errors
        .contains("  help: run “hugo” before “feedkiln build”, to use the text of the pages\n"))
  }

  @Test func `a URL that only the generator can make is taken from the pages`() throws {
    let folder = try TestFolder([
      "pelicanconf.py": """
      SITENAME = 'Bread'
      SITEURL = 'https://bread.example'
      ARTICLE_URL = 'blog/{filename}/'

      """,
      "content/rye.md": "Title: Rye\nDate: 2024-03-01\n\nBread\n",
      "content/oats.md": "Title: Oats\nDate: 2024-03-02\n\nBread\n",
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.output.contains("\n2 of 2 articles need the pages that Pelican builds for their URL.\n"))
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(
      build.errors == """
        content/oats.md:1:8: error: Pelican pattern “blog/{filename}/” contains “{filename}”, which the article does not \
        have, so 2 articles have no URL
          help: run “pelican content” before “feedkiln build” to use the URLs of the pages, or add the URL to the \
        article as “Url”
          rule: generator/permalink

        site.toml:1:1: warning: “output” contains no pages, so 2 articles have no URL
          help: run “pelican content” before “feedkiln build”
          rule: page/not-built


        """)
    func page(_ title: String, _ date: String) -> String {
      "<title>\(title)</title><article><h1>\(title)</h1><time datetime=\"\(date)\"></time><p>Bread</article>"
    }
    try folder.write("output/blog/rye/index.html", page("Rye", "2024-03-01"))
    try folder.write("output/blog/oats/index.html", page("Oats", "2024-03-02"))
    let second = try CommandLineRun.feedkiln("build", in: folder)
    #expect(second.errors == "")
    #expect(try folder.text("output/feeds/feed.atom").contains("https://bread.example/blog/rye/"))
  }

  @Test(arguments: ["true", "yes", "false", "off", "open"])
  func `articles of a generator have no comment feeds if site.toml turns comments off`(value: String) throws {
    let folder = try TestFolder([
      "_config.yml": "title: Bread\nurl: https://bread.example\n",
      "_posts/2024-03-01-rye.md": "---\ntitle: Rye\ncomments: \(value)\n---\nBread\n",
    ])
    _ = try CommandLineRun.feedkiln("init", in: folder)
    #expect(try folder.text("site.toml").contains("articles = \"off\""))
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let exists = FileManager.default.fileExists(atPath: "\(folder.path)/_site/feeds/comments/rye.atom")
    #expect(exists == (value == "open"))
  }

  @Test func `init counts the texts that need the built pages`() throws {
    let folder = try TestFolder([
      "hugo.toml": "title = \"Bread\"\nbaseURL = \"https://bread.example/\"\n",
      "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n{{< grain >}}\n",
      "content/posts/oats.md": "---\ntitle: Oats\ndate: 2024-03-01\n---\nPlain.\n",
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.output.contains("\n1 of 2 articles needs the pages that Hugo builds for its text.\n"))
  }

  @Test(arguments: [
    (
      "_config.yml", "title: Bread\nurl: https://bread.example\nlang: en\n", "Jekyll", "_posts/2024-03-01-rye.md",
      "---\n---\nBread\n"
    ),
    (
      "config.toml", "title = \"Bread\"\nbase_url = \"https://bread.example\"\n", "Zola", "content/rye.md",
      "+++\ntitle = \"Rye\"\ndate = 2024-03-01\n+++\nBread\n"
    ),
    (
      "pelicanconf.py", "SITENAME = 'Bread'\nSITEURL = 'https://bread.example'\n", "Pelican", "content/rye.md",
      "Title: Rye\nDate: 2024-03-01\n\nBread\n"
    ),
  ])
  func `a detected site builds without changes`(
    file: String, settings: String, title: String, article: String, text: String
  ) throws {
    let folder = try TestFolder([file: settings, article: text])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.output.hasPrefix("Found a \(title) site.\nWrote site.toml\n"))
    #expect(run.errors == "")
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.errors.components(separatedBy: "warning: ").count == 2)
    #expect(build.errors.contains("contains no pages, so the URLs of articles are not checked"))
    #expect(build.output.hasPrefix("Articles  1\nComments  0\n"))
  }

  @Test func `a value that cannot be read is reported and can be given as an option`() throws {
    let folder = try TestFolder(["astro.config.mjs": "export default defineConfig({ site: 'https://bread.example' })"])
    let run = try CommandLineRun.feedkiln("init", "--title", "Bread", "--language", "en", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.errors
        == "Skipped: the settings of Astro except “site” and “base”, which are a program.\n")
    #expect(run.output.hasSuffix("Next: npx astro build && feedkiln build && feedkiln link dist\n"))
    #expect(try folder.text("site.toml").contains("base_url = \"https://bread.example/\""))
  }

  @Test func `an existing site.toml is kept, unless force is set`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "content/articles/x.md": ""])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.errors == "feedkiln: site.toml already exists; use --force to overwrite it\n")
    #expect(run.exitCode == 2)
    #expect(try folder.text("site.toml") == Sample.site)
    let again = try CommandLineRun.feedkiln(
      "init", "--force", "--title", "Bread", "--base-url", "https://bread.example/", in: folder)
    #expect(
      again.output == """
        Found articles in content/articles.
        Overwrote site.toml
        Kept from the old site.toml: language.
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: feedkiln build

        """)
  }

  @Test func `the title, URL and language of a replaced site.toml are kept, and other settings are listed`() throws {
    let old = """
      [site]
      title = "Slow \\"bread\\""
      base_url = "https://bread.example/blog/"
      language = "pt-BR"
      description = "What time does"
      time_zone = "Europe/Lisbon"
      authors = ["Ada"]
      rights = "CC BY"

      [content]
      articles = "texts"

      [feeds]
      output = "feeds"
      limit = 20
      """
    let folder = try TestFolder(["site.toml": old, "content/articles/x.md": ""])
    let run = try CommandLineRun.feedkiln("init", "--force", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        Found articles in content/articles.
        Overwrote site.toml
        Kept from the old site.toml: title, base_url, language, description, time_zone, authors, rights.
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: feedkiln build

        """)
    #expect(run.errors == "Not kept from the old site.toml: content.articles, feeds.limit.\n")
    let text = try folder.text("site.toml")
    #expect(
      text.contains(
        """
        title = "Slow \\"bread\\""
        base_url = "https://bread.example/blog/"
        language = "pt-BR"
        description = "What time does"
        time_zone = "Europe/Lisbon"
        authors = ["Ada"]
        rights = "CC BY"

        """))
    let again = try CommandLineRun.feedkiln("init", "--force", "--title", "Rye", "--json", in: folder)
    #expect(again.errors == "")
    #expect(again.output.contains("\"kept\": [\n    \"base_url\",\n    \"language\",\n"), "\(again.output)")
    #expect(!again.output.contains("\"title\""))
    #expect(try folder.text("site.toml") == text.replacing("Slow \\\"bread\\\"", with: "Rye"))
  }

  @Test(arguments: [
    // The settings of the generator state all three, so that those of the old file are listed.
    (
      "title = 'Hugo'\nbaseURL = 'https://hugo.example/'\nlanguageCode = 'de'\n", "Hugo", "https://hugo.example/", "de",
      "Not kept from the old site.toml: site.title, site.base_url, site.language."
    ),
    // The language of Hugo is a default, and the URL is a placeholder.
    (
      "title = 'Hugo'\nbaseURL = 'https://example.org/'\n", "Hugo", "https://bread.example/", "fr",
      "Not kept from the old site.toml: site.title."
    ),
    ("", "Bread", "https://bread.example/", "fr", ""),
  ])
  func `the settings of the generator have precedence over those of a replaced site.toml`(
    settings: String, title: String, url: String, language: String, note: String
  ) throws {
    let folder = try TestFolder([
      "site.toml": "[site]\ntitle = 'Bread'\nbase_url = 'https://bread.example/'\nlanguage = 'fr'\n",
      "hugo.toml": settings, "content/posts/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n",
    ])
    let run = try CommandLineRun.feedkiln("init", "--force", in: folder)
    #expect(run.exitCode == 0)
    #expect(run.errors.hasPrefix(note.isEmpty ? "" : note + "\n"), "\(run.errors)")
    #expect(run.errors.contains("Not kept") != note.isEmpty)
    let text = try folder.text("site.toml")
    #expect(text.contains("title = \"\(title)\"\nbase_url = \"\(url)\"\nlanguage = \"\(language)\"\n"), "\(text)")
  }

  @Test func `settings of a replaced site.toml have precedence over what pages say`() throws {
    let folder = try TestFolder([
      "site.toml": "[site]\ntitle = 'Bread'\nbase_url = 'https://bread.example/'\nlanguage = 'fr'\n",
      "index.html":
        "<html lang=\"en\"><title>Home</title><link rel=\"canonical\" href=\"https://home.example/\"></html>",
    ])
    #expect(
      try CommandLineRun.feedkiln("init", "--force", in: folder).output
        .contains("Kept from the old site.toml: title, base_url, language.\n"))
    #expect(
      try folder.text("site.toml").contains(
        "title = \"Bread\"\nbase_url = \"https://bread.example/\"\nlanguage = \"fr\"\n"))
  }

  @Test(arguments: [
    ("title = [", "Kept nothing from the old site.toml, which is not TOML.\n", "My site"),
    (
      "[site]\ntitle = \" \"\nbase_url = \"bread\"\nlanguage = \"?\"\ntime_zone = \"Mars\"\n",
      "Not kept from the old site.toml: site.title, site.base_url, site.language, site.time_zone.\n", "My site"
    ),
  ])
  func `settings of a replaced site.toml that cannot be used are not kept`(
    old: String, note: String, title: String
  ) throws {
    let folder = try TestFolder(["site.toml": old, "content/articles/x.md": ""])
    let run = try CommandLineRun.feedkiln("init", "--force", in: folder)
    #expect(run.exitCode == 0)
    #expect(run.errors.hasPrefix(note), "\(run.errors)")
    #expect(try folder.text("site.toml").contains("# The title of the site: title = \"\(title)\"\n"))
  }

  @Test func `the settings of a folder of pages come from its first page`() throws {
    let folder = try TestFolder([
      "index.html": """
      <!doctype html><html lang="de-AT"><head><title>Langsames Brot &amp; mehr</title>
      <link rel="canonical" href="https://brot.example/"><meta name="description" content="Was Zeit braucht"></head></html>
      """
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Found HTML pages.
        Wrote site.toml
        Found no comments. To add those of another system, name their file or folder:
          feedkiln init --force --comments PATH
        Next: feedkiln build

        """)
    #expect(
      try folder.text("site.toml").contains(
        """
        title = "Langsames Brot & mehr"
        base_url = "https://brot.example/"
        language = "de-AT"
        description = "Was Zeit braucht"

        """))
  }

  @Test func `a store that cannot be read is refused with the reason`() throws {
    let folder = try TestFolder(["hugo.toml": "baseURL = \"https://bread.example/\"\ntitle = \"Bread\"\n"])
    for (path, reason) in [
      ("tolk.db", "“tolk.db” does not exist: write a path relative to the folder of the site"),
      ("hugo.toml", "“hugo.toml” is not a recognized comment store: set “kind” in [[comments.stores]]"),
    ] {
      let run = try CommandLineRun.feedkiln("init", "--comments", path, in: folder)
      #expect(run.errors == "feedkiln: \(reason)\n")
      #expect(run.exitCode == 2)
    }
  }

  @Test func `an invalid option value is refused`() throws {
    let folder = try TestFolder()
    let run = try CommandLineRun.feedkiln("init", "--title", "T", "--base-url", "bread", in: folder)
    #expect(run.errors == "feedkiln: “bread” is not an absolute URL: write a URL such as https://example.com/\n")
    #expect(run.exitCode == 2)
  }

  @Test func `for a Jekyll site, init lists the files to exclude from publishing`() throws {
    let folder = try TestFolder([
      "_config.yml": "title: Bread\nurl: https://bread.example\nlang: en\nexclude: [drafts/, \"*.log\"]\n",
      "_posts/2024-03-01-rye.md": "---\n---\nBread\n",
      "comments.db": "SQLite format 3\0", "_data/comments/rye/1.yml": "name: Ada\nmessage: Hello\n",
    ])
    let run = try CommandLineRun.feedkiln("init", in: folder)
    #expect(
      run.errors == """
        Jekyll publishes “comments.db”, which may contain e-mail addresses of commenters: exclude it as shown below.

        """)
    #expect(
      run.output == """
        Found a Jekyll site.
        Found Staticman comments in _data/comments.
        Found Isso comments in comments.db.
        Wrote site.toml
        Jekyll publishes files that are not excluded. Add to _config.yml:
          exclude: ["drafts/", "*.log", "site.toml", "feedkiln.ids", "comments.db"]
        Next: jekyll build && feedkiln build && feedkiln link _site

        """)
    let settings = try folder.text("_config.yml").replacing(
      #"exclude: [drafts/, "*.log"]"#,
      with: #"exclude: ["drafts/", "*.log", "site.toml", "feedkiln.ids", "comments.db"]"#)
    try folder.write("_config.yml", settings)
    let second = try CommandLineRun.feedkiln("init", "--force", in: folder)
    #expect(second.errors == "")
    #expect(
      second.output.hasSuffix("Overwrote site.toml\nNext: jekyll build && feedkiln build && feedkiln link _site\n"))
  }

  /// The settings determine the published folders: each case has a store in a published folder and one in another.
  @Test(
    arguments: [
      ("hugo", "hugo.toml", "staticDir = [\"static\", \"raw\"]\n", "raw/comments.db", "data/comments.db"),
      ("hugo", "hugo.yaml", "languages: {de: {staticDir: de-files}}\n", "de-files/comments.db", "static/comments.db"),
      (
        "hugo", "hugo.toml", "[[module.mounts]]\nsource = \"files\"\ntarget = \"static/f\"\n", "files/a/comments.db",
        "data/comments.db"
      ),
      ("zola", "zola.toml", "output_dir = \"dist\"\n", "dist/comments.db", "public/comments.db"),
      ("astro", "astro.config.mjs", "export default { publicDir: './open' }\n", "open/a.db", "public/a.db"),
      (
        "eleventy", "eleventy.config.js", "c.addPassthroughCopy(\"src/files\")\n", "src/files/comments.db",
        "src/posts/comments.db"
      ),
      (
        "eleventy", ".eleventy.js", "c.addPassthroughCopy({ './files/': '/', 'src/**/*.db': 'x' });\n",
        "src/a/b/comments.db", "src/comments.sqlite"
      ),
      (
        "eleventy", "eleventy.config.mjs", "// c.addPassthroughCopy('data')\nreturn { dir: { output: 'out' } }\n",
        "out/comments.db", "data/comments.db"
      ),
    ])
  func `published folders are detected from the settings`(
    generator: String, file: String, settings: String, open: String, closed: String
  ) throws {
    for (store, isPublished) in [(open, true), (closed, false)] {
      let folder = try TestFolder([store: "SQLite format 3\0", file: settings])
      let run = try CommandLineRun.feedkiln(
        "init", "--generator", generator, "--comments", store, "--title", "Bread", "--base-url",
        "https://bread.example/", "--language", "en", "--time-zone", "UTC", in: folder)
      #expect(run.exitCode == 0)
      #expect(
        run.errors.contains(" publishes “\(store)”, which may contain e-mail addresses of commenters: ") == isPublished)
    }
  }

  @Test(
    arguments: [
      (
        "hugo", "static/comments.db",
        "Hugo publishes “static/comments.db”, which may contain e-mail addresses of commenters: "
          + "move it out of the published folder, and set its “path” in site.toml.\n"
      ),
      (
        "html", "comments.db",
        "This folder is published, including “comments.db”, which may contain e-mail addresses of commenters: "
          + "move it out of the published folder, and set its “path” in site.toml.\n"
      ),
      ("hugo", "comments.db", ""), ("eleventy", "comments.db", ""), ("jekyll", "_comments.db", ""),
    ])
  func `a store in a published folder is reported`(generator: String, store: String, warning: String) throws {
    let folder = try TestFolder([store: "SQLite format 3\0"])
    let run = try CommandLineRun.feedkiln(
      "init", "--generator", generator, "--comments", store, "--title", "Bread", "--base-url", "https://bread.example/",
      "--language", "en", "--time-zone", "UTC", in: folder)
    let notes = run.errors.split(separator: "\n").filter { !$0.hasPrefix("Skipped: ") }.map { $0 + "\n" }
    #expect(notes.joined() == warning)
    #expect(run.exitCode == 0)
  }
}
