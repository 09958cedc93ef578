public import FeedCore

/// A list of rules, as text or JSON.
public struct RuleList: Sendable {
  /// The version of the JSON format.
  public static let formatVersion = "1.0"

  private let rules: [RuleDescription]

  /// Creates a list of rules.
  ///
  /// - Parameter rules: The rules, in the order of the list.
  public init(_ rules: [RuleDescription]) {
    self.rules = rules
  }

  /// The list as text, one line per rule: severity, id and summary.
  public var text: String {
    let width = rules.map { $0.id.rawValue.utf8.count }.max() ?? 0
    return rules.map { rule in
      let severity = rule.severity.rawValue
      let name = rule.id.rawValue
      return severity + String(repeating: " ", count: 9 - severity.utf8.count) + name
        + String(repeating: " ", count: width + 2 - name.utf8.count) + rule.summary + "\n"
    }.joined()
  }

  /// The list as JSON, with all properties of the rules.
  public var json: [UInt8] {
    var json = JSONWriter(isIndented: true)
    json.object { json in
      json.member("formatVersion", RuleList.formatVersion)
      json.array("rules", of: rules) { json, rule in
        json.object { json in
          json.member("id", rule.id.rawValue)
          json.member("severity", rule.severity.rawValue)
          json.member("summary", rule.summary)
          json.member("rationale", rule.rationale)
          json.member("help", rule.help)
          json.member("wrong", rule.wrong)
          json.member("right", rule.right)
          json.member("reference", rule.reference?.url)
          json.member("profile", rule.profile?.rawValue)
          json.array("w3c", of: rule.w3c) { $0.value($1) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
