import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomContentNotBase64 = RuleDescription(
    "atom/content-not-base64", .error, "content with a binary media type must be Base64",
    reference: .rfc(4287, "4.1.3.3"),
    w3c: ["NotBase64"],
    why: "XML cannot contain binary data, and feed readers decode such content as Base64.",
    help: "encode the data as Base64, or link to it with src",
    wrong: "<content type=\"image/png\">not encoded!</content>",
    right: "<content type=\"image/png\">iVBORw0KGgo=</content>")
}

extension Rule {
  static let atomContentNotBase64 = Rule(.atomContentNotBase64, at: [.each(Atom.content)]) { context, findings in
    guard let type = context.node.attribute(Atom.contentType)?.string.lowercased(), type.contains("/"),
      context.node.attribute(Atom.contentSource) == nil
    else { return }
    guard !type.hasPrefix("text/"), !type.hasSuffix("+xml"), !type.hasSuffix("/xml"), !type.hasPrefix("multipart/"),
      !type.hasPrefix("message/")
    else { return }
    let text = context.text
    let letters = text.bytes.filter { !$0.isSpace }
    let isBase64 =
      letters.count % 4 == 0
      && letters.drop { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }.allSatisfy {
        $0 == UInt8(ascii: "=")
      }
    if !isBase64 {
      findings.report("content of type “\(type)” is not Base64", at: text.trimmedSourceRange)
    }
  }
}
