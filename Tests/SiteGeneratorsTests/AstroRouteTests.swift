import FeedContent
import FeedCore
import SiteSettings
import Testing

/// URLs of Astro sites that the scripts of their pages decide.
@Suite struct AstroRouteTests {
  private static let page = "---\ntitle: Rye\npubDatetime: 2024-03-01\nslug: dark-rye\n---\n"

  @Test(arguments: [
    ("getPath(post.id, post.filePath, false)", "/posts/old-ones/2024/dark-rye/"), ("post.slug", "/posts/dark-rye/"),
  ])
  func `the folders of files are part of URLs if the route is made of file paths`(
    slug: String, url: String
  ) throws {
    try expectURLs(
      .astro, ["src/content/blog/Old Ones/2024/rye.md": Self.page],
      settings: [
        "astro.config.mjs": "",
        "src/pages/posts/[...slug]/index.astro":
          "---\nconst posts = await getCollection(\"blog\");\nposts.map(post => ({ params: { slug: \(slug) } }));\n---\n<Content />",
      ], ["src/content/blog/Old Ones/2024/rye.md": url])
  }

  @Test(arguments: [
    ("", []), ("---\ntitle: B\n---\n", []), ("---\ntitle: B\ndate: 2024-03-01\ndraft: true\n---\n", []), ("---\n[", []),
    ("---\ntitle: B\ndate: 2024-03-01\n---\n", ["bio"]),
  ])
  func `the route of a collection without articles does not matter`(page: String, collections: [String]) throws {
    let site = try GeneratorSite([
      "astro.config.mjs": "", "src/content/essays/a.md": Self.page, "src/content/bio/a.md": "Undated",
      "src/content/bio/b.mdx": page,
      "src/pages/[slug]/index.astro": "---\nconst posts = await getCollection(\"essays\");\n---\n",
    ])
    #expect(
      try site.load(.astro).diagnostics.map(\.message).filter { $0.contains("route") }
        == collections.map {
          "the route of the collection “\($0)” is unknown, so its URLs are guessed"
        })
  }
}
