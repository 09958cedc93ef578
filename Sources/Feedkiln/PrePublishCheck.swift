import FeedCore
import FeedSystem
import FeedValidator

/// Validates a feed before it replaces the previous version.
struct PrePublishCheck: Sendable {
  private let origins: EntryOrigins
  private let now: Timestamp
  private let policy: Policy

  init(origins: EntryOrigins, now: Timestamp, policy: Policy) {
    self.origins = origins
    self.now = now
    self.policy = policy
  }

  /// Returns the problems of a feed, with related locations in the source files.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the document.
  ///   - file: The path of its file.
  ///   - url: The URL of the document.
  ///   - keepsFacts: Whether the report includes the facts of the feed.
  /// - Returns: The report after the policy was applied.
  func report(
    _ bytes: [UInt8], file: String, url: IRI, keepsFacts: Bool = false
  ) -> FeedValidator.Report {
    var validator = Validator(now: now, feedURL: url)
    validator.gathersFacts = true
    validator.profile = policy.profile
    var report = validator.validate(bytes, name: file)
    report.diagnostics = origins.trace(report)
    if !keepsFacts { report.facts = nil }
    return policy.apply(to: report)
  }
}

extension Diagnostic {
  /// A feed that was not published because of its errors.
  static func heldBack(_ report: FeedValidator.Report) -> Diagnostic {
    let exists = FileSystem.kind(of: report.name) == .file
    return Diagnostic(
      .feedsHeldBack,
      "feed “\(report.name)” was not published: it has \(report.errorCount.counted("error"))",
      help: "fix the errors above and build again" + (exists ? "; the previous file was kept" : ""))
  }
}

extension RuleDescription {
  static let feedsHeldBack = RuleDescription(
    "feeds/held-back", .error, "a feed must be valid to be published",
    why: "With --check, a feed with errors is not published.",
    help: "fix the errors above and build again",
    wrong: "feedkiln build --check",
    right: "feedkiln build")
}
