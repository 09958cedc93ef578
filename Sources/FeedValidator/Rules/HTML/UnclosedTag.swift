import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlUnclosedTag = RuleDescription(
    "html/unclosed-tag", .warning, "a tag should end with “>”",
    reference: SpecReference(
      "HTML", "Start tags", url: "https://html.spec.whatwg.org/multipage/syntax.html#start-tags"),
    w3c: ["NotHtml"],
    why: "Feed readers drop the tag and all text up to the next “>”.",
    help: "add “>”, or write “&lt;” if it is not a tag",
    wrong: "&lt;a href=\"…\"",
    right: "&lt;a href=\"…\"&gt;")
}

extension Rule {
  static let htmlUnclosedTag = Rule(.htmlUnclosedTag, at: [.text(.html), .construct]) { context, findings in
    guard let name = context.markup?.unclosedName else { return }
    let text = context.text
    findings.report("tag “\(String(utf8: text.bytes[name]))” has no “>”", at: text.sourceRange(name))
  }
}
