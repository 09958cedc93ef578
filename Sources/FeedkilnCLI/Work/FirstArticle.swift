import FeedCore

/// A first article with a comment, so that a new site has content to build.
struct FirstArticle {
  let now: Timestamp

  /// The paths and contents of the files.
  var files: [(name: String, text: String)] {
    let date = now.rfc3339
    return [
      (
        "content/articles/hello.md",
        "---\ntitle: Hello\ndate: \(date)\ntags: [news]\n---\n\nThis is the first article. *Write on!*\n"
      ),
      (
        "content/comments/hello/welcome.md", "---\nname: A reader\ndate: \(date)\n---\n\nAnd this is a comment on it.\n"
      ),
    ]
  }
}
