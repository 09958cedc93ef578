import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastGuidNotVersion5 = RuleDescription(
    "podcast/guid-not-version-5", .warning, "the guid of a podcast should be a version 5 UUID",
    reference: Podcasting.guid.reference,
    why: "Podcast apps derive the same UUID from the feed’s URL, so that it identifies the show.",
    help: "create the UUID from the feed’s URL, without https:// and the last slash",
    wrong: "<podcast:guid>9b37dd36-59ac-4f6b-9d0c-9b1f7fd3c7a1</podcast:guid>",
    right: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>")
}

extension Rule {
  static let podcastGuidNotVersion5 = Rule(.podcastGuidNotVersion5, at: [.each(Podcasting.guid)]) { context, findings in
    let text = context.node.text
    let parts = text.string.split(separator: "-")
    guard parts.count == 5, !parts[2].hasPrefix("5") else { return }
    findings.report(
      "UUID has version \(parts[2].prefix(1)) instead of 5", at: text.trimmedSourceRange, value: text.string)
  }
}
