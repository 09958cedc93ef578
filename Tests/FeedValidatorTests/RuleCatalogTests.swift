import FeedCore
import FeedDocument
import FeedValidator
import FeedVocabulary
import Testing

@Suite struct RuleCatalogTests {
  @Test func `each rule has a unique id`() {
    let ids = [
      RuleDescription.core, RuleDescription.vocabulary, RuleDescription.document,
      RuleDescription.validator.filter { !RuleDescription.contentModels.map(\.id).contains($0.id) },
    ].joined().map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `ids are a vocabulary and a problem in lowercase`() {
    for rule in RuleCatalog.validator.rules {
      #expect(rule.id.rawValue.wholeMatch(of: /[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id)")
    }
  }

  @Test func `the rules of content models have ids, severities and classes`() {
    #expect(RuleCatalog.validator["atom/entry-without-id"]?.w3c == ["MissingElement"])
    #expect(RuleCatalog.validator["rss/channel-without-title"]?.w3c == ["MissingTitle"])
    #expect(RuleCatalog.validator["atom/link-without-href"]?.w3c == ["MissingHref"])
    #expect(RuleCatalog.validator["thread/in-reply-to-without-ref"]?.severity == .error)
    #expect(RuleCatalog.validator["jsonfeed/item-without-id"]?.severity == .error)
  }

  @Test(arguments: RuleCatalog.validator.rules.map(\.id.rawValue))
  func `a rule has a summary, reason, help and examples`(name: String) throws {
    let rule = try RuleCatalog.validator.rule(named: name)
    #expect(![rule.summary, rule.rationale, rule.help, rule.right].contains(""))
    #expect(rule.wrong != rule.right)
    #expect(!rule.summary.hasSuffix("."))
    #expect(rule.rationale.hasSuffix("."))
    #expect(!rule.help.hasSuffix("."))
  }

  @Test(arguments: RuleCatalog.validator.rules.map(\.id.rawValue))
  func `a summary uses must for an error, should for a warning, and prefer for information`(name: String) throws {
    let rule = try RuleCatalog.validator.rule(named: name)
    switch rule.severity {
    case .error: #expect(rule.summary.contains(/\bmust\b/))
    case .warning: #expect(rule.summary.contains(/\bshould\b/))
    case .info: #expect(rule.summary.hasPrefix("prefer "))
    }
  }

  /// A finding in a vocabulary without its own rules would be reported as an RSS problem.
  @Test func `each vocabulary of the content models has general rules`() {
    for namespace in Namespace.modules + [.none, .atom, .content, .dublinCore, .slash, .threading, .history] {
      #expect(
        RuleCatalog.validator[RuleID(rawValue: "\(namespace.vocabulary)/unknown-element")] != nil,
        "\(namespace.vocabulary)")
    }
  }
}
