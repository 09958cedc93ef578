import FeedCore
import FeedValidator
import Testing

@Test func `each rule has a name of its own`() {
  let ids = RuleRegistry.rules.map(\.description.id)
  #expect(Set(ids).count == ids.count)
  #expect(RuleCatalog.validator.rules.count >= ids.count)
}

@Test func `names are a vocabulary and a problem in small letters`() {
  for entry in RuleCatalog.validator.rules {
    #expect(entry.id.rawValue.wholeMatch(of: /[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(entry.id)")
  }
}

@Test func `what follows from the content models has names of its own`() {
  #expect(RuleCatalog.validator["atom/entry-without-id"]?.w3c == ["MissingElement"])
  #expect(RuleCatalog.validator["rss/channel-without-title"]?.w3c == ["MissingTitle"])
  #expect(RuleCatalog.validator["atom/link-without-href"]?.w3c == ["MissingHref"])
  #expect(RuleCatalog.validator["thread/in-reply-to-without-ref"]?.severity == .error)
  #expect(RuleCatalog.validator["jsonfeed/item-without-id"]?.severity == .error)
}

@Test func `rules speak in sentences without a full stop`() {
  for rule in RuleRegistry.rules.map(\.description) {
    #expect(!rule.summary.hasSuffix("."), "\(rule.id)")
    #expect(!rule.help.hasSuffix("."), "\(rule.id)")
    #expect(rule.rationale.hasSuffix("."), "\(rule.id)")
  }
}
