import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A guid that counts as a permalink is a web address.
  static let guidNotPermalink = Rule(
    "rss/guid-not-permalink", .error, at: [.at(RSS.guid)], .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    summary: "a guid that counts as a permalink is a web address",
    rationale: "Without isPermaLink=\"false\" readers open the guid as the item’s page.",
    help: "write isPermaLink=\"false\", or the page’s whole address",
    wrong: "<guid>rye-2024</guid>",
    right: "<guid isPermaLink=\"false\">rye-2024</guid>",
    w3c: ["InvalidHttpGUID"]
  ) { visit, findings in
    let text = visit.text
    let guid = text.string
    guard visit.node.attribute(RSS.isPermaLink)?.value.string != "false" else { return }
    let name = guid.lowercased()
    guard !name.hasPrefix("tag:"), !name.hasPrefix("urn:"), (try? IRI(checking: guid)) == nil else { return }
    findings.report(
      "“\(guid)” is not a web address, and isPermaLink is not “false”",
      at: text.isBlank ? nil : text.trimmedSourceRange, value: guid)
  }
}
