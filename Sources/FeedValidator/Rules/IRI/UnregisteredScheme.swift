import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let iriUnregisteredScheme = RuleDescription(
    "iri/unregistered-scheme", .warning, "the scheme of a URL should be registered",
    reference: .rss("Comments", anchor: "comments"),
    w3c: ["SchemeNotIANARegistered"],
    why: "Feed readers cannot open a URL with an unregistered scheme.",
    help: "write https://, or tag: for an id that is not a page",
    wrong: "<link>bread://example.com/rye</link>",
    right: "<link>https://example.com/rye</link>")
}

extension Rule {
  static let iriUnregisteredScheme = Rule(
    .iriUnregisteredScheme,
    at: [
      .each(RSS.link), .each(RSS.comments), .each(RSS.docs), .each(RSS.imageURL), .each(RSS.source),
      .each(RSS.enclosure),
      .each(Atom.id), .each(Atom.link), .each(Atom.uri), .each(Atom.icon), .each(Atom.logo), .each(Atom.generator),
      .each(Atom.content),
    ]
  ) { context, findings in
    guard let model = context.model else { return }
    if model.text == .codec, model.term.isURL, let scheme = unregistered(context.text) {
      findings.report(
        "unregistered scheme “\(scheme)”", at: context.text.trimmedSourceRange, value: context.text.string)
    }
    for row in model.attributes where row.term.isURL {
      guard let attribute = context.node.attribute(row.term), let scheme = unregistered(attribute.value) else {
        continue
      }
      findings.report(
        "unregistered scheme “\(scheme)”", at: attribute.valueRange, attribute: row.term.name.description,
        value: attribute.string)
    }
  }

  private static func unregistered(_ text: DecodedText) -> String? {
    let url = text.bytes.trimmingSpace()
    // Most URLs and ids begin with one of these.
    guard !url.starts(with: "https:".utf8), !url.starts(with: "http:".utf8), !url.starts(with: "tag:".utf8),
      let scheme = IRIReference(String(utf8: url)).scheme, !URISchemes.registered.contains(scheme.lowercased())
    else { return nil }
    return scheme
  }
}
