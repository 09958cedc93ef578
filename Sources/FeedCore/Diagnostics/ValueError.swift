/// The reason that a string is not a value of its type, and a way to fix it.
public struct ValueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The id of the rule that the string violates.
  public var rule: RuleID
  /// The subject and its problem, lowercase and without a full stop.
  public var message: String
  /// The way to fix the problem.
  public var help: String
  /// The invalid bytes, as offsets from the start of the string, or `nil` for all of it.
  public var range: Range<Int>?

  /// Creates an error with the id and help of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule that the string violates.
  ///   - message: The subject and its problem, lowercase and without a full stop.
  ///   - help: The way to fix the problem; replaces that of the rule.
  ///   - range: The invalid bytes, or `nil` for all of the string.
  public init(_ rule: RuleDescription, _ message: String, help: String? = nil, range: Range<Int>? = nil) {
    self.rule = rule.id
    self.message = message
    self.help = help ?? rule.help
    self.range = range
  }

  /// The message followed by the help.
  public var description: String { "\(message); \(help)" }
}
