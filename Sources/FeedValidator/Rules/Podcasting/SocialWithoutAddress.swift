import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A social network’s post has an address.
  static let socialWithoutAddress = Rule(
    RuleDescription(
      "podcast/social-interact-without-uri", .error, "a social network’s post has an address",
      Podcasting.socialInteract.reference,
      why: "Apps cannot find the comments.",
      help: "add uri=\"…\", or write protocol=\"disabled\"",
      wrong: "<podcast:socialInteract protocol=\"activitypub\"/>",
      right: "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.social/@ada/1\"/>"),
    at: [.at(Podcasting.socialInteract)]
  ) { visit, findings in
    guard visit.node.attribute(PodcastingAttributes.socialURI) == nil,
      let name = visit.node.attribute(PodcastingAttributes.socialProtocol)?.value.string, name != "disabled"
    else { return }
    findings.report("“podcast:socialInteract” has no “uri” attribute", attribute: "uri")
  }
}
