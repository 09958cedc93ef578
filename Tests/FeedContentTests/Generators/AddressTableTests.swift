import FeedCore
import Testing

@testable import FeedContent

/// Addresses as the documentation of generators gives them that need more than a test can bring along.
@Suite struct AddressTableTests {
  private func expect(
    _ generator: GeneratorName, _ files: [String: String], settings: [String: String] = [:], _ table: [String: String]
  ) throws {
    let site = try GeneratorSite(files.merging(settings) { $1 })
    let content = try site.load(generator, baseURL: "https://example.com/")
    #expect(site.report(content) == [])
    expectEqual(site.addresses(in: content), table.mapValues { "https://example.com" + $0 })
  }

  private let toml = "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n"
  private let yaml = "---\ntitle: T\ndate: 2024-03-01\n---\n"

  @Test func `Zola's addresses`() throws {
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
    try expect(.zola, files, settings: ["config.toml": languages], table)
    let kept = [
      "content/blog/2018-10-10-hello-world.md": "/blog/2018-10-10-hello-world/",
      "content/blog/My Café.md": "/blog/My%20Caf%C3%A9/",
      "content/blog/2018-10-11_under.md": "/blog/2018-10-11-under/",
      "content/blog/2018-10-12-dated/index.md": "/blog/2018-10-12-dated/", "content/blog/slug.md": "/blog/Own%20One/",
      "content/blog/a.xx.md": "/blog/a.xx/",
    ]
    let settings = languages + "[slugify]\npaths = \"off\"\npaths_keep_dates = true\n"
    var files2 = files
    files2["content/blog/2018-10-11_under.md"] = nil
    var table2 = table.merging(kept) { $1 }
    table2["content/blog/2018-10-11_under.md"] = nil
    try expect(.zola, files2, settings: ["zola.toml": settings], table2)
  }

  @Test func `Eleventy's addresses`() throws {
    try expect(
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

  @Test func `Astro's addresses`() throws {
    let post = "---\ntitle: T\npubDate: 'Jul 08 2022'\n---\n"
    let files = [
      "src/content/blog/first-post.md": post, "src/content/blog/Second Post (2).md": post,
      "src/content/blog/deep/third_post.mdx": post, "src/content/blog/folder/index.md": post,
      "src/content/blog/own.md": "---\ntitle: T\npubDate: 2022-07-08\nslug: my-slug\n---\n",
      "src/content/blog/_hidden.md": post, "src/pages/posts/Post-1.md": post, "src/pages/about.astro": "",
    ]
    let table = [
      "src/content/blog/first-post.md": "/blog/first-post/",
      "src/content/blog/Second Post (2).md": "/blog/second-post-2/",
      "src/content/blog/folder/index.md": "/blog/folder/", "src/content/blog/own.md": "/blog/my-slug/",
      "src/pages/posts/Post-1.md": "/posts/Post-1/",
    ]
    var plain = files
    plain["src/content/blog/deep/third_post.mdx"] = nil
    try expect(.astro, plain, table)
    try expect(
      .astro, plain, settings: ["astro.config.mjs": "export default defineConfig({ trailingSlash: 'never' })"],
      table.mapValues { String($0.dropLast()) })
    let site = try GeneratorSite(files)
    let content = try site.load(.astro, baseURL: "https://example.com/")
    #expect(
      site.report(content) == [
        "src/content/blog/deep/third_post.mdx:5:1: warning: one article has a text in a markup that is not rendered here, "
          + "so their entries are without it "
          + "(name the folder of the built site as “built” below [content], and texts are taken from its pages)"
      ])
    #expect(
      site.addresses(in: content)["src/content/blog/deep/third_post.mdx"] == "https://example.com/blog/deep/third_post/"
    )
  }

  @Test func `Publish's addresses`() throws {
    let post = "---\ndate: 2024-03-01 10:20\ntags: bread, rye\ntitle: One: two\n---\n# Heading\n"
    try expect(
      .publish,
      [
        "Content/posts/my-post.md": post, "Content/posts/sub/Other Post.md": post, "Content/posts/index.md": post,
        "Content/index.md": post, "Content/about.md": post,
        "Content/posts/own.md": "---\ndate: 2024-03-01 10:20\npath: some/where\n---\n",
        "Content/posts/undated.md": "# No date",
      ],
      [
        "Content/posts/my-post.md": "/posts/my-post", "Content/posts/sub/Other Post.md": "/posts/sub/Other%20Post",
        "Content/posts/own.md": "/posts/some/where",
      ])
  }
}
