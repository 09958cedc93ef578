import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The scheme of an address is registered.
  static let unregisteredScheme = Rule(
    RuleDescription(
      "iri/unregistered-scheme", .warning, "the scheme of an address is registered",
      .rss("Comments", anchor: "comments"),
      w3c: ["SchemeNotIANARegistered"],
      why: "RSS asks for it, and a scheme that nobody registered may mean something else tomorrow.",
      help: "check the scheme; for an id that nobody opens, tag: is made for the purpose",
      wrong: "<link>bread://example.com/rye</link>",
      right: "<link>https://example.com/rye</link>"),
    at: [
      .at(RSS.link), .at(RSS.comments), .at(RSS.docs), .at(RSS.imageURL), .at(RSS.source), .at(RSS.enclosure),
      .at(Atom.id), .at(Atom.link), .at(Atom.uri), .at(Atom.icon), .at(Atom.logo), .at(Atom.generator),
      .at(Atom.content),
    ]
  ) { visit, findings in
    guard let model = visit.model else { return }
    if model.text == .codec, model.term.holdsAddress, let scheme = unregistered(visit.text) {
      findings.report(
        "no scheme “\(scheme)” is registered", at: visit.text.trimmedSourceRange, value: visit.text.string)
    }
    for row in model.attributes where row.term.holdsAddress {
      guard let attribute = visit.node.attribute(row.term), let scheme = unregistered(attribute.value) else { continue }
      findings.report(
        "no scheme “\(scheme)” is registered", at: attribute.valueRange, attribute: row.term.name.description,
        value: attribute.value.string)
    }
  }

  private static func unregistered(_ text: DecodedText) -> String? {
    let address = text.bytes.trimmingSpace()
    guard !address.starts(with: "https:".utf8), !address.starts(with: "http:".utf8),
      let scheme = IRIReference(String(utf8: address)).scheme, !URISchemes.registered.contains(scheme.lowercased())
    else { return nil }
    return scheme
  }
}
