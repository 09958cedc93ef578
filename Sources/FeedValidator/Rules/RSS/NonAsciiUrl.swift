import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssNonAsciiUrl = RuleDescription(
    "rss/non-ascii-url", .warning, "URLs in RSS should be ASCII", reference: .rfc(3986, "2"),
    w3c: ["UriNotIri"],
    why: "Some feed readers and download programs do not escape other letters.",
    help: "write other letters as percent escapes: %C3%B6 for ö",
    wrong: "<link>https://example.com/brötchen</link>",
    right: "<link>https://example.com/br%C3%B6tchen</link>")
}

extension Rule {
  static let rssNonAsciiUrl = Rule(
    .rssNonAsciiUrl,
    at: [.each(RSS.link), .each(RSS.comments), .each(RSS.docs), .each(RSS.imageURL), .each(RSS.enclosure)]
  ) { context, findings in
    let url = context.node.attribute(RSS.enclosureURL)
    let text = url?.value ?? context.text
    guard let first = text.bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
    let letter = String(utf8: text.bytes[first...].prefix(4)).prefix(1)
    findings.report(
      "“\(letter)” is not allowed in a URL", at: text.trimmedSourceRange, attribute: url == nil ? nil : "url",
      value: text.string, help: "write “\(IRI.percentEncoding(String(utf8: text.bytes.trimmingSpace())))”")
  }
}
