import ArgumentParser
import FeedContent

/// The limits for reading the content of a site.
struct ContentLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Maximum size of a comment, in bytes.", visibility: .hidden))
  var maxCommentBytes = ContentLimits().commentBytes

  @Option(help: ArgumentHelp("Maximum size of a comment file, in bytes.", visibility: .hidden))
  var maxBytes = ContentLimits().fileBytes

  func validate() throws {
    for (name, number) in [("--max-comment-bytes", maxCommentBytes), ("--max-bytes", maxBytes)] where number < 1 {
      throw ValidationError("\(name) must be at least 1, not \(number)")
    }
  }

  var limits: ContentLimits {
    var limits = ContentLimits()
    limits.commentBytes = maxCommentBytes
    limits.fileBytes = maxBytes
    return limits
  }
}
