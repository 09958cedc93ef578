import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomXmlContentWithText = RuleDescription(
    "atom/xml-content-with-text", .error, "content of an XML type must be one element",
    reference: .rfc(4287, "4.1.3.3"),
    w3c: ["UnexpectedText"],
    why: "Feed readers cannot pass content with additional text to a program for that type.",
    help: "remove the text next to the element",
    wrong: "<content type=\"image/svg+xml\">A picture: <svg …/></content>",
    right: "<content type=\"image/svg+xml\"><svg …/></content>")
}

extension Rule {
  static let atomXmlContentWithText = Rule(.atomXmlContentWithText, at: [.each(Atom.content)]) { context, findings in
    guard let type = context.node.attribute(Atom.contentType)?.string.lowercased(),
      type.hasSuffix("+xml") || type.hasSuffix("/xml"), context.node.attribute(Atom.contentSource) == nil
    else { return }
    guard context.node.elements.contains(where: { _ in true }),
      let text = context.node.children.first(where: { $0.kind == .text && !$0.text.isBlank })
    else { return }
    findings.report("content of an XML type contains text next to its element", at: text.text.trimmedSourceRange)
  }
}
