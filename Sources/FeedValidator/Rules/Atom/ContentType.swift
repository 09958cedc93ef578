import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomContentType = RuleDescription(
    "atom/content-type", .error, "the type of content must be text, html, xhtml or a media type",
    reference: .rfc(4287, "4.1.3.1"),
    w3c: ["InvalidMIMEType"],
    why: "Feed readers use the type to decide how to show the content.",
    help: "write text, html, xhtml, or a media type such as text/plain",
    wrong: "<content type=\"escaped\">…</content>",
    right: "<content type=\"html\">…</content>")
}

extension Rule {
  static let atomContentType = Rule(.atomContentType, at: [.each(Atom.content)]) { context, findings in
    guard let type = context.node.attribute(Atom.contentType) else { return }
    let text = type.string
    let isElsewhere = context.node.attribute(Atom.contentSource) != nil
    let isWord = ["text", "html", "xhtml"].contains(text)
    let isMediaType =
      (try? MediaType(text)) != nil && !text.lowercased().hasPrefix("multipart/")
      && !text.lowercased().hasPrefix("message/")
    guard !text.isEmpty, isElsewhere ? !isMediaType : !isWord && !isMediaType else { return }
    findings.report(
      isElsewhere && isWord
        ? "content with “src” must have a media type, not “\(text)”" : "“\(text)” is not a valid content type",
      at: type.valueRange, attribute: "type", value: text)
  }
}
