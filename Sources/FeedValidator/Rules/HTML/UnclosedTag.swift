import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A tag has its “>”.
  static let unclosedTag = Rule(
    RuleDescription(
      "html/unclosed-tag", .warning, "a tag has its “>”",
      SpecReference("HTML", "Start tags", url: "https://html.spec.whatwg.org/multipage/syntax.html#start-tags"),
      w3c: ["NotHtml"],
      why: "Readers drop the tag, and all text up to the next “>”.",
      help: "add “>”, or escape the “<” if it is no tag",
      wrong: "&lt;a href=\"…\"",
      right: "&lt;a href=\"…\"&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard let name = visit.markup?.unclosedName else { return }
    let text = visit.text
    findings.report("the tag “\(String(utf8: text.bytes[name]))” has no “>”", at: text.sourceRange(name))
  }
}
