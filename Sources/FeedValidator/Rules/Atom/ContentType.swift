import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The type of content is text, html, xhtml or a media type of one part.
  static let contentType = Rule(
    RuleDescription(
      "atom/content-type", .error, "the type of content is text, html, xhtml or a media type of one part",
      .rfc(4287, "4.1.3.1"),
      w3c: ["InvalidMIMEType"],
      why: "Readers choose by it how to show the content.",
      help: "write text, html, xhtml, or a media type like text/plain",
      wrong: "<content type=\"escaped\">…</content>",
      right: "<content type=\"html\">…</content>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard let type = visit.node.attribute(Atom.contentType) else { return }
    let text = type.value.string
    let isElsewhere = visit.node.attribute(Atom.contentSource) != nil
    let isWord = ["text", "html", "xhtml"].contains(text)
    let isMediaType =
      (try? MediaType(text)) != nil && !text.lowercased().hasPrefix("multipart/")
      && !text.lowercased().hasPrefix("message/")
    guard !text.isEmpty, isElsewhere ? !isMediaType : !isWord && !isMediaType else { return }
    findings.report(
      isElsewhere && isWord
        ? "content elsewhere has a media type, not “\(text)”" : "“\(text)” is not a type that content can have",
      at: type.valueRange, attribute: "type", value: text)
  }
}
