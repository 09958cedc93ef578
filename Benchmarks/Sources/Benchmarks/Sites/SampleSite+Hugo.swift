extension SampleSite {
  /// Writes the site for Hugo, which builds only RSS: feeds of the site, of all comments, and of each page’s comments.
  func writeForHugo(to folder: WorkFolder, at name: String) throws {
    for number in 0..<articles {
      let article = article(number)
      try folder.write(article.markdown, to: "\(name)/content/\(article.path).md")
      guard !article.comments.isEmpty else { continue }
      try folder.write(
        "[\(article.comments.map(\.json).joined(separator: ",\n"))]", to: "\(name)/data/comments/article-\(number).json"
      )
    }
    try folder.write(Self.settings, to: "\(name)/config.toml")
    try folder.write(Self.siteFeed, to: "\(name)/layouts/index.rss.xml")
    try folder.write(Self.commentFeed, to: "\(name)/layouts/_default/single.rss.xml")
    try folder.write(Self.allComments, to: "\(name)/layouts/index.comments.xml")
  }

  private static let settings = """
    baseURL = "https://example.com/"
    title = "The Kiln Post"
    languageCode = "en"
    disableKinds = ["section", "taxonomy", "term", "sitemap", "robotsTXT", "404"]

    [outputs]
    home = ["RSS", "comments"]
    page = ["RSS"]

    [outputFormats.comments]
    mediaType = "application/rss+xml"
    baseName = "comments"

    """

  private static let siteFeed = """
    {{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link><description>{{ .Site.Title }}</description>
    {{ range first 20 .Site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
    <guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
    <content:encoded>{{ .Content | html }}</content:encoded></item>
    {{ end }}</channel></rss>

    """

  private static let commentFeed = """
    {{ with index .Site.Data.comments (path.Base .File.ContentBaseName) }}\
    {{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
    <rss version="2.0"><channel>
    <title>Comments on {{ $.Title }}</title><link>{{ $.Permalink }}</link><description>{{ $.Title }}</description>
    {{ range first 100 (sort . "date" "desc") }}<item><title>{{ .name }} on {{ $.Title }}</title>
    <link>{{ $.Permalink }}#comment-{{ .id }}</link><guid isPermaLink="false">{{ .id }}</guid>
    <pubDate>{{ (time .date).Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
    <description>{{ .body | markdownify | html }}</description></item>
    {{ end }}</channel></rss>{{ end }}

    """

  private static let allComments = """
    {{ $all := slice }}{{ range .Site.Data.comments }}{{ $all = $all | append . }}{{ end }}\
    {{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
    <rss version="2.0"><channel>
    <title>Comments</title><link>{{ .Permalink }}</link><description>Comments</description>
    {{ range first 100 (sort $all "date" "desc") }}<item><title>{{ .name }}</title>
    <guid isPermaLink="false">{{ .id }}</guid>
    <pubDate>{{ (time .date).Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
    <description>{{ .body | markdownify | html }}</description></item>
    {{ end }}</channel></rss>

    """
}
