/// A site with a hundred comments per article in the store of another comment system; the same bytes every time.
struct DiscussedSite {
  let comments: Int

  var articles: Int { max(1, comments / 100) }

  struct Comment {
    let number: Int
    let article: Int
    /// The number of the parent; every third comment replies to the one before it on its article.
    let parent: Int?
    let name: String
    let text: String
    /// The time in seconds since 1970.
    let time: Int
  }

  /// Returns a comment; comments are in order of time, and alternate between articles.
  func comment(_ number: Int) -> Comment {
    var random = SplitMix(UInt64(number))
    var text = SampleText(random)
    return Comment(
      number: number, article: number % articles,
      parent: number % 3 == 2 && number >= articles ? number - articles : nil,
      name: "\(random.pick(SampleSite.names)) \(number % 1000)", text: text.comment(), time: 1_600_000_000 + number)
  }

  /// Writes the articles and the settings, and returns the path of site.toml.
  func write(to folder: WorkFolder, at name: String, store: String, kind: String) throws -> String {
    for number in 0..<articles {
      try folder.write(
        "---\ntitle: Article \(number)\ndate: 2020-01-01\n---\nHello *you*.\n",
        to: "\(name)/content/articles/article-\(number).md")
    }
    return try folder.write(
      """
      [site]
      title = "The Kiln Post"
      base_url = "https://kln.example/"
      language = "en"

      [[comments.stores]]
      kind = "\(kind)"
      path = "\(store)"

      """, to: "\(name)/site.toml")
  }
}
