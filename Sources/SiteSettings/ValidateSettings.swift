public import FeedCore
import FrontMatter

/// The `[validate]` table of site.toml.
public struct ValidateSettings: Sendable, Hashable {
  /// A value and its location in site.toml.
  public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    public var value: Value
    public var location: SourceLocation
  }

  /// The level of a rule, or of all rules of a vocabulary if the name is `vocabulary/*`.
  public struct Rule: Sendable, Hashable {
    public var name: String
    public var level: RuleLevel
  }

  /// The levels of rules in the order of the file; the validator checks their names.
  public var rules: [Located<Rule>] = []
  /// Whether warnings also fail the run.
  public var isStrict = false
  public var profile: Located<String>?
  /// The path of the baseline file, relative to the site’s folder, or `nil` if there is none.
  public var baseline: String?

  public init() {}
}

extension SiteReaderState {
  mutating func validateSettings(_ table: FieldReader<ValidateKey>) -> ValidateSettings {
    var fields = table
    var settings = ValidateSettings()
    settings.rules = rules(&fields)
    settings.isStrict = fields.boolean(.strict) ?? false
    if let profile = fields.text(.profile) {
      settings.profile = ValidateSettings.Located(value: profile, location: fields.location(.profile))
    }
    settings.baseline = fields.text(.baseline)
    diagnostics += fields.diagnostics
    return settings
  }

  private func rules(
    _ fields: inout FieldReader<ValidateKey>
  ) -> [ValidateSettings.Located<ValidateSettings.Rule>] {
    guard let (name, node) = fields.node([.rules]) else { return [] }
    guard let entries = node.entries else {
      fields.report(.wrongType(name, wanted: "a table of rules and their levels", node), at: node)
      return []
    }
    var rules: [ValidateSettings.Located<ValidateSettings.Rule>] = []
    for entry in entries {
      do throws(ValueError) {
        let level: RuleLevel = try entry.value.choice(entry.key)
        rules.append(.init(value: .init(name: entry.key, level: level), location: source.location(entry.keyRange)))
      } catch {
        fields.report(error, at: entry.value)
      }
    }
    return rules
  }
}
