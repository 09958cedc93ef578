import Foundation

extension SampleSite {
  /// Writes the site as a Hugo blog with the comment files of Staticman, and returns the path of site.toml.
  func writeAsHugoBlog(to folder: WorkFolder, at name: String) throws -> String {
    try folder.write("baseURL = \"https://kln.example/\"\ntitle = \"The Kiln Post\"\n", to: "\(name)/hugo.toml")
    return try writeBlog(of: "hugo", to: folder, at: name, comments: "data/comments") { "content/posts/\($0.path).md" }
  }

  /// Writes the site as a Jekyll blog with the comment files of Staticman, and returns the path of site.toml.
  func writeAsJekyllBlog(to folder: WorkFolder, at name: String) throws -> String {
    try folder.write("url: https://kln.example\ntitle: The Kiln Post\n", to: "\(name)/_config.yml")
    return try writeBlog(of: "jekyll", to: folder, at: name, comments: "_data/comments") {
      "_posts/\($0.date.prefix(10))-article-\($0.number).md"
    }
  }

  /// Writes the articles at the paths that a closure returns, their comments and site.toml, and returns its path.
  private func writeBlog(
    of generator: String, to folder: WorkFolder, at name: String, comments: String, path: (Article) -> String
  ) throws -> String {
    for number in 0..<articles {
      let article = article(number)
      try folder.write(article.markdown, to: "\(name)/\(path(article))")
      try article.writeStaticmanFiles(to: folder, at: "\(name)/\(comments)")
    }
    return try folder.write(
      Self.settings(
        """
        [[comments.stores]]
        kind = "staticman"
        path = "\(comments)"

        [content]
        generator = "\(generator)"

        """), to: "\(name)/site.toml")
  }

  /// Writes the site as a Hugo blog, builds its pages with Hugo, and returns the path of a site.toml that reads them.
  func writeAsBuiltBlog(to folder: WorkFolder, at name: String, hugo: String) throws -> String {
    let settings = try writeAsHugoBlog(to: folder, at: name)
    try folder.write(
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
      <body><header><a href="/">{{ .Site.Title }}</a></header>
      <article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"></time>
      <div class="post-content">{{ .Content }}</div></article></body></html>

      """, to: "\(name)/layouts/_default/single.html")
    _ = try Command(
      hugo,
      ["--quiet", "--source", "\(folder.path)/\(name)", "--disableKinds", "section,taxonomy,term,RSS,sitemap,home,404"]
    ).run()
    try folder.write(
      String(contentsOfFile: settings, encoding: .utf8).replacing("[content]", with: "[content]\nbuilt = \"public\""),
      to: "\(name)/site.toml")
    return settings
  }

  /// Writes the site in Feedkiln’s own layout with its comments in an Isso database, and returns the path of site.toml.
  func writeWithIsso(to folder: WorkFolder, at name: String) throws -> String {
    let articles = (0..<articles).lazy.map(article)
    for article in articles {
      try folder.write(article.markdown, to: "\(name)/content/articles/\(article.path).md")
    }
    let database = try IssoDatabase(at: folder.write("", to: "\(name)/comments.db"))
    var count = 0
    for article in articles where !article.comments.isEmpty {
      try database.addThread(article.number + 1, at: "/\(article.path)/", title: article.title)
      var ids: [String: Int] = [:]
      for comment in article.comments {
        count += 1
        ids[comment.id] = count
        try database.addComment(
          count, thread: article.number + 1, parent: comment.replyTo.flatMap { ids[$0] }, time: 1_400_000_000 + count,
          name: comment.name, text: comment.text)
      }
    }
    try database.commit()
    return try folder.write(
      Self.settings(
        """
        [[comments.stores]]
        kind = "isso"
        path = "comments.db"

        """), to: "\(name)/site.toml")
  }
}

extension SampleSite.Article {
  /// Writes each comment as a YAML file in a folder that is named after the article.
  fileprivate func writeStaticmanFiles(to folder: WorkFolder, at name: String) throws {
    for comment in comments { try folder.write(comment.yaml, to: "\(name)/article-\(number)/\(comment.id).yml") }
  }
}

extension SampleSite.Comment {
  fileprivate var yaml: String {
    let fields = [
      ("_id", id), ("name", name), ("url", url), ("date", date), ("_parent", replyTo), ("message", text),
    ].compactMap { key, value in value.map { "\(key): \($0.quoted)\n" } }
    return fields.joined()
  }
}
