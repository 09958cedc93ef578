import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link does not lead to the base that it is written against.
  static let sameDocumentReference = Rule(
    RuleDescription(
      "atom/same-document-reference", .warning, "a link does not lead to the base that it is written against",
      .rfc(3986, "4.4"),
      w3c: ["SameDocumentReference"],
      why: "Such a link means the document that it stands in, so some readers open the feed instead of the page.",
      help: "write the whole address, with https://",
      wrong: "<feed xml:base=\"https://example.com/\"> … <link href=\"\"/>",
      right: "<feed xml:base=\"https://example.com/\"> … <link href=\"https://example.com/\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard let href = visit.node.attribute(Atom.href), !href.value.isWebAddress,
      IRIReference(href.value.string).scheme == nil
    else { return }
    var base = visit.node.resolve("")
    guard base.scheme != nil, base.description != visit.feed.address?.string else { return }
    var target = visit.node.resolve(href.value.string)
    base.fragment = nil
    target.fragment = nil
    guard target == base else { return }
    findings.report("this link leads to the xml:base around it", at: href.valueRange, value: href.value.string)
  }
}
