import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed does not point to entities in other files.
  static let externalEntity = Rule(
    RuleDescription(
      "xml/external-resource", .info, "a feed does not point to entities in other files",
      .xml("4.2.2", anchor: "sec-external-ent"),
      w3c: ["ContainsSystemEntity"],
      why: "Readers do not fetch them.",
      help: "take the declaration out",
      wrong: "<!ENTITY a SYSTEM \"a.xml\">",
      right: "no declaration"),
    at: [.root]
  ) { visit, findings in
    guard let doctype = visit.feed.document.doctype else { return }
    let isRSS091 = doctype.systemID?.hasSuffix("rss-0.91.dtd") ?? false
    guard doctype.declaresExternalEntity || (doctype.systemID != nil && !isRSS091) else { return }
    findings.report("this document type points to another file, which nobody fetches", at: doctype.range)
  }
}
