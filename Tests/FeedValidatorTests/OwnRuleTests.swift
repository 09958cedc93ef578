import FeedCore
import FeedDocument
import FeedValidator
import FeedVocabulary
import Testing

/// Rules of other programs, which use only what is public.
@Suite struct OwnRuleTests {
  private static let loudTitle = Rule(
    RuleDescription(
      "house/loud-title", .warning, "titles should not end with an exclamation mark",
      why: "They look like advertising.",
      help: "remove the exclamation mark", wrong: "<title>Rye!</title>", right: "<title>Rye</title>"),
    at: [.each(RSS.itemTitle, in: RSS.item), .each(Atom.title, in: Atom.entry), .each(JSONFeed.item)]
  ) { context, findings in
    let title = context.node.member("title") ?? context.node
    if title.text.string.hasSuffix("!") { findings.report("title ends with “!”", of: title) }
  }

  private func problems(_ document: String, _ validator: Validator) -> [String] {
    validator.validate(Array(document.utf8), name: "feed").diagnostics.filter { $0.rule.vocabulary == "house" }.map {
      "\($0.location?.line ?? 0): \($0.message); \($0.help ?? "") \($0.context.node ?? "")"
    }
  }

  @Test(arguments: [
    (
      "<rss version=\"2.0\"><channel><title>Bread!</title>\n<item>\n<title>Rye!</title></item></channel></rss>",
      "3: title ends with “!”; remove the exclamation mark /rss/channel/item/title"
    ),
    (
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bread!</title>\n<entry><title>Rye!</title></entry></feed>",
      "2: title ends with “!”; remove the exclamation mark /feed/entry/title"
    ),
    (
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Bread!\",\n\"items\": [{\"id\": \"1\", \"title\": \"Rye!\"}]}",
      "2: title ends with “!”; remove the exclamation mark /items[1]/title"
    ),
  ])
  func `a rule of one's own is applied in every format`(document: String, problem: String) {
    #expect(problems(document, Validator()) == [])
    #expect(problems(document, Validator(rules: [Self.loudTitle])) == [problem])
    var validator = Validator()
    validator.rules.append(Self.loudTitle)
    #expect(problems(document, validator) == [problem])
  }
}
