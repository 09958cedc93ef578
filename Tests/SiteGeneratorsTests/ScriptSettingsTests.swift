import FeedContent
import FeedCore
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
    ("export default () => ({ re: /[\"'{]/, base: '/blog' })", "/blog"),
    ("module.exports = function (config) { config.x({ base: '/no' }); return { base: '/blog' } }", "/blog"),
  ])
  func `a key is read at the top level of the settings`(script: String, base: String?) {
    #expect(ScriptSettings(Array(script.utf8))["base"] == base)
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
}
