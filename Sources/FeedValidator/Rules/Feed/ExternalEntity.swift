import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed does not point to entities in other files.
  static let externalEntity = Rule(
    "xml/external-resource", .info, at: [.root], .xml("4.2.2", anchor: "sec-external-ent"),
    summary: "a feed does not point to entities in other files",
    rationale: "Readers do not fetch them.",
    help: "take the declaration out",
    wrong: "<!ENTITY a SYSTEM \"a.xml\">",
    right: "no declaration",
    w3c: ["ContainsSystemEntity"]
  ) { visit, findings in
    guard let doctype = visit.feed.document.doctype else { return }
    let isRSS091 = doctype.systemID?.hasSuffix("rss-0.91.dtd") ?? false
    guard doctype.declaresExternalEntity || (doctype.systemID != nil && !isRSS091) else { return }
    findings.report("this document type points to another file, which nobody fetches", at: doctype.range)
  }
}
