public import FeedCore

/// A list of rules, for people and for programs.
public struct RuleList: Sendable {
  /// The version of the JSON form.
  public static let formatVersion = "1.0"

  private let entries: [RuleDescription]

  public init(_ entries: [RuleDescription]) {
    self.entries = entries
  }

  /// A line a rule: severity, name, what holds.
  public var text: String {
    let width = entries.map { $0.id.rawValue.utf8.count }.max() ?? 0
    return entries.map { entry in
      let severity = entry.severity.rawValue
      let name = entry.id.rawValue
      return severity + String(repeating: " ", count: 9 - severity.utf8.count) + name
        + String(repeating: " ", count: width + 2 - name.utf8.count) + entry.summary + "\n"
    }.joined()
  }

  public var json: [UInt8] {
    var json = JSONText(isIndented: true)
    json.object { json in
      json.member("formatVersion", RuleList.formatVersion)
      json.array("rules", entries) { json, entry in
        json.object { json in
          json.member("id", entry.id.rawValue)
          json.member("severity", entry.severity.rawValue)
          json.member("summary", entry.summary)
          json.member("rationale", entry.rationale)
          json.member("help", entry.help)
          json.member("wrong", entry.wrong)
          json.member("right", entry.right)
          json.member("reference", entry.reference?.url)
          json.member("profile", entry.profile?.rawValue)
          json.array("w3c", entry.w3c) { $0.value($1) }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
