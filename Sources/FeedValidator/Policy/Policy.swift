public import FeedCore

/// The choice of problems to report: severities, a profile and a baseline.
public struct Policy: Sendable {
  /// The severities of rules.
  public var levels: RuleLevels
  /// Whether warnings also fail the run.
  public var isStrict: Bool
  /// The profile whose rules apply in addition; the validator applies them.
  ///
  /// `strictRSS` also makes the warnings of the
  /// vocabulary `rss` errors.
  public var profile: RuleProfile?
  /// The problems that are already known and not reported, or `nil` to report all.
  public var baseline: Baseline?

  /// Creates a policy.
  ///
  /// - Parameters:
  ///   - levels: the severities of rules; the default is each rule’s own.
  ///   - isStrict: whether warnings also fail the run.
  ///   - profile: the profile whose rules apply in addition.
  ///   - baseline: the known problems, which are not reported.
  public init(
    levels: RuleLevels = RuleLevels(), isStrict: Bool = false, profile: RuleProfile? = nil, baseline: Baseline? = nil
  ) {
    self.levels = levels
    self.isStrict = isStrict
    self.profile = profile
    self.baseline = baseline
  }

  /// The severity from which a problem fails the run.
  public var failsFrom: Severity { isStrict ? .warning : .error }

  /// Returns the report with the policy’s severities, and without the problems that are off or in the baseline.
  public func apply(to report: Report) -> Report {
    var result = report
    result.diagnostics = report.diagnostics.compactMap(apply(to:))
    return baseline?.apply(to: result) ?? result
  }

  /// Returns whether the report has a problem that fails the run.
  public func fails(_ report: Report) -> Bool {
    report.diagnostics.contains { $0.severity >= failsFrom }
  }

  private func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = levels.level(of: diagnostic.rule) else { return strict(diagnostic) }
    guard let severity = level.severity else { return nil }
    var result = diagnostic
    result.severity = severity
    return result
  }

  /// Returns the diagnostic as an error if it is about a recommendation of the RSS Profile and these are required.
  private func strict(_ diagnostic: Diagnostic) -> Diagnostic {
    guard profile == .strictRSS, diagnostic.rule.vocabulary == "rss", diagnostic.severity == .warning else {
      return diagnostic
    }
    var result = diagnostic
    result.severity = .error
    return result
  }
}
