import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let textEscapedSection = RuleDescription(
    "text/escaped-section", .warning, "text should not contain an escaped CDATA section",
    reference: .xml("2.7", anchor: "sec-cdata-sect"), w3c: ["NotHtml", "ContainsHTML", "CharacterData"],
    why: "Feed readers show “<![CDATA[” and “]]>”, or hide the text between them.",
    help: "write the section itself, or escape the text and remove “<![CDATA[” and “]]>”",
    wrong: "<description>&lt;![CDATA[Rye]]&gt;</description>",
    right: "<description><![CDATA[Rye]]></description>")
}

extension Rule {
  static let textEscapedSection = Rule(
    .textEscapedSection, at: [.text(.text), .text(.html), .construct]
  ) { context, findings in
    let text = context.text
    guard text.bytes.trimmingSpace().starts(with: "<![CDATA[".utf8) else { return }
    let start = text.bytes.firstIndex { !$0.isSpace } ?? 0
    findings.report("text begins with an escaped CDATA section", at: text.sourceRange(start..<start + 9))
  }
}
