public import FeedContent
public import FeedCore
public import FeedValidator

/// The policy of the `[validate]` table of site.toml.
public struct SitePolicy: Sendable {
  /// The policy without its baseline, which is stored in a separate file.
  public var policy = Policy()
  /// The path of the baseline file relative to the current folder, or `nil` if there is none.
  public var baselineFile: String?
  /// The unknown rules and profiles in the table.
  public var diagnostics: [Diagnostic] = []

  /// Reads the policy of a site.
  public init(_ site: Site) {
    let settings = site.validate
    policy.isStrict = settings.isStrict
    baselineFile = settings.baseline.map(site.filePath)
    // A single rule takes precedence over its vocabulary, in any order.
    for rule in settings.rules.filter(\.isVocabulary) + settings.rules.filter({ !$0.isVocabulary }) {
      do throws(ValueError) {
        try policy.levels.set(rule.value.name, rule.value.level)
      } catch {
        report(error, rule.location)
      }
    }
    guard let profile = settings.profile else { return }
    do throws(ValueError) {
      policy.profile = try RuleProfile(named: profile.value)
    } catch {
      report(error, profile.location)
    }
  }

  private mutating func report(_ error: ValueError, _ location: SourceLocation) {
    diagnostics.append(Diagnostic(error, at: location))
  }
}

extension ValidateSettings.Located<ValidateSettings.Rule> {
  fileprivate var isVocabulary: Bool { value.name.hasSuffix("/*") }
}
