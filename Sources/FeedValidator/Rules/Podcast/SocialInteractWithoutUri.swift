import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastSocialInteractWithoutUri = RuleDescription(
    "podcast/social-interact-without-uri", .error, "a socialInteract element must have a URI",
    reference: Podcasting.socialInteract.reference,
    why: "Podcast apps cannot find the comments.",
    help: "add uri=\"…\", or write protocol=\"disabled\"",
    wrong: "<podcast:socialInteract protocol=\"activitypub\"/>",
    right: "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.social/@ada/1\"/>")
}

extension Rule {
  static let podcastSocialInteractWithoutUri = Rule(
    .podcastSocialInteractWithoutUri, at: [.each(Podcasting.socialInteract)]
  ) { context, findings in
    guard context.node.attribute(PodcastingAttributes.socialURI) == nil,
      let name = context.node.attribute(PodcastingAttributes.socialProtocol)?.string, name != "disabled"
    else { return }
    findings.report("“podcast:socialInteract” has no “uri” attribute", attribute: "uri")
  }
}
