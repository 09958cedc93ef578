/// Why a text is not a value of its type, and what to write instead.
public struct ValueError: Error, Sendable, Hashable {
  public var rule: RuleID
  public var message: String
  public var help: String
  /// The bytes of the text to blame, counted from its start; `nil` for all of it.
  public var range: Range<Int>?

  public init(_ rule: RuleID, _ message: String, help: String, range: Range<Int>? = nil) {
    self.rule = rule
    self.message = message
    self.help = help
    self.range = range
  }
}
