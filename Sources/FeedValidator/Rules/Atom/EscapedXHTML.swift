import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Markup in a text of type xhtml is not escaped.
  static let escapedXHTML = Rule(
    RuleDescription(
      "atom/escaped-xhtml", .warning, "markup in a text of type xhtml is not escaped", .rfc(4287, "3.1.1.3"),
      w3c: ["NotInline"],
      why: "A reader shows escaped tags as they are written.",
      help: "write the tags themselves, or type=\"html\"",
      wrong: "<content type=\"xhtml\"><div xmlns=\"…\">&lt;p&gt;…&lt;/p&gt;</div></content>",
      right: "<content type=\"xhtml\"><div xmlns=\"…\"><p>…</p></div></content>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .xhtml,
      visit.node.descendants.allSatisfy({ $0.kind != .element || $0.name?.local != "code" && $0.name?.local != "pre" })
    else { return }
    for text in visit.node.descendants where text.kind == .text {
      guard let place = InlineMarkup.first(text.text.bytes) else { continue }
      return findings.report(
        "this text is said to be XHTML, but its markup is escaped", at: text.text.sourceRange(place))
    }
  }
}
