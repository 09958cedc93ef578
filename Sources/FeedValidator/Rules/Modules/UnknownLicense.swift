import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A Creative Commons licence is at creativecommons.org.
  static let unknownLicense = Rule(
    RuleDescription(
      "license/unknown", .info, "a Creative Commons licence is at creativecommons.org",
      CreativeCommons.license.reference,
      why: "Programs know a licence by its address.",
      help: "write the licence’s address, as in https://creativecommons.org/licenses/by/4.0/",
      wrong: "<creativeCommons:license>https://example.com/license</creativeCommons:license>",
      right: "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>"),
    at: [.at(CreativeCommons.license)]
  ) { visit, findings in
    let text = visit.node.text
    let address = IRIReference(String(utf8: text.bytes.trimmingSpace()))
    let host = address.authority?.lowercased() ?? ""
    let isKnown =
      ["creativecommons.org", "www.creativecommons.org"].contains(host)
      && (address.path.hasPrefix("/licenses/") || address.path.hasPrefix("/publicdomain/"))
    guard !isKnown else { return }
    findings.report(
      "this is not the address of a Creative Commons licence", at: text.trimmedSourceRange, value: text.string)
  }
}
