public import FeedCore

/// What there is to say of a rule, for a terminal.
public struct RuleExplanation: Sendable {
  private let entry: RuleDescription

  public init(_ entry: RuleDescription) {
    self.entry = entry
  }

  public var text: String {
    var parts = ["\(entry.id) (\(entry.severity.rawValue))\n\(entry.summary.asSentence)"]
    parts.append("Why\n" + indented(entry.rationale))
    parts.append("What to do\n" + indented(entry.help.asSentence))
    if !entry.wrong.isEmpty { parts.append("Wrong\n" + indented(entry.wrong)) }
    if !entry.right.isEmpty { parts.append("Right\n" + indented(entry.right)) }
    if let reference = entry.reference { parts.append("Reference\n" + indented("\(reference) <\(reference.url)>")) }
    if let profile = entry.profile { parts.append("Profile\n" + indented("--profile \(profile.rawValue)")) }
    if !entry.w3c.isEmpty { parts.append("The W3C’s classes\n" + indented(entry.w3c.joined(separator: ", "))) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
  }
}

extension String {
  /// With a capital at the beginning and a full stop at the end.
  var asSentence: String {
    let isLowercaseWord = unicodeScalars.first?.properties.isLowercase ?? false
    let text = isLowercaseWord ? prefix(1).uppercased() + dropFirst() : self
    return text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
  }
}
