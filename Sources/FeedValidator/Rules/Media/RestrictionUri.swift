import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaRestrictionUri = RuleDescription(
    "media/restriction-uri", .warning, "a restriction by URI should contain absolute URLs",
    reference: MediaRSS.restriction.reference,
    w3c: ["InvalidMediaRestriction", "InvalidFullLink"],
    why: "Players compare it with the URL of the page that shows the media.",
    help: "write whole URLs, with spaces between them: https://example.com/",
    wrong: "<media:restriction relationship=\"allow\" type=\"uri\">/videos</media:restriction>",
    right: "<media:restriction relationship=\"allow\" type=\"uri\">https://example.com/videos</media:restriction>")
}

extension Rule {
  static let mediaRestrictionUri = Rule(.mediaRestrictionUri, at: [.each(MediaRSS.restriction)]) { context, findings in
    guard context.node.attribute(MediaAttributes.restrictionType)?.string == "uri" else { return }
    let text = context.node.text
    for word in text.bytes.split(whereSeparator: \.isSpace) {
      let url = String(utf8: word)
      guard url != "all", url != "none", (try? TextCodec.iri.read(Array(word).span)) == nil else { continue }
      findings.report(
        "“\(url)” is not an absolute URL", at: text.sourceRange(word.startIndex..<word.endIndex), value: url)
    }
  }
}
