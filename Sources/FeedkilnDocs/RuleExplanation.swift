public import FeedCore

/// The description of a rule as text for a terminal.
public struct RuleExplanation: Sendable {
  private let rule: RuleDescription

  /// Creates the explanation of a rule.
  ///
  /// - Parameter rule: The rule.
  public init(_ rule: RuleDescription) {
    self.rule = rule
  }

  /// The explanation: requirement, effect, fix, examples and references.
  public var text: String {
    var parts = ["\(rule.id) (\(rule.severity.rawValue))\n\(rule.summary.asSentence)"]
    parts.append("Why\n" + indented(rule.rationale))
    parts.append("Fix\n" + indented(rule.help.asSentence))
    if !rule.wrong.isEmpty { parts.append("Wrong\n" + indented(rule.wrong)) }
    if !rule.right.isEmpty { parts.append("Right\n" + indented(rule.right)) }
    if let reference = rule.reference { parts.append("Reference\n" + indented("\(reference) <\(reference.url)>")) }
    if let profile = rule.profile { parts.append("Profile\n" + indented("--profile \(profile.rawValue)")) }
    if !rule.w3c.isEmpty { parts.append("W3C validator\n" + indented(rule.w3c.joined(separator: ", "))) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
  }
}

extension String {
  /// The string with an uppercase first letter and a full stop.
  var asSentence: String {
    let isLowercaseWord = unicodeScalars.first?.properties.isLowercase ?? false
    let text = isLowercaseWord ? prefix(1).uppercased() + dropFirst() : self
    return text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
  }
}
