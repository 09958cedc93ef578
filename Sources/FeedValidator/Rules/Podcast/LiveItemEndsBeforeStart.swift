import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastLiveItemEndsBeforeStart = RuleDescription(
    "podcast/live-item-ends-before-start", .error, "a live item must end after it starts",
    reference: Podcasting.liveItem.reference,
    why: "Podcast apps show listeners the wrong time.",
    help: "exchange the two dates, or correct one",
    wrong: "<podcast:liveItem start=\"2024-03-01T10:00:00Z\" end=\"2024-03-01T09:00:00Z\" …>",
    right: "<podcast:liveItem start=\"2024-03-01T09:00:00Z\" end=\"2024-03-01T10:00:00Z\" …>")
}

extension Rule {
  static let podcastLiveItemEndsBeforeStart = Rule(.podcastLiveItemEndsBeforeStart, at: [.each(Podcasting.liveItem)]) {
    context, findings in
    guard let start = context.node.value(PodcastingAttributes.liveStart),
      let end = context.node.value(PodcastingAttributes.liveEnd),
      end.secondsSinceEpoch < start.secondsSinceEpoch,
      let range = context.node.attribute(PodcastingAttributes.liveEnd)?.valueRange
    else { return }
    findings.report("live item ends before it starts", at: range, attribute: "end")
  }
}
