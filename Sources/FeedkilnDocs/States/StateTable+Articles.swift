extension StateTable {
  /// The states of articles with Feedkiln’s own rules and with each generator.
  package static let articles: [StateTable] = [
    StateTable(
      title: "Feedkiln’s own rules", name: "native",
      states: [
        State("published", .published, "", "draft: false", "status: published", "published: true", "visibility: public")
      ] + marks + [
        State("hidden", .unpublished, "status: hidden", "visibility: hidden", "hidden: true", "is_hidden: true"),
        State("deleted", .unpublished, "deleted: true", "status: trash"),
        State("not in feeds", .unlisted, "feed: false", "unlisted: true", "visibility: unlisted"),
      ] + times(from: "not_before", to: "expires", future: "date")),
    StateTable(
      title: "Hugo", name: "hugo",
      states: [
        State("published", .published, "", "draft: false", "publishDate: 2024-01-01", "expiryDate: 2099-01-01")
      ] + marks + times(from: "publishDate", to: "expiryDate", future: "date") + [
        State("expired", .unpublished, "unpublishdate: 2024-04-01"),
        State(
          "not rendered", .unpublished, "build: {render: never}", "_build: {render: never}", "build: {render: link}",
          "headless: true"),
        State("not in lists", .unlisted, "build: {list: never}", "_build: {list: never}"),
        State(
          "by cascade", .unpublished,
          [
            .file("content/posts/NAME/_index.md", "---\ncascade: {draft: true}\n---\n"),
            .file("content/posts/NAME/_index.md", "---\ncascade: {build: {render: never}}\n---\n"),
            .file("content/posts/NAME/_index.md", "---\ncascade: [{expiryDate: 2024-04-01}]\n---\n"),
            .file("hugo.toml", "[[cascade]]\ndraft = true\n[cascade.target]\npath = \"/posts/NAME/**\"\n"),
          ]),
      ]),
    StateTable(
      title: "Jekyll", name: "jekyll",
      states: [State("published", .published, "", "published: true", "draft: false")] + marks + [
        State("in the future", .unpublished, "date: 2099-01-01"),
        State("by its folder", .unpublished, [.path("_drafts/NAME.md")]),
        State(
          "by defaults", .unpublished,
          [
            .file(
              "_config.yml",
              "defaults:\n  - scope: {path: _posts/NAME}\n    values: {published: false}\n"),
            .file("_config.yml", "exclude: [_posts/NAME]\n"),
          ]),
      ]),
    StateTable(
      title: "Zola", name: "zola",
      states: [State("published", .published, "", "draft: false", "render: true")] + marks + [
        State("not rendered", .unpublished, "render: false"),
        State(
          "by its section", .unpublished, [.file("content/NAME/_index.md", "+++\ndraft = true\n+++\n")]),
        State(
          "ignored", .unpublished,
          [
            .file("config.toml", "ignored_content = [\"**/NAME/*\"]\n"),
            .file("config.toml", "ignored_content = [\"**/NAME\"]\n"),
            .file("zola.toml", "ignored_content = [\"*/NAME.*\"]\n"),
          ]),
      ]),
    StateTable(
      title: "Eleventy", name: "eleventy",
      states: [State("published", .published, "", "draft: false", "eleventyExcludeFromCollections: false")] + marks + [
        State("not written", .unpublished, "permalink: false"),
        State("not in collections", .unpublished, "eleventyExcludeFromCollections: true"),
        State(
          "by its folder", .unpublished,
          [
            .file("posts/NAME/NAME.json", "{\"draft\": true}\n"),
            .file("posts/NAME/NAME.json", "{\"permalink\": false}\n"),
            .file("posts/NAME/NAME.11tydata.json", "{\"eleventyExcludeFromCollections\": true}\n"),
          ]),
        State(
          "ignored", .unpublished,
          [
            .file(".eleventyignore", "# drafts\nposts/NAME/\n"), .file(".eleventyignore", "**/NAME\n"),
            .file(".gitignore", "/posts/NAME\n"),
            .file("eleventy.config.js", "export default (config) => { config.ignores.add(\"posts/NAME/**\"); };\n"),
          ]),
      ]),
    StateTable(
      title: "Astro", name: "astro",
      states: [State("published", .published, "", "draft: false")] + marks + [
        State("by its name", .unpublished, [.path("_NAME.md"), .path("_NAME/NAME.md")])
      ]),
    StateTable(
      title: "Publish", name: "publish", states: [State("published", .published, "", "draft: false")] + marks),
    StateTable(
      title: "Pelican", name: "pelican",
      states: [
        State("published", .published, "", "Status: published"),
        State("draft", .unpublished, "Status: draft", "status: Draft"),
        State("skipped", .unpublished, "Status: skip"),
        State("hidden", .unpublished, "Status: hidden"),
        State("in the future", .unpublished, "Date: 2099-01-01"),
      ]),
    StateTable(
      title: "HTML pages", name: "html",
      states: [
        State("published", .published, ""),
        State(
          "in the future", .unpublished, #"<time class="dt-published" datetime="2099-01-01">"#,
          #"<time itemprop="datePublished" datetime="2099-01-01T10:00:00Z">"#,
          #"<meta property="article:published_time" content="2099-01-01T10:00:00Z">"#,
          #"<script type="application/ld+json">{"@type": "Article", "datePublished": "2099-01-01"}</script>"#),
        State("a copy of another page", .unpublished, #"<link rel="canonical" href="/shown.html">"#),
        State("an error page", .unpublished, [.path("404.html"), .path("404/index.html"), .path("500.html")]),
      ]),
  ]

  /// The marks that every system with front matter understands.
  private static let marks: [State] = [
    State("draft", .unpublished, "draft: true", "Draft: True", "DRAFT: TRUE", "draft: yes", "is_draft: true"),
    State("draft", .unpublished, "status: draft", "status: Draft", "STATUS: DRAFT"),
    State("not published", .unpublished, "published: false", "Published: No", "publish: false"),
    State("pending", .unpublished, "status: pending", "status: in review"),
    State(
      "private", .unpublished, "private: true", "Private: YES", "status: private", "post_status: private",
      "visibility: private", "Visibility: Private"),
    State("with a password", .unpublished, "password: secret", "Password: 1234", "visibility: password"),
  ]

  /// The states by time, with the keys for the first and the last time.
  private static func times(from start: String, to end: String, future: String) -> [State] {
    [
      State("in the future", .unpublished, "\(future): 2099-01-01", "\(start): 2099-01-01"),
      State("expired", .unpublished, "\(end): 2024-04-01"),
    ]
  }
}
