import FeedCore

extension RuleDescription {
  /// The rules of the command line.
  static let commands: [RuleDescription] = [
    .importOtherGenerator, .policyNotASetting,
  ]
}
