public import FeedCore

/// One thing that only the way in which a feed is served shows.
public struct HTTPRule: Sendable {
  public let id: RuleID
  public let severity: Severity
  public let reference: SpecReference
  /// What the rule looks for, in one sentence.
  public let summary: String
  /// Why it matters.
  public let rationale: String
  /// What to do.
  public let help: String
  public let wrong: String
  public let right: String
  /// The classes of the W3C's messages that the rule stands for.
  public let w3c: [String]
  /// What is wrong, if something is.
  let check: @Sendable (ServedFeed) -> Finding?

  /// What is wrong, and where if it shows in the feed.
  struct Finding {
    var message: String
    var location: SourceLocation?
    var help: String?

    init(_ message: String, at location: SourceLocation? = nil, help: String? = nil) {
      self.message = message
      self.location = location
      self.help = help
    }
  }

  init(
    _ id: RuleID, _ severity: Severity, _ reference: SpecReference, summary: String, rationale: String, help: String,
    wrong: String, right: String, w3c: [String] = [], check: @escaping @Sendable (ServedFeed) -> Finding?
  ) {
    self.id = id
    self.severity = severity
    self.reference = reference
    self.summary = summary
    self.rationale = rationale
    self.help = help
    self.wrong = wrong
    self.right = right
    self.w3c = w3c
    self.check = check
  }

  /// All rules, one line each.
  public static let all: [HTTPRule] = [
    .movedPermanently,
    .mediaType,
    .charsetDiffers,
    .selfElsewhere,
    .withoutValidator,
    .neverNotModified,
    .notCompressed,
  ]

  func diagnostic(_ feed: ServedFeed) -> Diagnostic? {
    check(feed).map { finding in
      Diagnostic(
        id, severity, finding.message, at: finding.location, help: finding.help ?? help, reference: reference)
    }
  }
}
