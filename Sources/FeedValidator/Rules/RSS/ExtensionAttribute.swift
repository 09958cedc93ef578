import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// RSS’s own elements have RSS’s attributes only.
  static let extensionAttribute = Rule(
    RuleDescription(
      "rss/extension-attribute", .info, "RSS’s own elements have RSS’s attributes only",
      .rss("Extending RSS", anchor: "extendingRss"),
      w3c: ["UseOfExtensionAttr"],
      why: "Only the newer texts of RSS 2.0 let extensions add attributes; older readers know elements only.",
      help: "use an element, or point <docs> to https://www.rssboard.org/rss-specification",
      wrong: "<title photo:camera=\"…\">Rye</title>",
      right: "<title>Rye</title><photo:camera>…</photo:camera>"),
    at: [
      .at(RSS.rss), .at(RSS.channel), .at(RSS.item), .at(RSS.title), .at(RSS.link), .at(RSS.description),
      .at(RSS.guid), .at(RSS.pubDate), .at(RSS.category), .at(RSS.author), .at(RSS.comments), .at(RSS.enclosure),
      .at(RSS.source), .at(RSS.image),
    ]
  ) { visit, findings in
    let extending = visit.node.attributes.filter { !$0.name.namespace.isEmpty }
    guard !extending.isEmpty, visit.isRSS2, !visit.pointsToNewRSS else { return }
    for attribute in extending {
      let namespace = attribute.name.namespace
      guard KnownNames.namespace(namespace) == nil, KnownPrefixes.prefix(of: namespace) == nil else { continue }
      findings.report(
        "“\(attribute.writtenName)” is an extension’s attribute", at: attribute.nameRange,
        attribute: attribute.writtenName, value: attribute.value.string)
    }
  }
}

extension Visit {
  /// True when the channel says that it follows the RSS Advisory Board's specification.
  fileprivate var pointsToNewRSS: Bool {
    guard let docs = feed.document.root?.child(RSS.channel)?.child(RSS.docs) else { return false }
    let address = IRIReference(String(utf8: docs.text.bytes.trimmingSpace()))
    return address.authority == "www.rssboard.org" && address.path == "/rss-specification"
  }
}
