import FeedCore

extension Repair {
  /// Dates that name one moment, in another form: that of another format, or of a programming language.
  static let dates = Repair(
    "1 date was rewritten", "dates were rewritten",
    of: [.dateNotRfc822, .dateNotRfc3339, .dateQuestionableForm]
  ) { subject, problems in
    problems.compactMap { problem in
      guard let value = subject.value(of: problem), let date = WrittenDate(value.text) else { return nil }
      return Fix(value.range, problem.rule == RuleDescription.dateNotRfc3339.id ? date.rfc3339 : date.rfc822)
    }
  }
}
