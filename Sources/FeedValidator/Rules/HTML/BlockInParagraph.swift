import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlBlockInParagraph = RuleDescription(
    "html/block-in-paragraph", .info, "prefer paragraphs without block elements",
    reference: SpecReference(
      "HTML", "The p element", url: "https://html.spec.whatwg.org/multipage/grouping-content.html#the-p-element"),
    w3c: ["NotHtml"],
    why: "Feed readers end the paragraph before the block, and its end tag creates an empty one.",
    help: "write “</p>” before the block, or use <div> instead of <p>",
    wrong: "&lt;p&gt;Rye&lt;ul&gt;…&lt;/ul&gt;&lt;/p&gt;",
    right: "&lt;p&gt;Rye&lt;/p&gt;&lt;ul&gt;…&lt;/ul&gt;")
}

extension Rule {
  static let htmlBlockInParagraph = Rule(.htmlBlockInParagraph, at: [.text(.html), .construct]) { context, findings in
    guard let range = context.markup?.paragraphEnd else { return }
    let text = context.text
    let name = String(utf8: text.bytes[range].prefix(40))
    findings.report(
      "paragraph ends before “<\(name)>” instead of at its “</p>”", at: text.sourceRange(range), value: name)
  }
}
