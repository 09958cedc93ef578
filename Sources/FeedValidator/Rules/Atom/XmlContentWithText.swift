import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content of an XML type is one element.
  static let xmlContentWithText = Rule(
    RuleDescription(
      "atom/xml-content-with-text", .error, "content of an XML type is one element", .rfc(4287, "4.1.3.3"),
      w3c: ["UnexpectedText"],
      why: "Text beside it makes it no document of that type.",
      help: "take the text out",
      wrong: "<content type=\"image/svg+xml\">A picture: <svg …/></content>",
      right: "<content type=\"image/svg+xml\"><svg …/></content>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard let type = visit.node.attribute(Atom.contentType)?.value.string.lowercased(),
      type.hasSuffix("+xml") || type.hasSuffix("/xml"), visit.node.attribute(Atom.contentSource) == nil
    else { return }
    guard visit.node.elements.contains(where: { _ in true }),
      let text = visit.node.children.first(where: { $0.kind == .text && !$0.text.isBlank })
    else { return }
    findings.report("text stands beside the element that is this content", at: text.text.trimmedSourceRange)
  }
}
