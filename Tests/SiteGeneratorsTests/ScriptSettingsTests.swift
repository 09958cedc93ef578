import FeedContent
import FeedCore
import FrontMatter
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// Settings that are programs: only literals at the right place are read.
@Suite struct ScriptSettingsTests {
  @Test(arguments: [
    ("export default defineConfig({ site: \"https://a.example\", plugins: [x({ base: \"/no\" })] })", nil),
    ("const base = '/blog';\nexport default { base, site: 'x' }", "/blog"),
    ("// base: \"/no\"\nmodule.exports = { 'base': `/blog` }", "/blog"),
    ("export default defineConfig({ base: process.env.BASE ?? \"/blog\" })", "/blog"),
    ("export default defineConfig({ base: `/${name}` })", nil),
    ("const name = 'blog';\nexport default defineConfig({ base: `/${name}` })", "/blog"),
    ("function a() { return { base: '/no' } }\nexport default { base: '/blog' }", "/blog"),
    ("const a = 6 / 2;\nexport default { x: 4 / 2, base: '/blog' }", "/blog"),
    ("export default { re: /[/'\"]/, x: /a\\/b'/, base: '/blog' }", "/blog"),
    ("export default () => ({ re: /[\"'{]/, base: '/blog' })", "/blog"),
    ("module.exports = function (config) { config.x({ base: '/no' }); return { base: '/blog' } }", "/blog"),
  ])
  func `a key is read at the top level of the settings`(script: String, base: String?) {
    #expect(ScriptSettings(Array(script.utf8))["base"] == base)
  }

  @Test(arguments: [
    ("img/a.json", true), ("img/.json", true), ("img/a.txt", false), ("img/x/a.json", false), ("img", false),
    ("deep/a/b/c.json", true), ("deep", true), ("assets/x/y", true), ("assetsx/y", false), ("public/x", true),
    ("_site/x", true), ("x-old-y/z", true), ("x-y/z", false),
  ])
  func `folders that Eleventy copies can be patterns`(path: String, isPublished: Bool) throws {
    let site = try GeneratorSite([
      ".eleventy.js": """
      module.exports = (c) => {
        c.addPassthroughCopy("img/*.json"); c.addPassthroughCopy("./deep/**"); c.addPassthroughCopy({ "assets": "/" });
        c.addPassthroughCopy("x-*-y");
      }
      """
    ])
    let folder = site.path
    let settings = try Site.sample { $0.folder = folder }
    #expect(PublishedFolders(of: .eleventy, site: settings).contains(path) == isPublished)
    withExtendedLifetime(site) {}
  }

  @Test func `a value that is not a literal is reported as such`() {
    let script = ScriptSettings(Array("module.exports = () => ({ dir: { input: config.src, output: '_site' } })".utf8))
    #expect(script["dir.input"] == nil)
    #expect(script.isProgram("dir.input"))
    #expect(script["dir.output"] == "_site")
    #expect(!script.isProgram("dir.data"))
  }

  @Test(arguments: [
    "module.exports = () => ({ dir: { input: config.dir.src } })", "const src = 'src';\nreturn { dir: { input: src } }",
    "export default function (c) { c.setInputDirectory('src') }",
  ])
  func `the input folder of Eleventy is found`(script: String) throws {
    let site = try GeneratorSite([
      ".eleventy.js": script, "src/_includes/base.njk": "",
      "src/posts/pear.md": "---\ntitle: A\ndate: 2024-01-02\n---\n",
    ])
    #expect(try site.load(.eleventy).articles.map(\.url.string) == ["https://example.com/sub/posts/pear/"])
  }

  @Test func `Zola’s languages with regions are recognized in file names`() throws {
    let site = try GeneratorSite([
      "zola.toml": "default_language = \"en\"\n[languages.pt-BR]\n",
      "content/blog/pear.md": "+++\ntitle = \"A\"\ndate = 2024-01-02\n+++\n",
      "content/blog/pear.pt-BR.md": "+++\ntitle = \"B\"\ndate = 2024-01-03\n+++\n",
    ])
    let articles = try site.load(.zola).articles
    #expect(
      articles.map(\.url.string) == ["https://example.com/sub/pt-BR/blog/pear/", "https://example.com/sub/blog/pear/"])
    #expect(articles.first?.language?.string == "pt-BR")
  }

  @Test func `posts are sought if the source folder of Jekyll does not exist`() throws {
    let site = try GeneratorSite(["_config.yml": "source: .tmp/src\n", "src/_posts/2024-01-02-a.md": "---\n---\nA"])
    #expect(DetectedSite(folder: site.path).articlesFolder == "src")
  }

  @Test func `settings of Pelican that only Python can evaluate are named`() throws {
    let site = try GeneratorSite(["pelicanconf.py": "import os\nSITEURL = os.environ['URL']\nSITENAME = 'A'\n"])
    #expect(DetectedSite(folder: site.path).notes == ["“SITEURL”, which only Python can evaluate"])
  }

  @Test func `the name and URL of a site are read from scripts of Eleventy and Astro`() throws {
    let eleventy = try GeneratorSite([
      "eleventy.config.js": "",
      "_data/metadata.js":
        "export default {\n\ttitle: \"Pears\", url: \"https://pears.example/\", author: { name: \"Ada\" }\n}\n",
    ])
    let found = DetectedSite(folder: eleventy.path)
    #expect(found.title == "Pears")
    #expect(found.baseURL == "https://pears.example/")
    #expect(found.author == "Ada")
    let astro = try GeneratorSite([
      "astro.config.ts": "import { SITE } from './src/config';\nexport default defineConfig({ site: SITE.website });\n",
      "src/config.ts": "export const SITE = { website: \"https://plums.example/\", title: \"Plums\", lang: \"de\" };\n",
    ])
    let other = DetectedSite(folder: astro.path)
    #expect(other.title == "Plums")
    #expect(other.baseURL == "https://plums.example/")
    #expect(other.language == "de")
  }

  @Test(arguments: [
    ("data: 'info'", "info/site.js"), ("input: 'web', data: './info'", "web/info/site.js"),
    ("data: 'info'", "_data/site.js"),
  ])
  func `the name and URL of a site are read from Eleventy’s folder of data`(settings: String, file: String) throws {
    let site = try GeneratorSite([
      "eleventy.config.ts": "export default defineConfig(c => { return { dir: { \(settings) } } })\n",
      file: "export default {\n\ttitle: 'Pears',\n\turl: 'https://pears.example',\n}\n",
    ])
    let found = DetectedSite(folder: site.path)
    #expect(found.title == "Pears")
    #expect(found.baseURL == "https://pears.example")
    #expect(found.notes == [])
  }

  @Test func `the constants of Astro are read from the script that its settings import`() throws {
    let astro = try GeneratorSite([
      "astro.config.mjs":
        "import { THEME } from \"./src/theme.config.ts\";\nexport default defineConfig({ site: THEME.website });\n",
      "src/theme.config.ts":
        "export const THEME: Config = { title: \"Plums\", website: \"https://plums.example\", locale: \"zh-cn\" };\n",
      "src/constants.ts": "export const LINKS = [{ name: \"Code\", title: `On ${name}` }];\n",
    ])
    let found = DetectedSite(folder: astro.path)
    #expect(found.title == "Plums")
    #expect(found.baseURL == "https://plums.example/")
    #expect(found.language == "zh-cn")
  }

  @Test func `the name and URL of a site are read from the sources of Publish`() throws {
    let site = try GeneratorSite([
      "Package.swift": "", "Content/posts/a.md": "",
      "Sources/Plums/main.swift":
        "struct Plums: Website {\n  var url = URL(string: \"https://plums.example\")!\n  var name = \"Plums\"\n"
        + "  var description = \"All about \\(fruit)\"\n  var language: Language { .german }\n}\n",
    ])
    let found = DetectedSite(folder: site.path)
    #expect(found.title == "Plums")
    #expect(found.baseURL == "https://plums.example")
    #expect(found.description == nil)
    #expect(found.language == "de")
    #expect(found.notes == [])
  }

  @Test func `a folder of posts does not make a site of Eleventy one of Jekyll`() throws {
    let site = try GeneratorSite(["eleventy.config.js": "", "_posts/2024-01-02-a.md": "---\n---\nA"])
    #expect(DetectedSite(folder: site.path).generator == .eleventy)
  }

  @Test(arguments: [
    (#"{"dependencies": {"hexo": "^7.0.0"}}"#, true), (#"{"devDependencies": {"hexo": "^7.0.0"}}"#, true),
    (#"{"hexo": {"version": "7.0.0"}}"#, true), (#"{"dependencies": {"hexo-cli": "1"}}"#, false), ("{}", false),
  ])
  func `a site of Hexo is known by its package`(package: String, isHexo: Bool) throws {
    let site = try GeneratorSite(["_config.yml": "title: A\n", "package.json": package])
    #expect(DetectedSite(folder: site.path).other?.title == (isHexo ? "Hexo" : nil))
    #expect(DetectedSite(folder: site.path).generator == (isHexo ? .html : .jekyll))
  }

  @Test(arguments: [
    "npx @11ty/eleventy --config=build/own.js --quiet", "eleventy --config build/own.js",
    "vite build --config v.js && node_modules/.bin/eleventy --quiet --config='build/own.js'; x",
  ])
  func `a site of Eleventy is known by its package, whose scripts name the settings`(script: String) throws {
    let site = try GeneratorSite([
      "package.json": """
      {"devDependencies": {"@11ty/eleventy": "^3.0.0"}, "scripts": {"build": "\(script)", "test": "--config=c.js"}}
      """,
      "build/own.js": "export default { dir: { input: 'src', output: 'out' } }",
      "eleventy.config.js": "export default { dir: { input: 'other' } }",
      "src/blog/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n", "index.html": "<p>A</p>",
    ])
    let found = DetectedSite(folder: site.path)
    #expect(found.generator == .eleventy)
    #expect(found.builtFolder == "out")
    #expect(try site.load(.eleventy).articles.map(\.url.path) == ["/sub/blog/rye/"])
  }

  @Test(arguments: [
    ([".eleventyignore": ""], GeneratorName.eleventy),
    (["package.json": #"{"dependencies": {"@11ty/eleventy": "3"}}"#], .eleventy),
    (["package.json": #"{"dependencies": {"@11ty/eleventy-img": "3"}}"#], .html),
    (["package.json": #"{"dependencies": {"@11ty/eleventy": "3"}}"#, "astro.config.mjs": ""], .astro),
    (["package.json": #"{"dependencies": {"@11ty/eleventy": "3"}}"#, "docusaurus.config.js": ""], .html),
  ])
  func `a package is a sign of Eleventy unless another generator has settings`(
    files: [String: String], generator: GeneratorName
  ) throws {
    let site = try GeneratorSite(files.merging(["blog/rye.html": "<p>A</p>"]) { $1 })
    #expect(DetectedSite(folder: site.path).generator == generator)
  }

  @Test func `Lektor’s and Nikola’s settings are read, but not Sphinx’s`() throws {
    let lektor = try GeneratorSite([
      "My Site.lektorproject":
        "[packages]\nname = no\n[project]\nname = Bread\r\nurl=https://bread.example/\nlocale = de_DE\n[x]\nname = y",
      "templates/a.html": "<p>", "layouts/b.html": "<p>",
    ])
    let found = DetectedSite(folder: lektor.path)
    #expect(found.other?.title == "Lektor")
    #expect([found.title, found.baseURL, found.language] == ["Bread", "https://bread.example/", "de-DE"])
    let nikola = try GeneratorSite([
      "conf.py":
        "BLOG_TITLE = 'Bread'\nSITE_URL = 'https://bread.example/'\nDEFAULT_LANG = \"de\"\nBLOG_AUTHOR = 'Ada'\n"
    ])
    let other = DetectedSite(folder: nikola.path)
    #expect(other.other?.title == "Nikola")
    #expect(
      [other.title, other.baseURL, other.language, other.author] == ["Bread", "https://bread.example/", "de", "Ada"])
    let sphinx = try GeneratorSite(["conf.py": "project = 'Bread'\nextensions = []\n", "a/a.md": "A"])
    #expect(DetectedSite(folder: sphinx.path).other == nil)
  }

  @Test func `folders of templates are not folders of articles`() throws {
    let site = try GeneratorSite([
      "templates/a.html": "", "layouts/b.html": "", "_layouts/c.html": "", "_includes/d.html": "", "posts/e.md": "A",
    ])
    #expect(DetectedSite(folder: site.path, generator: nil).articlesFolder == "posts")
  }

  @Test func `a site in a folder below is named`() throws {
    let site = try GeneratorSite([
      "index.html": "<p>A</p>", "blog/_config.yml": "title: A\n", "docs/config.toml": "a = 1\n",
    ])
    #expect(
      DetectedSite(folder: site.path).notes == [
        "“blog”, which contains a Jekyll site: run “feedkiln init” in that folder"
      ])
  }

  @Test func `a settings file in YAML with base_url is not that of Zola`() throws {
    let site = try GeneratorSite(["config.yaml": "base_url: https://a.example/\n", "index.html": "<p>A</p>"])
    #expect(DetectedSite(folder: site.path).generator == .html)
  }

  @Test func `quotes around a date of Pelican are ignored`() throws {
    let site = try GeneratorSite([
      "pelicanconf.py": "", "content/a.md": "---\ntitle: A\ndate: '2004-06-29'\n---\n\nText\n",
    ])
    #expect(try site.load(.pelican).articles.map(\.published.rfc3339) == ["2004-06-29T00:00:00Z"])
  }

  @Test(arguments: [
    ("Makefile", "PELICAN=pelican\nCONFFILE=$(BASEDIR)/settings.py\n\nhtml:\n\t$(PELICAN) -s $(CONFFILE)\n"),
    ("Makefile", "# pelican -s other.py\nhtml:\n\tpelican content -s ./settings.py\n"),
    ("tasks.py", "import pelican\nCONFIG = {\n    'settings_base': 'settings.py',\n    'settings_x': 'none.py',\n}\n"),
    ("Makefile", "html:\n\tpelican --settings=settings.py content\n"),
  ])
  func `the settings file of Pelican is the one that its commands name`(task: String, text: String) throws {
    let site = try GeneratorSite([
      task: text, "settings.py": "SITENAME = 'Rye'\nSITEURL = 'https://rye.example'\nARTICLE_URL = 'a/{slug}/'\n",
      "other.py": "SITENAME = 'No'\n", "content/a.md": "Title: Cut\nDate: 2024-03-01\n\nText\n",
    ])
    let found = DetectedSite(folder: site.path)
    #expect(found.generator == .pelican)
    #expect(found.title == "Rye")
    #expect(try site.urls(in: site.load(.pelican)) == ["content/a.md": "https://example.com/sub/a/cut/"])
  }

  @Test(arguments: ["html:\n\tpelican content\n", "all:\n\tmake-site -s settings.py\n"])
  func `commands that name no settings file of Pelican do not make a site of it`(text: String) throws {
    let site = try GeneratorSite(["Makefile": text, "settings.py": "SITENAME = 'Rye'\n", "index.html": "<p>A</p>"])
    #expect(DetectedSite(folder: site.path).generator == .html)
  }

  @Test func `several names, types and other names are read in settings in Python`() {
    let text = "AUTHOR = SITENAME = 'Ada'\nPATHS: list[str] = ['a']\nTITLE = SITENAME\nA == 'b'\nX = run()\nY = X\n"
    let settings = PythonSettings(Source(name: "pelicanconf.py", bytes: Array(text.utf8)))
    #expect(settings["AUTHOR"] == "Ada")
    #expect(settings["SITENAME"] == "Ada")
    #expect(settings["TITLE"] == "Ada")
    #expect(settings.values["PATHS"]?.texts == ["a"])
    #expect(settings.unread.keys.sorted() == ["X", "Y"])
  }
}
