public import FeedCore

/// The choice of problems to report: severities, a profile and a baseline.
public struct Policy: Sendable {
  public var levels: RuleLevels
  /// Whether warnings also fail the run.
  public var isStrict: Bool
  /// The rules that are to speak besides those that always do; it is for the validator to let them.
  public var profile: RuleProfile?
  public var baseline: Baseline?

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

  /// The report as the site wants it.
  public func apply(to report: Report) -> Report {
    var result = report
    result.diagnostics = report.diagnostics.compactMap(apply(to:))
    return baseline?.apply(to: result) ?? result
  }

  public func fails(_ report: Report) -> Bool {
    report.diagnostics.contains { $0.severity >= failsFrom }
  }

  private func apply(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = levels.level(of: diagnostic.rule) else { return diagnostic }
    guard let severity = level.severity else { return nil }
    var result = diagnostic
    result.severity = severity
    return result
  }
}
