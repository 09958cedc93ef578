import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let xmlXsltStyleSheet = RuleDescription(
    "xml/xslt-style-sheet", .warning, "a feed should not have an XSLT style sheet",
    reference: SpecReference("DOM", "15 (XSLTProcessor)", url: "https://dom.spec.whatwg.org/#xslt"),
    why: "Browsers are removing XSLT, so visitors see an empty page and a warning instead of the feed.",
    help: "remove the instruction, or use CSS: <?xml-stylesheet href=\"feed.css\" type=\"text/css\"?>",
    wrong: "<?xml-stylesheet href=\"feed.xsl\" type=\"text/xsl\"?>",
    right: "<?xml-stylesheet href=\"feed.css\" type=\"text/css\"?>")
}

extension Rule {
  static let xmlXsltStyleSheet = Rule(.xmlXsltStyleSheet, at: [.root]) { context, findings in
    let document = context.feed.document
    for node in document.topNodes where node.kind == .processingInstruction {
      let text = String(utf8: document.source.bytes[node.range]).lowercased()
      let target = "<?xml-stylesheet"
      guard text.hasPrefix(target), text.dropFirst(target.count).contains("xsl") else { continue }
      findings.report("style sheet is XSLT, which browsers are removing", at: node.range)
    }
  }
}
