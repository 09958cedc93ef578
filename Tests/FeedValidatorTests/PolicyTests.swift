import FeedCore
import FeedValidator
import Testing

@Suite struct PolicyTests {
  private func rules(_ policy: Policy) throws -> [String] {
    policy.apply(to: try ReportGoldenTests.reports()[0]).diagnostics.map { "\($0.rule) \($0.severity)" }
  }

  @Test func `a default policy does not change a report`() throws {
    let report = try ReportGoldenTests.reports()[0]
    #expect(Policy().apply(to: report).diagnostics == report.diagnostics)
  }

  @Test func `a rule can be turned off or get another severity`() throws {
    var policy = Policy()
    try policy.levels.set("atom/entry-without-title", .off)
    try policy.levels.set("date/not-rfc3339", .info)
    #expect(
      try rules(policy) == [
        "date/not-rfc3339 info", "atom/unexpected-attribute error", "atom/unknown-element error",
        "atom/repeated-entry-id warning", "atom/repeated-updated info",
      ])
  }

  @Test func `a level applies to a whole vocabulary, and later settings take precedence`() throws {
    var policy = Policy()
    try policy.levels.set("atom/unknown-element", .error)
    try policy.levels.set("atom/*", .off)
    try policy.levels.set("atom/repeated-updated", .warning)
    #expect(try rules(policy) == ["date/not-rfc3339 error", "atom/repeated-updated warning"])
  }

  @Test func `with isStrict, warnings fail the run`() throws {
    var policy = Policy()
    try policy.levels.set("atom/*", .warning)
    try policy.levels.set("date/*", .off)
    let report = policy.apply(to: try ReportGoldenTests.reports()[0])
    #expect(!policy.fails(report))
    policy.isStrict = true
    #expect(policy.fails(report))
  }

  @Test(arguments: [
    (
      "atom/entry-without-titel", "unknown rule “atom/entry-without-titel”",
      "did you mean “atom/entry-without-title”?"
    ),
    ("entry-without-title", "unknown rule “entry-without-title”", "did you mean “atom/entry-without-title”?"),
    ("no-such-thing-at-all", "unknown rule “no-such-thing-at-all”", "run “feedkiln rules” to list all rules"),
    ("atm/*", "unknown vocabulary “atm”", "did you mean “atom/*”?"),
  ])
  func `an unknown rule is an error`(name: String, message: String, help: String) {
    let error = #expect(throws: ValueError.self) {
      var levels = RuleLevels()
      try levels.set(name, .off)
    }
    #expect(error?.message == message)
    #expect(error?.help == help)
  }

  @Test func `an unknown profile is an error`() {
    let error = #expect(throws: ValueError.self) { try RuleProfile(named: "spotfy") }
    #expect(error?.message == "unknown profile “spotfy”")
    #expect(error?.help == "did you mean “spotify”?")
    let other = #expect(throws: ValueError.self) { try RuleProfile(named: "directory") }
    #expect(other?.help == "write one of apple, spotify, podcasting2, readers, strict-rss")
  }
}
