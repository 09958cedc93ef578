import ArgumentParser
import FeedCore
import FeedDocument
import FeedSystem

struct SanitizeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "sanitize",
    abstract: "Print the sanitized HTML of a comment or article.",
    usage: "feedkiln sanitize [<options>] [<file>]",
    discussion: """
      Reads standard input by default. With --jsonl, each line is {"id": …, "html": "…"}; other lines are reported and \
      skipped.

      EXAMPLES
        feedkiln sanitize comment.html
        feedkiln sanitize --policy article --base https://example.com/rye/ rye.html
        feedkiln sanitize --jsonl < comments.jsonl > cleaned.jsonl
      """)

  /// The policy for the author of the HTML: a commenter or the author of the site.
  enum PolicyName: String, ExpressibleByArgument, CaseIterable {
    case comment, article
  }

  @Argument(help: "An HTML file, or - for standard input.", completion: .file())
  var file = StandardStreams.inputName

  @Option(help: "The URL of the page, to resolve relative URLs.", transform: URLArgument.parse)
  var base: IRI?

  @Option(help: "The policy: comment (untrusted), or article.")
  var policy = PolicyName.comment

  @Option(help: "Maximum size of the HTML, in bytes. (default: 262144; article: 8388608)")
  var maxBytes: Int?

  @Flag(help: "Read and write one JSON object per line, with an id and HTML.")
  var jsonl = false

  @Flag(help: "Print the allow-list as JSON, and exit.")
  var printPolicy = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes must be at least 1, not \(maxBytes)") }
  }

  func run() throws {
    let cleaner = FragmentCleaner(base: base ?? IRI("https://example.com/"), policy: allowList)
    let printer = common.printer
    do {
      if printPolicy {
        StandardStreams.write(cleaner.policy.json)
      } else if jsonl {
        try cleaner.cleanLines(of: file, printer)
      } else {
        try cleaner.clean(file, isJSON: common.json, printer)
      }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }

  private var allowList: HTMLPolicy {
    var list: HTMLPolicy = policy == .comment ? .comment : .article
    list.limits.byteCount = maxBytes ?? list.limits.byteCount
    return list
  }
}
