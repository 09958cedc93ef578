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
      skipped. --help-hidden also shows the limits.

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

  @Option(help: "The URL of the page, to resolve relative URLs.")
  var base: Address?

  @Option(help: "The policy: comment (untrusted), or article.")
  var policy = PolicyName.comment

  @Option(
    help: ArgumentHelp(
      "Limit of the HTML, in bytes. (default: 262144; 8388608 for an article)", visibility: .hidden)
  )
  var maxBytes: Int?

  @Option(
    help: ArgumentHelp(
      "Limit of nested elements. (default: 100 for a comment, 200 for an article)", visibility: .hidden
    ))
  var maxDepth: Int?

  @Option(help: ArgumentHelp("Limit of attributes per element.", visibility: .hidden))
  var maxAttributes = HTMLReader.Limits().attributes

  @Flag(help: "Read and write one JSON object per line, with an id and HTML.")
  var jsonl = false

  @Flag(help: "Print the allow-list as JSON, and exit.")
  var printPolicy = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let numbers = [
      ("--max-bytes", maxBytes ?? 1), ("--max-depth", maxDepth ?? 1), ("--max-attributes", maxAttributes),
    ]
    for (name, number) in numbers where number < 1 {
      throw ValidationError("\(name) must be at least 1, not \(number)")
    }
  }

  func run() throws {
    let cleaner = FragmentCleaner(base: base?.iri ?? IRI("https://example.com/"), policy: allowList)
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
    list.limits.depth = maxDepth ?? list.limits.depth
    list.limits.attributes = maxAttributes
    return list
  }
}
