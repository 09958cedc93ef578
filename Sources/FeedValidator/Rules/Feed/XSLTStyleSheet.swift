import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed names no style sheet in XSLT.
  static let xsltStyleSheet = Rule(
    RuleDescription(
      "xml/xslt-style-sheet", .warning, "a feed names no style sheet in XSLT",
      SpecReference("DOM", "15 (XSLTProcessor)", url: "https://dom.spec.whatwg.org/#xslt"),
      why: "Browsers drop XSLT: Chrome shows an empty page and a warning instead of the feed.",
      help:
        "take the instruction out, or name a style sheet in CSS: <?xml-stylesheet href=\"feed.css\" type=\"text/css\"?>",
      wrong: "<?xml-stylesheet href=\"feed.xsl\" type=\"text/xsl\"?>",
      right: "<?xml-stylesheet href=\"feed.css\" type=\"text/css\"?>"),
    at: [.root]
  ) { visit, findings in
    let document = visit.feed.document
    for node in document.topNodes where node.kind == .processingInstruction {
      let text = String(utf8: document.source.bytes[node.range]).lowercased()
      let target = "<?xml-stylesheet"
      guard text.hasPrefix(target), text.dropFirst(target.count).contains("xsl") else { continue }
      findings.report("this style sheet is in XSLT, which browsers drop", at: node.range)
    }
  }
}
