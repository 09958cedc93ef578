import FeedCore
import FeedSystem
import FeedValidator

/// Checks a feed before it takes the place of the old one.
struct PrePublishCheck: Sendable {
  private let origins: EntryOrigins
  private let now: Timestamp
  private let policy: Policy

  init(origins: EntryOrigins, now: Timestamp, policy: Policy) {
    self.origins = origins
    self.now = now
    self.policy = policy
  }

  /// What is wrong with a feed's bytes, with the author's files that it comes from.
  func report(
    _ bytes: [UInt8], file: String, address: IRI, keepsFacts: Bool = false
  ) -> FeedValidator.Report {
    var validator = Validator(now: now, address: address)
    validator.gathersFacts = true
    validator.profile = policy.profile
    var report = validator.validate(bytes, name: file)
    report.diagnostics = origins.trace(report)
    if !keepsFacts { report.facts = nil }
    return policy.apply(to: report)
  }
}

extension Diagnostic {
  /// Says of a feed that it was not published.
  static func heldBack(_ report: FeedValidator.Report) -> Diagnostic {
    let isThere = FileSystem.kind(of: report.name) == .file
    return Diagnostic(
      .feedsHeldBack,
      "feed “\(report.name)” was not published: it has \(report.errorCount.counted("error"))",
      help: "fix the errors above and build again" + (isThere ? "; the previous file was kept" : ""))
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
