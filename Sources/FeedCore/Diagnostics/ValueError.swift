/// The reason why a string is not a value of its type, and what to write instead.
public struct ValueError: Error, Sendable, Hashable, CustomStringConvertible {
  public var rule: RuleID
  public var message: String
  public var help: String
  /// The bytes with the problem, as offsets from the start of the string, or `nil` for all of it.
  public var range: Range<Int>?

  /// Creates an error with the id and help of a rule.
  ///
  /// The help of the argument replaces that of the rule.
  public init(_ rule: RuleDescription, _ message: String, help: String? = nil, range: Range<Int>? = nil) {
    self.rule = rule.id
    self.message = message
    self.help = help ?? rule.help
    self.range = range
  }

  // To be removed when each problem has a `RuleDescription`.
  public init(_ rule: RuleID, _ message: String, help: String, range: Range<Int>? = nil) {
    self.rule = rule
    self.message = message
    self.help = help
    self.range = range
  }

  /// The message, then the help.
  public var description: String { "\(message); \(help)" }
}

extension Diagnostic {
  /// Creates a diagnostic from the reason why a string is not a value of its type.
  public init(
    _ error: ValueError, message: String? = nil, at location: SourceLocation? = nil,
    reference: SpecReference? = nil, context: Context = Context(), severity: Severity = .error
  ) {
    self.init(
      error.rule, severity, message ?? error.message, at: location, help: error.help, reference: reference,
      context: context)
  }
}
