import Feeds

extension RuleDescription {
  static let loudTitle = RuleDescription(
    "house/loud-title", .warning, "titles should not end with an exclamation mark",
    why: "Subscribers take loud titles for advertising.",
    help: "remove the exclamation mark",
    wrong: "<title>Rye!</title>",
    right: "<title>Rye</title>")
}

let loudTitle = Rule(
  .loudTitle, at: [.each(RSS.itemTitle, in: RSS.item), .each(Atom.title, in: Atom.entry), .each(JSONFeed.item)]
) { context, findings in
  // In JSON Feed, the rule gets the whole item.
  let title = context.node.member("title") ?? context.node
  if title.text.string.hasSuffix("!") { findings.report("title ends with “!”", of: title) }
}

let feed = """
  <rss version="2.0"><channel><title>Slow bread</title><link>https://bread.example/</link>
  <description>Bread</description><item><title>Rye!</title><guid isPermaLink="false">1</guid></item></channel></rss>
  """
let report = Validator(rules: [loudTitle]).validate(Array(feed.utf8), name: "feed.rss")
for problem in report.diagnostics where problem.rule.vocabulary == "house" {
  print(problem.location?.line ?? 0, problem.rule, problem.message)
}
