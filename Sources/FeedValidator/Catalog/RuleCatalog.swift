public import FeedCore
import FeedVocabulary

/// Everything that a report can say, each with its severity and its section of a specification.
public enum RuleCatalog {
  /// One thing that can be reported.
  public struct Entry: Sendable {
    public let id: RuleID
    public let severity: Severity
    public let summary: String
    public let reference: SpecReference?
    /// The classes of the W3C's messages that it stands for.
    public let w3c: [String]

    init(
      _ id: RuleID, _ severity: Severity, _ summary: String, _ reference: SpecReference? = nil, w3c: [String] = []
    ) {
      self.id = id
      self.severity = severity
      self.summary = summary
      self.reference = reference
      self.w3c = w3c
    }
  }

  /// All entries, by name.
  public static let entries: [Entry] = {
    var byID: [RuleID: Entry] = [:]
    let rules =
      RuleRegistry.rules.map(entry(of:)) + SiteRule.all.map(entry(of:)) + HTTPRule.all.map(entry(of:))
    for entry in ReadingEntries.all + ValueEntries.all + ModuleValueEntries.all + ModelEntries.all + rules {
      if byID[entry.id] == nil { byID[entry.id] = entry }
    }
    return byID.values.sorted { $0.id < $1.id }
  }()

  private static let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }

  public static func entry(_ id: RuleID) -> Entry? { byID[id] }

  private static func entry(of rule: Rule) -> Entry {
    Entry(rule.id, rule.severity, rule.summary, rule.reference, w3c: rule.w3c)
  }

  private static func entry(of rule: SiteRule) -> Entry {
    Entry(rule.id, rule.severity, rule.summary, rule.reference)
  }

  private static func entry(of rule: HTTPRule) -> Entry {
    Entry(rule.id, rule.severity, rule.summary, rule.reference, w3c: rule.w3c)
  }
}
