public import FeedContent
public import FeedCore
public import FeedValidator

/// What site.toml's `[validate]` table asks of the validator.
public struct SitePolicy: Sendable {
  /// Without its baseline, which lies in a file of its own.
  public var policy = Policy()
  /// The baseline's file as seen from where the command runs.
  public var baselineFile: String?
  /// Rules and profiles that there are not.
  public var diagnostics: [Diagnostic] = []

  public init(_ site: Site) {
    let settings = site.validate
    policy.isStrict = settings.isStrict
    baselineFile = settings.baseline.map(site.filePath)
    // A rule's own name says more than its vocabulary's, whatever their order in the table.
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
