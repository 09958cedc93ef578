import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomXhtmlWithoutDiv = RuleDescription(
    "atom/xhtml-without-div", .error, "text of type xhtml must be one div in the XHTML namespace",
    reference: .rfc(4287, "3.1.1.3"),
    w3c: ["MissingXhtmlDiv"],
    why: "Feed readers remove the div, and with it content that they do not expect.",
    help: "wrap the content in <div xmlns=\"http://www.w3.org/1999/xhtml\">…</div>",
    wrong: "<content type=\"xhtml\"><p>…</p></content>",
    right: "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>…</p></div></content>")
}

extension Rule {
  static let atomXhtmlWithoutDiv = Rule(.atomXhtmlWithoutDiv, at: [.construct]) { context, findings in
    // xhtml:body in RSS is not a text construct.
    guard context.kind == .xhtml, !context.node.isElement(XHTML.body) else { return }
    let parts = context.node.children.filter { $0.kind == .element || ($0.kind == .text && !$0.text.isBlank) }
    let div = DocumentName(Namespace.xhtml.uri, "div")
    guard parts.count != 1 || parts[0].name != div else { return }
    guard context.node.hasText || parts.isEmpty || parts.first?.name != div || parts.count > 1 else { return }
    findings.report("“\(context.node.displayName)” of type xhtml must contain exactly one div")
  }
}
