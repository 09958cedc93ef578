import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomSameDocumentReference = RuleDescription(
    "atom/same-document-reference", .warning, "a link should not lead to its base URL",
    reference: .rfc(3986, "4.4"),
    w3c: ["SameDocumentReference"],
    why: "Feed readers may open the feed instead of the page, because such a link refers to its own document.",
    help: "write the whole URL: https://example.com/",
    wrong: "<feed xml:base=\"https://example.com/\"> … <link href=\"\"/>",
    right: "<feed xml:base=\"https://example.com/\"> … <link href=\"https://example.com/\"/>")
}

extension Rule {
  static let atomSameDocumentReference = Rule(.atomSameDocumentReference, at: [.each(Atom.link)]) { context, findings in
    guard let href = context.node.attribute(Atom.href), !href.value.isWebURL,
      IRIReference(href.string).scheme == nil
    else { return }
    var base = context.node.resolve("")
    let isSelf = context.node.attribute(Atom.rel)?.string == "self"
    if base.scheme == nil, !isSelf, href.value.isEmpty || href.value.bytes.first == UInt8(ascii: "#") {
      return findings.report("link leads to the feed itself", at: href.nameRange, value: href.string)
    }
    guard base.scheme != nil, base.description != context.feed.feedURL?.string else { return }
    var target = context.node.resolve(href.string)
    base.fragment = nil
    target.fragment = nil
    guard target == base else { return }
    findings.report("link leads to the xml:base around it", at: href.valueRange, value: href.string)
  }
}
