import FeedCore

/// Encodes an article’s file: front matter in YAML, and the unchanged body.
enum ArticleEncoder {
  static func bytes(_ article: ImportedArticle) -> [UInt8] {
    var text = Array("---\n".utf8)
    text.append("title", article.title)
    text.append("date", bare: article.date?.text)
    text.append("updated", bare: article.updated?.text)
    text.append("id", article.id)
    text.append("permalink", article.permalink)
    text.append("authors", article.authors)
    text.append("categories", article.categories)
    text.append("tags", article.tags)
    text.append("summary", article.summary)
    text.append("image", article.image)
    if !article.enclosures.isEmpty {
      text.append(utf8: "enclosures:\n")
      for file in article.enclosures {
        text.append(utf8: "  - ")
        text.append("url", file.url)
        text.append(utf8: "    ")
        text.append("type", file.type ?? MediaType(fileName: file.url)?.string ?? "application/octet-stream")
        text.append(utf8: "    length: \(file.length ?? 0)\n")
      }
    }
    text.append("comments", bare: article.takesComments.map { $0 ? "open" : "closed" })
    text.append("draft", bare: article.isDraft ? "true" : nil)
    for (key, value) in article.others { text.append(key, value) }
    text.append(utf8: "---\n")
    text += article.body
    if article.body.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    return text
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ key: String, _ value: String?) {
    guard let value else { return }
    append(utf8: key + ": ")
    append(json: value.utf8)
    append(UInt8(ascii: "\n"))
  }

  fileprivate mutating func append(_ key: String, bare value: String?) {
    if let value { append(utf8: "\(key): \(value)\n") }
  }

  fileprivate mutating func append(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    append(utf8: key + ": [")
    for (index, value) in values.enumerated() {
      if index > 0 { append(utf8: ", ") }
      append(json: value.utf8)
    }
    append(utf8: "]\n")
  }
}
