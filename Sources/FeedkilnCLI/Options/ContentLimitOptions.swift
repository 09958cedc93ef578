import ArgumentParser
import FeedContent

/// The limits for reading the content of a site.
struct ContentLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Maximum size of an article file, in bytes.", visibility: .hidden))
  var maxArticleBytes = ContentLimits().articleBytes

  @Option(help: ArgumentHelp("Maximum size of a comment, in bytes.", visibility: .hidden))
  var maxCommentBytes = ContentLimits().commentBytes

  @Option(help: ArgumentHelp("Maximum size of a comment file, in bytes.", visibility: .hidden))
  var maxBytes = ContentLimits().fileBytes

  func validate() throws {
    let numbers = [
      ("--max-article-bytes", maxArticleBytes), ("--max-comment-bytes", maxCommentBytes), ("--max-bytes", maxBytes),
    ]
    for (name, number) in numbers where number < 1 {
      throw ValidationError("\(name) must be at least 1, not \(number)")
    }
  }

  var limits: ContentLimits {
    var limits = ContentLimits()
    limits.articleBytes = maxArticleBytes
    limits.commentBytes = maxCommentBytes
    limits.fileBytes = maxBytes
    return limits
  }
}
