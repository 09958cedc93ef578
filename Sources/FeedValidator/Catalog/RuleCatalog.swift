public import FeedCore

/// Everything that a report can say, each with its severity and its section of a specification.
public enum RuleCatalog {
  /// All entries, by name.
  public static let entries: [RuleEntry] = {
    var byID: [RuleID: RuleEntry] = [:]
    let rules = RuleRegistry.rules.map(\.entry) + SiteRule.all.map(\.entry) + HTTPRule.all.map(\.entry)
    let modules =
      ITunesValueEntries.all + PodcastingValueEntries.all + MediaValueEntries.all + PlaceValueEntries.all
      + OtherValueEntries.all
    for entry in ReadingEntries.all + ValueEntries.all + modules + ModelEntries.all + rules where byID[entry.id] == nil
    {
      byID[entry.id] = entry
    }
    return byID.values.sorted { $0.id < $1.id }
  }()

  private static let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }

  public static func entry(_ id: RuleID) -> RuleEntry? { byID[id] }

  /// The entry that somebody named; throws with the nearest name where there is none.
  public static func entry(named name: String) throws(ValueError) -> RuleEntry {
    if let entry = byID[RuleID(rawValue: name)] { return entry }
    let names = entries.map(\.id.rawValue)
    let meant = NearMiss.of(name, in: names) ?? names.first { $0.hasSuffix("/\(name)") }
    throw ValueError(
      "policy/unknown-rule", "there is no rule “\(name)”",
      help: meant.map { "did you mean “\($0)”?" } ?? "feedkiln rules lists them all")
  }
}
