import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A guid that counts as a permalink is a web address.
  static let guidNotPermalink = Rule(
    RuleDescription(
      "rss/guid-not-permalink", .error, "a guid that counts as a permalink is a web address",
      .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
      w3c: ["InvalidHttpGUID"],
      why: "Without isPermaLink=\"false\" readers open the guid as the item’s page.",
      help: "write isPermaLink=\"false\", or the page’s whole address",
      wrong: "<guid>rye-2024</guid>",
      right: "<guid isPermaLink=\"false\">rye-2024</guid>"),
    at: [.at(RSS.guid)]
  ) { visit, findings in
    let text = visit.text
    let guid = text.string
    guard visit.node.attribute(RSS.isPermaLink)?.value.string != "false" else { return }
    let name = guid.lowercased()
    guard !name.hasPrefix("tag:"), !name.hasPrefix("urn:"), (try? IRI(guid)) == nil else { return }
    findings.report(
      "“\(guid)” is not a web address, and isPermaLink is not “false”",
      at: text.isBlank ? nil : text.trimmedSourceRange, value: guid)
  }
}
