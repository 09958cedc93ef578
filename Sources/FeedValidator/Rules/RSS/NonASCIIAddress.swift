import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// RSS’s addresses are URIs, which are written in ASCII.
  static let nonASCIIAddress = Rule(
    RuleDescription(
      "rss/non-ascii-address", .warning, "RSS’s addresses are URIs, which are written in ASCII", .rfc(3986, "2"),
      w3c: ["UriNotIri"],
      why: "Browsers escape other letters by themselves; not all readers and download programs do.",
      help: "write the letters as percent escapes",
      wrong: "<link>https://example.com/brötchen</link>",
      right: "<link>https://example.com/br%C3%B6tchen</link>"),
    at: [.at(RSS.link), .at(RSS.comments), .at(RSS.docs), .at(RSS.imageURL), .at(RSS.enclosure)]
  ) { visit, findings in
    let url = visit.node.attribute(RSS.enclosureURL)
    let text = url?.value ?? visit.text
    guard let first = text.bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
    let letter = String(utf8: text.bytes[first...].prefix(4)).prefix(1)
    findings.report(
      "“\(letter)” cannot stand in a URI", at: text.trimmedSourceRange, attribute: url == nil ? nil : "url",
      value: text.string, help: "write “\(IRI.percentEncoding(String(utf8: text.bytes.trimmingSpace())))”")
  }
}
