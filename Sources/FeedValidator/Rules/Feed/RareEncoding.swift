import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed is in UTF-8.
  static let rareEncoding = Rule(
    RuleDescription(
      "encoding/rare", .info, "a feed is in UTF-8", .xml("4.3.3", anchor: "charencoding"),
      w3c: ["NonstdEncoding", "ObscureEncoding"],
      why: "Every reader reads UTF-8; other encodings are read by some.",
      help: "save the file as UTF-8",
      wrong: "encoding=\"windows-1252\"",
      right: "encoding=\"UTF-8\""),
    at: [.root]
  ) { visit, findings in
    let encoding = visit.feed.encoding
    guard visit.node.kind == .element, !encoding.name.hasPrefix("UTF-"), encoding.name != "UTF8",
      encoding.name != "US-ASCII"
    else { return }
    findings.report("this feed is in \(encoding.name)", at: encoding.declaredRange)
  }
}
