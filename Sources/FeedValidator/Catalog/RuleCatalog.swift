public import FeedCore
import FeedVocabulary

/// Everything that a report can say, each with its severity and its section of a specification.
public enum RuleCatalog {
  /// One thing that can be reported.
  public struct Entry: Sendable {
    public let id: RuleID
    public let severity: Severity
    /// What holds for a feed that is right, in one sentence.
    public let summary: String
    /// Why it matters.
    public let rationale: String
    /// What to do.
    public let help: String
    /// An example of the mistake, and the same as it should be.
    public let wrong: String
    public let right: String
    public let reference: SpecReference?
    /// The classes of the W3C's messages that it stands for.
    public let w3c: [String]
    /// The profile without which the rule is silent.
    public let profile: RuleProfile?

    init(
      _ id: RuleID, _ severity: Severity, _ summary: String, _ reference: SpecReference? = nil, w3c: [String] = [],
      why rationale: String = "", help: String = "", wrong: String = "", right: String = "",
      profile: RuleProfile? = nil
    ) {
      self.id = id
      self.severity = severity
      self.summary = summary
      self.reference = reference
      self.w3c = w3c
      self.rationale = rationale
      self.help = help
      self.wrong = wrong
      self.right = right
      self.profile = profile
    }

    init(_ rule: Rule) {
      self.init(
        rule.id, rule.severity, rule.summary, rule.reference, w3c: rule.w3c, why: rule.rationale, help: rule.help,
        wrong: rule.wrong, right: rule.right, profile: rule.profile)
    }

    init(_ rule: HTTPRule) {
      self.init(
        rule.id, rule.severity, rule.summary, rule.reference, w3c: rule.w3c, why: rule.rationale, help: rule.help,
        wrong: rule.wrong, right: rule.right)
    }

    init(_ rule: SiteRule) {
      self.init(
        rule.id, rule.severity, rule.summary, rule.reference, why: rule.rationale, help: rule.help, wrong: rule.wrong,
        right: rule.right)
    }
  }

  /// All entries, by name.
  public static let entries: [Entry] = {
    var byID: [RuleID: Entry] = [:]
    let rules = RuleRegistry.rules.map { Entry($0) } + SiteRule.all.map { Entry($0) } + HTTPRule.all.map { Entry($0) }
    for entry in ReadingEntries.all + ValueEntries.all + ModuleValueEntries.all + ModelEntries.all + rules {
      if byID[entry.id] == nil { byID[entry.id] = entry }
    }
    return byID.values.sorted { $0.id < $1.id }
  }()

  private static let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }

  public static func entry(_ id: RuleID) -> Entry? { byID[id] }

  /// The entry that somebody named; throws with the nearest name where there is none.
  public static func entry(named name: String) throws(ValueError) -> Entry {
    if let entry = byID[RuleID(rawValue: name)] { return entry }
    let names = entries.map(\.id.rawValue)
    let meant = NearMiss.of(name, in: names) ?? names.first { $0.hasSuffix("/\(name)") }
    throw ValueError(
      "policy/unknown-rule", "there is no rule “\(name)”",
      help: meant.map { "did you mean “\($0)”?" } ?? "feedkiln rules lists them all")
  }
}
