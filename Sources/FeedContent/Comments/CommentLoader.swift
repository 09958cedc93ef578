import FeedCore

/// Brings comments and articles together.
struct CommentLoader {
  /// The articles that comments can be for, by each of the names that their folder may have.
  private var articles: [String: ArticleFile] = [:]
  private let names: [String]
  private(set) var threads: [String: CommentThread] = [:]
  private(set) var counts = ContentCounts.Comments()
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes all articles of the site, published or not.
  init(files: [ArticleFile], slugs: [String: String]) {
    var bySlug: [String: [ArticleFile]] = [:]
    for file in files {
      for slug in Set([file.slug, slugs[file.path] ?? file.slug]) { bySlug[slug, default: []].append(file) }
    }
    for (slug, files) in bySlug where files.count == 1 { articles[slug] = files[0] }
    for file in files { articles[file.fullPath] = file }
    for file in files { articles[file.path] = file }
    names = files.map(\.path)
  }

  /// Reads the comments of the published articles that are to have any, and adds those that stand on their pages.
  mutating func load(_ store: NativeCommentStore, for published: [Article]) {
    diagnostics += store.diagnostics
    let open = Set(published.lazy.filter { $0.comments != .off }.map(\.path))
    var found: [String: [Comment]] = [:]
    for article in published where open.contains(article.path) && !article.commentsOnPage.isEmpty {
      found[article.path] = article.commentsOnPage
    }
    for name in store.files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let article = articles[name] else {
        reportUnknown(name, folder: store.path(of: name))
        continue
      }
      guard open.contains(article.path) else { continue }
      let read = store.comments(of: name)
      counts.failed += read.diagnostics.lazy.filter { $0.severity == .error }.count
      diagnostics += read.diagnostics
      found[article.path, default: []] += read.comments
    }
    for path in found.keys.sorted() {
      let comments = withoutDuplicates(found[path] ?? [])
      let builder = ThreadBuilder(comments)
      diagnostics += builder.diagnostics
      let thread = builder.thread()
      counts.read += comments.count
      counts.published += thread.nodes.count
      if !thread.nodes.isEmpty { threads[path] = thread }
    }
  }

  private mutating func withoutDuplicates(_ comments: [Comment]) -> [Comment] {
    var first: [String: SourceLocation] = [:]
    return comments.filter { comment in
      guard let place = first.updateValue(comment.location, forKey: comment.id) else { return true }
      first[comment.id] = place
      counts.failed += 1
      diagnostics.append(
        Diagnostic(
          "content/duplicate-comment", .error, "a comment with the id “\(comment.id)” was there before",
          at: comment.location, help: "give one of the two another id; this one is left out",
          related: [Diagnostic.Related("it stands here first", at: place)]))
      return false
    }
  }

  private mutating func reportUnknown(_ name: String, folder path: String) {
    diagnostics.append(
      Diagnostic(
        "content/comments-without-article", .warning, "there is no article “\(name)” that these comments belong to",
        at: SourceLocation(file: path),
        help: NearMiss.of(name, in: names).map { "did you mean “\($0)”?" }
          ?? "name the folder or the JSONL file after the article's file, without its extension"))
  }
}
