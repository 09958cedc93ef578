import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEscapedXhtml = RuleDescription(
    "atom/escaped-xhtml", .warning, "markup in text of type xhtml should not be escaped",
    reference: .rfc(4287, "3.1.1.3"),
    w3c: ["NotInline"],
    why: "Feed readers show the escaped tags as text.",
    help: "write the tags themselves, or change the type to html",
    wrong: "<content type=\"xhtml\"><div xmlns=\"…\">&lt;p&gt;…&lt;/p&gt;</div></content>",
    right: "<content type=\"xhtml\"><div xmlns=\"…\"><p>…</p></div></content>")
}

extension Rule {
  static let atomEscapedXhtml = Rule(.atomEscapedXhtml, at: [.construct]) { context, findings in
    // Text with real elements is XHTML; escaped tags in it are its subject.
    guard context.kind == .xhtml,
      context.node.descendants.allSatisfy({ $0.kind != .element || $0.name?.local == "div" })
    else { return }
    for text in context.node.descendants where text.kind == .text {
      guard let place = PlainTextMarkup.first(text.text.bytes) else { continue }
      return findings.report(
        "markup is escaped in text of type xhtml", at: text.text.sourceRange(place))
    }
  }
}
