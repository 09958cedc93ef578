import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A paragraph holds no blocks.
  static let blockInParagraph = Rule(
    RuleDescription(
      "html/block-in-paragraph", .info, "a paragraph holds no blocks",
      SpecReference(
        "HTML", "The p element", url: "https://html.spec.whatwg.org/multipage/grouping-content.html#the-p-element"),
      w3c: ["NotHtml"],
      why: "The paragraph ends where the block begins, and its end tag makes an empty one.",
      help: "write “</p>” in front of it, or <div> in place of <p>",
      wrong: "&lt;p&gt;Rye&lt;ul&gt;…&lt;/ul&gt;&lt;/p&gt;",
      right: "&lt;p&gt;Rye&lt;/p&gt;&lt;ul&gt;…&lt;/ul&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard let range = visit.markup?.paragraphEnd else { return }
    let text = visit.text
    let name = String(utf8: text.bytes[range].prefix(40))
    findings.report(
      "the paragraph around “<\(name)>” ends here, before its “</p>”", at: text.sourceRange(range), value: name)
  }
}
