import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let xmlExternalResource = RuleDescription(
    "xml/external-resource", .info, "prefer feeds without entities in other files",
    reference: .xml("4.2.2", anchor: "sec-external-ent"),
    w3c: ["ContainsSystemEntity"],
    why: "Feed readers do not load other files to read a feed.",
    help: "remove the declaration",
    wrong: "<!ENTITY a SYSTEM \"a.xml\">",
    right: "no declaration")
}

extension Rule {
  static let xmlExternalResource = Rule(.xmlExternalResource, at: [.root]) { context, findings in
    guard let doctype = context.feed.document.doctype else { return }
    let isRSS091 = doctype.systemID?.hasSuffix("rss-0.91.dtd") ?? false
    guard doctype.declaresExternalEntity || (doctype.systemID != nil && !isRSS091) else { return }
    findings.report("document type refers to another file, which feed readers do not load", at: doctype.range)
  }
}
