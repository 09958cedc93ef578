public import FeedCore

/// One thing that only the way in which a feed is served shows.
public struct HTTPRule: Sendable {
  public let description: RuleDescription
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

  init(_ description: RuleDescription, check: @escaping @Sendable (ServedFeed) -> Finding?) {
    self.description = description
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
        description.id, description.severity, finding.message, at: finding.location,
        help: finding.help ?? description.help,
        reference: description.reference)
    }
  }
}
