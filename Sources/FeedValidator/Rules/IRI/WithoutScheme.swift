import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let iriWithoutScheme = RuleDescription(
    "iri/without-scheme", .warning, "a URL that begins with a host name should have a scheme",
    reference: .rfc(3986, "4.5"),
    why: "Feed readers take the host name for a folder of your site, so that the link is broken.",
    help: "begin the URL with https://",
    wrong: "<link href=\"www.example.com/rye\"/>",
    right: "<link href=\"https://www.example.com/rye\"/>")
}

extension Rule {
  static let iriWithoutScheme = Rule(
    .iriWithoutScheme, at: [.each(Atom.link), .each(Atom.uri), .each(Atom.icon), .each(Atom.logo)]
  ) { context, findings in
    let href = context.node.attribute(Atom.href)
    let url = href?.value ?? context.text
    guard url.bytes.first?.asciiLowercased == UInt8(ascii: "w"), url.string.lowercased().hasPrefix("www.") else {
      return
    }
    findings.report(
      "“\(url.string)” has no scheme", at: href?.valueRange ?? url.trimmedSourceRange,
      attribute: href.map { _ in "href" },
      value: url.string, help: "write https://\(url.string)")
  }
}
