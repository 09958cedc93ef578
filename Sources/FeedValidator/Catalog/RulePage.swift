import FeedCore

/// The generated pages of Documentation/rules: one a rule, and an index.
public enum RulePage {
  /// All pages, by their paths below Documentation/rules.
  public static var all: [(path: String, text: String)] {
    RuleCatalog.validator.rules.map { ("\($0.id).md", page($0)) } + [("README.md", index(RuleCatalog.validator.rules))]
  }

  static func page(_ entry: RuleDescription) -> String {
    var parts = ["# \(entry.id)", entry.summary.asSentence.markdown, severity(entry)]
    parts.append("## Why\n\n\(entry.rationale.markdown)")
    parts.append("## What to do\n\n\(entry.help.asSentence.markdown)")
    if !entry.wrong.isEmpty { parts.append("## Wrong\n\n\(fence(entry.wrong))") }
    if !entry.right.isEmpty { parts.append("## Right\n\n\(fence(entry.right))") }
    if let reference = entry.reference { parts.append("## Reference\n\n[\(reference)](\(reference.url))") }
    if !entry.w3c.isEmpty {
      let names = entry.w3c.map { "`\($0)`" }.joined(separator: ", ")
      parts.append("## In the W3C’s validator\n\n\(names)")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func index(_ entries: [RuleDescription]) -> String {
    var text = """
      # Rules

      All that `feedkiln validate` can report. `feedkiln explain RULE` shows a page in the terminal, and
      `--rule RULE=off` or [site.toml](../site-toml.md#validate) switches a rule off or changes its severity.

      """
    for (vocabulary, rules) in entries.grouped(by: \.id.vocabulary) {
      text += "\n## \(vocabulary)\n\n| Rule | Severity | What holds |\n|---|---|---|\n"
      for rule in rules {
        let summary = rule.summary.markdown.split(separator: "|").joined(separator: "\\|")
        text += "| [`\(rule.id)`](\(rule.id).md) | \(rule.severity.rawValue) | \(summary) |\n"
      }
    }
    return text
  }

  private static func severity(_ entry: RuleDescription) -> String {
    let severity = "Severity: **\(entry.severity.rawValue)**"
    return severity + (entry.profile.map { ", with `--profile \($0.rawValue)` only" } ?? "")
  }

  private static func fence(_ text: String) -> String { "```\n\(text)\n```" }
}

extension String {
  /// The text with what Markdown would take for markup escaped.
  fileprivate var markdown: String {
    var result = ""
    for character in self {
      if "<>*_`[]\\&".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension [RuleDescription] {
  /// Neighbours of one key together, in their order.
  fileprivate func grouped(by key: (Element) -> String) -> [(String, [Element])] {
    var groups: [(String, [Element])] = []
    for element in self {
      if groups.last?.0 == key(element) {
        groups[groups.count - 1].1.append(element)
      } else {
        groups.append((key(element), [element]))
      }
    }
    return groups
  }
}
