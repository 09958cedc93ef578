import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssGuidNotPermalink = RuleDescription(
    "rss/guid-not-permalink", .error, "a guid that is a permalink must be a URL",
    reference: .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    w3c: ["InvalidHttpGUID"],
    why: "Feed readers open the guid as the item’s page, unless it has isPermaLink=\"false\".",
    help: "write isPermaLink=\"false\", or the whole URL of the page",
    wrong: "<guid>rye-2024</guid>",
    right: "<guid isPermaLink=\"false\">rye-2024</guid>")
}

extension Rule {
  static let rssGuidNotPermalink = Rule(.rssGuidNotPermalink, at: [.each(RSS.guid)]) { context, findings in
    let text = context.text
    let guid = String(utf8: text.bytes.trimmingSpace())
    guard context.node.attribute(RSS.isPermaLink)?.string.lowercased() != "false" else { return }
    let name = guid.lowercased()
    let isURL = (try? IRI(guid)) != nil && NamedIRI.script(Array(guid.utf8)) == nil
    guard !name.hasPrefix("tag:"), !name.hasPrefix("urn:"), !isURL else { return }
    guard !text.isBlank else {
      return findings.report("“guid” is empty", value: guid, help: "write the URL of the page, or remove the element")
    }
    findings.report(
      "guid “\(guid)” is marked as a permalink but is not a URL", at: text.trimmedSourceRange, value: guid)
  }
}
