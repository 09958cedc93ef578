/// The descriptions of rules, sorted by id.
public struct RuleCatalog: Sendable {
  /// The rules, sorted by id.
  public let rules: [RuleDescription]
  private let byID: [RuleID: RuleDescription]

  /// Creates a catalog from lists of descriptions.
  ///
  /// If two descriptions have the same id, the first is kept.
  ///
  /// - Parameter lists: The lists.
  public init(_ lists: [RuleDescription]...) {
    byID = Dictionary(lists.joined().lazy.map { ($0.id, $0) }) { first, _ in first }
    rules = byID.values.sorted { $0.id < $1.id }
  }

  /// Returns the rule with an id, or `nil` if there is none.
  public subscript(id: RuleID) -> RuleDescription? { byID[id] }

  /// The vocabularies of the rules, sorted.
  public var vocabularies: [String] { Set(rules.lazy.map(\.id.vocabulary)).sorted() }

  /// Returns the rule with a name.
  ///
  /// - Parameter name: The id of the rule.
  /// - Returns: The description of the rule.
  /// - Throws: A `ValueError` with the most similar id if there is no such rule.
  public func rule(named name: String) throws(ValueError) -> RuleDescription {
    if let rule = byID[RuleID(rawValue: name)] { return rule }
    let names = rules.map(\.id.rawValue)
    let similar = SpellingSuggestion.of(name, in: names) ?? names.first { $0.hasSuffix("/\(name)") }
    throw ValueError(.policyUnknownRule, "unknown rule “\(name)”", help: similar.map { "did you mean “\($0)”?" })
  }
}

extension RuleDescription {
  static let policyUnknownRule = RuleDescription(
    "policy/unknown-rule", .error, "a rule name must be the id of a rule",
    why: "The severity of an unknown rule has no effect.",
    help: "run “feedkiln rules” to list all rules",
    wrong: "feedkiln explain atom/title-missing",
    right: "feedkiln explain atom/entry-without-title")
}

extension RuleDescription {
  /// The rules of the values that this target reads.
  package static let core: [RuleDescription] = [
    .dateNotRfc3339,
    .dateNotRfc822,
    .iriInvalidCharacter,
    .iriInvalidEscape,
    .iriNotAbsolute,
    .iriWithoutHost,
    .languageNotRegistered,
    .languageNotWellFormed,
    .mediaTypeNotWellFormed,
    .policyUnknownRule,
  ]
}
