import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let licenseUnknown = RuleDescription(
    "license/unknown", .info, "prefer Creative Commons licenses at creativecommons.org",
    reference: CreativeCommons.license.reference,
    why: "Programs recognize a license by its URL.",
    help: "write the URL of the license, such as https://creativecommons.org/licenses/by/4.0/",
    wrong: "<creativeCommons:license>https://example.com/license</creativeCommons:license>",
    right: "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>")
}

extension Rule {
  static let licenseUnknown = Rule(.licenseUnknown, at: [.each(CreativeCommons.license)]) { context, findings in
    let text = context.node.text
    let url = IRI(unchecked: String(utf8: text.bytes.trimmingSpace()))
    guard !CreativeCommons.isLicense(url) else { return }
    findings.report(
      "URL is not that of a Creative Commons license", at: text.trimmedSourceRange, value: text.string)
  }
}
