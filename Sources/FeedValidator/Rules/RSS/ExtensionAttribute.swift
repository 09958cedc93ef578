import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssExtensionAttribute = RuleDescription(
    "rss/extension-attribute", .info, "prefer RSS elements without extension attributes",
    reference: .rss("Extending RSS", anchor: "extendingRss"),
    w3c: ["UseOfExtensionAttr"],
    why: "Older feed readers only support extension elements.",
    help: "use an element, or point <docs> to https://www.rssboard.org/rss-specification",
    wrong: "<title photo:camera=\"…\">Rye</title>",
    right: "<title>Rye</title><photo:camera>…</photo:camera>")
}

extension Rule {
  static let rssExtensionAttribute = Rule(
    .rssExtensionAttribute,
    at: [
      .each(RSS.rss), .each(RSS.channel), .each(RSS.item), .each(RSS.title), .each(RSS.link), .each(RSS.description),
      .each(RSS.guid), .each(RSS.pubDate), .each(RSS.category), .each(RSS.author), .each(RSS.comments),
      .each(RSS.enclosure),
      .each(RSS.source), .each(RSS.image),
    ]
  ) { context, findings in
    let extending = context.node.attributes.filter { !$0.name.namespace.isEmpty }
    guard !extending.isEmpty, context.isRSS2, !context.pointsToNewRSS else { return }
    for attribute in extending {
      let namespace = attribute.name.namespace
      guard KnownNames.namespace(namespace) == nil, !KnownPrefixes.isExtension(namespace) else { continue }
      findings.report(
        "“\(attribute.writtenName)” is an extension attribute on an RSS element", at: attribute.nameRange,
        attribute: attribute.writtenName, value: attribute.string)
    }
  }
}

extension RuleContext {
  /// Whether the channel refers to the RSS Advisory Board’s specification.
  fileprivate var pointsToNewRSS: Bool {
    guard let docs = feed.document.root?.child(RSS.channel)?.child(RSS.docs) else { return false }
    let url = IRIReference(String(utf8: docs.text.bytes.trimmingSpace()))
    return url.authority == "www.rssboard.org" && url.path == "/rss-specification"
  }
}
