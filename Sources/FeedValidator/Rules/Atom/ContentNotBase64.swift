import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Content of a binary type is written in Base64.
  static let contentNotBase64 = Rule(
    RuleDescription(
      "atom/content-not-base64", .error, "content of a binary type is written in Base64", .rfc(4287, "4.1.3.3"),
      w3c: ["NotBase64"],
      why: "XML cannot hold other bytes.",
      help: "encode the bytes, or use src",
      wrong: "<content type=\"image/png\">not encoded!</content>",
      right: "<content type=\"image/png\">iVBORw0KGgo=</content>"),
    at: [.at(Atom.content)]
  ) { visit, findings in
    guard let type = visit.node.attribute(Atom.contentType)?.value.string.lowercased(), type.contains("/"),
      visit.node.attribute(Atom.contentSource) == nil
    else { return }
    guard !type.hasPrefix("text/"), !type.hasSuffix("+xml"), !type.hasSuffix("/xml"), !type.hasPrefix("multipart/"),
      !type.hasPrefix("message/")
    else { return }
    let text = visit.text
    let letters = text.bytes.filter { !$0.isSpace }
    let isBase64 =
      letters.count % 4 == 0
      && letters.drop { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }.allSatisfy {
        $0 == UInt8(ascii: "=")
      }
    if !isBase64 {
      findings.report("this is not Base64, and “\(type)” is no type of text", at: text.trimmedSourceRange)
    }
  }
}
