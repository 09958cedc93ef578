public import FeedCore

/// The generated pages of Documentation/rules: one per vocabulary, and an index.
public enum RulePage {
  /// Returns all pages.
  ///
  /// - Parameter catalog: The rules.
  /// - Returns: The pages as Markdown, with their paths relative to Documentation/rules.
  public static func all(of catalog: RuleCatalog) -> [(path: String, text: String)] {
    let groups = Dictionary(grouping: catalog.rules, by: \.id.vocabulary)
    let vocabularies = catalog.vocabularies.map { ($0, groups[$0] ?? []) }
    return vocabularies.map { ("\($0).md", page($0, $1)) } + [("README.md", index(vocabularies))]
  }

  private static func page(_ vocabulary: String, _ rules: [RuleDescription]) -> String {
    "# Rules: \(vocabulary)\n\n" + rules.map(section).joined(separator: "\n\n") + "\n"
  }

  private static func section(_ rule: RuleDescription) -> String {
    var parts = [
      "<a id=\"\(rule.anchor)\"></a>\n## \(rule.id)", rule.summary.asSentence.markdown, severity(rule),
      "**Why:** \(rule.rationale.markdown)", "**Fix:** \(rule.help.asSentence.markdown)",
    ]
    if !rule.wrong.isEmpty { parts.append("Wrong:\n\n\(fence(rule.wrong))") }
    if !rule.right.isEmpty { parts.append("Right:\n\n\(fence(rule.right))") }
    if let reference = rule.reference { parts.append("Reference: [\(reference)](\(reference.url))") }
    if !rule.w3c.isEmpty { parts.append("W3C validator: " + rule.w3c.map { "`\($0)`" }.joined(separator: ", ")) }
    return parts.joined(separator: "\n\n")
  }

  private static func index(_ vocabularies: [(name: String, rules: [RuleDescription])]) -> String {
    var text = """
      # Rules

      All problems that Feedkiln reports. `feedkiln explain RULE` shows a rule in the terminal. To turn off a rule of
      `feedkiln validate` or change its severity, use `--rule RULE=off` or [site.toml](../site-toml.md#validate).

      """
    for (vocabulary, rules) in vocabularies {
      text += "\n## [\(vocabulary)](\(vocabulary).md)\n\n| Rule | Severity | Requirement |\n|---|---|---|\n"
      for rule in rules {
        let summary = rule.summary.markdown.split(separator: "|").joined(separator: "\\|")
        text += "| [`\(rule.id)`](\(rule.page)) | \(rule.severity.rawValue) | \(summary) |\n"
      }
    }
    return text
  }

  private static func severity(_ rule: RuleDescription) -> String {
    "Severity: **\(rule.severity.rawValue)**" + (rule.profile.map { ", only with `--profile \($0.rawValue)`" } ?? "")
  }

  private static func fence(_ text: String) -> String { "```\n\(text)\n```" }
}

extension RuleDescription {
  /// The rule’s anchor on the page of its vocabulary.
  fileprivate var anchor: String { id.name }

  /// The page and anchor of the rule, relative to Documentation/rules.
  fileprivate var page: String { "\(id.vocabulary).md#\(anchor)" }
}

extension String {
  /// The string with Markdown markup escaped.
  fileprivate var markdown: String {
    var result = ""
    for character in self {
      if "<>*_`[]\\&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
