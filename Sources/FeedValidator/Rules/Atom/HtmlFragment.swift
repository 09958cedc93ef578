import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomHtmlFragment = RuleDescription(
    "atom/html-fragment", .warning, "content with a media type should be a complete document of that type",
    reference: .rfc(4287, "4.1.3.3"),
    w3c: ["HtmlFragment"],
    why: "Feed readers may open the content in another program, which expects a complete document.",
    help: "write type=\"html\" for an HTML fragment",
    wrong: "<content type=\"text/html\">&lt;p&gt;…&lt;/p&gt;</content>",
    right: "<content type=\"html\">&lt;p&gt;…&lt;/p&gt;</content>")
}

extension Rule {
  static let atomHtmlFragment = Rule(.atomHtmlFragment, at: [.each(Atom.content)]) { context, findings in
    guard let type = context.node.attribute(Atom.contentType)?.string.lowercased(),
      context.node.attribute(Atom.contentSource) == nil
    else { return }
    guard type == "text/html" || type == "application/xhtml+xml" else { return }
    let isWholeXHTML = context.node.elements.contains { $0.name == DocumentName(Namespace.xhtml.uri, "html") }
    let isWholeHTML = beginsDocument(context.text.bytes)
    guard !isWholeXHTML, !isWholeHTML else { return }
    findings.report("content of type “\(type)” is not a complete document", value: type)
  }

  /// Whether HTML has an element `html`.
  private static func beginsDocument(_ text: [UInt8]) -> Bool {
    var scanner = HTMLScanner(text)
    while let token = scanner.next() {
      let name = text[token.name].lazy.map(\.asciiLowercased)
      if token.kind == .startTag, name.elementsEqual("html".utf8) { return true }
    }
    return false
  }
}
