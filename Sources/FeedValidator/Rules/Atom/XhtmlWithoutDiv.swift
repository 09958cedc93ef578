import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A text of type xhtml is one div in the XHTML namespace.
  static let xhtmlWithoutDiv = Rule(
    RuleDescription(
      "atom/xhtml-without-div", .error, "a text of type xhtml is one div in the XHTML namespace", .rfc(4287, "3.1.1.3"),
      w3c: ["MissingXhtmlDiv"],
      why: "The div keeps the namespace’s declaration; it is not part of the text.",
      help: "put all of it into <div xmlns=\"http://www.w3.org/1999/xhtml\">…</div>",
      wrong: "<content type=\"xhtml\"><p>…</p></content>",
      right: "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>…</p></div></content>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .xhtml else { return }
    let parts = visit.node.children.filter { $0.kind == .element || ($0.kind == .text && !$0.text.isBlank) }
    let div = DocumentName(Namespace.xhtml.uri, "div")
    guard parts.count != 1 || parts[0].name != div else { return }
    guard visit.node.hasText || parts.isEmpty || parts.first?.name != div || parts.count > 1 else { return }
    findings.report("“\(visit.node.displayName)” of type xhtml must hold one div, and nothing beside it")
  }
}
