/// The schedule of a podcast (`podcast:updateFrequency`).
public struct UpdateFrequency: Sendable, Hashable, Codable {
  /// The text that apps show, such as `Every Monday`.
  public var text: String
  /// The recurrence rule (RFC 5545, section 3.3.10), such as `FREQ=WEEKLY`.
  public var rule: String?
  /// The date from which the rule applies (RFC 3339).
  public var start: String?
  /// Whether there will be no more episodes.
  public var isComplete: Bool

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - text: The text that apps show, such as `Every Monday`.
  ///   - rule: The recurrence rule (RFC 5545, section 3.3.10), such as `FREQ=WEEKLY`.
  ///   - start: The date from which the rule applies (RFC 3339).
  ///   - isComplete: Whether there will be no more episodes.
  public init(text: String, rule: String? = nil, start: String? = nil, isComplete: Bool = false) {
    self.text = text
    self.rule = rule
    self.start = start
    self.isComplete = isComplete
  }
}
