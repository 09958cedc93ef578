import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A live item ends after it starts.
  static let liveItemEndsEarly = Rule(
    RuleDescription(
      "podcast/live-item-ends-before-start", .error, "a live item ends after it starts", Podcasting.liveItem.reference,
      why: "Apps tell listeners the time.",
      help: "exchange the two, or mend the date",
      wrong: "<podcast:liveItem start=\"2024-03-01T10:00:00Z\" end=\"2024-03-01T09:00:00Z\" …>",
      right: "<podcast:liveItem start=\"2024-03-01T09:00:00Z\" end=\"2024-03-01T10:00:00Z\" …>"),
    at: [.at(Podcasting.liveItem)]
  ) { visit, findings in
    guard let start = visit.node.value(PodcastingAttributes.liveStart),
      let end = visit.node.value(PodcastingAttributes.liveEnd),
      end.secondsSinceEpoch < start.secondsSinceEpoch,
      let range = visit.node.attribute(PodcastingAttributes.liveEnd)?.valueRange
    else { return }
    findings.report("this live item ends before it starts", at: range, attribute: "end")
  }
}
