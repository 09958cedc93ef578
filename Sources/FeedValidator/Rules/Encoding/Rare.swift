import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let encodingRare = RuleDescription(
    "encoding/rare", .info, "prefer UTF-8", reference: .xml("4.3.3", anchor: "charencoding"),
    w3c: ["NonstdEncoding", "ObscureEncoding"],
    why: "All feed readers support UTF-8, but only some support other encodings.",
    help: "save the file as UTF-8",
    wrong: "encoding=\"windows-1252\"",
    right: "encoding=\"UTF-8\"")
}

extension Rule {
  static let encodingRare = Rule(.encodingRare, at: [.root]) { context, findings in
    let encoding = context.feed.encoding
    guard context.node.kind == .element, !encoding.name.hasPrefix("UTF-"), encoding.name != "UTF8",
      encoding.name != "US-ASCII"
    else { return }
    findings.report("encoding is \(encoding.name)", at: encoding.declaredRange)
  }
}
