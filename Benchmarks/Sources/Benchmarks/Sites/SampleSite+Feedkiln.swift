extension SampleSite {
  /// Writes the site in Feedkiln’s own layout and returns the path of site.toml.
  func writeForFeedkiln(to folder: WorkFolder, at name: String) throws -> String {
    for number in 0..<articles {
      let article = article(number)
      try folder.write(article.markdown, to: "\(name)/content/articles/\(article.path).md")
      guard !article.comments.isEmpty else { continue }
      try folder.write(
        article.comments.map(\.line).joined(), to: "\(name)/content/comments/\(article.path).jsonl")
    }
    return try folder.write(Self.settings(), to: "\(name)/site.toml")
  }

  /// Returns the text of site.toml with additional tables.
  static func settings(_ tables: String = "") -> String {
    """
    [site]
    title = "The Kiln Post"
    base_url = "https://kln.example/"
    description = "News about slow things"
    language = "en"
    authors = ["The Kiln Post"]

    [feeds]
    formats = ["rss", "atom"]

    [comments]
    articles = "closed"

    \(tables)
    """
  }
}

extension SampleSite.Article {
  var markdown: String {
    """
    ---
    title: "\(title)"
    date: \(date)
    tags: [\(tags.joined(separator: ", "))]
    authors: ["\(author)"]
    ---

    \(text)
    """
  }
}

extension SampleSite.Comment {
  /// The comment as a line of JSONL.
  var line: String { json + "\n" }

  var json: String {
    let fields = [
      ("id", id), ("name", name), ("url", url), ("date", date), ("reply_to", replyTo), ("body", text),
    ].compactMap { key, value in value.map { "\"\(key)\": \($0.quoted)" } }
    return "{\(fields.joined(separator: ", "))}"
  }
}

extension String {
  /// The text as a JSON string.
  var quoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
