import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A live item ends after it starts.
  static let liveItemEndsEarly = Rule(
    "podcast/live-item-ends-before-start", .error, at: [.at(Podcasting.liveItem)],
    Podcasting.liveItem.reference,
    summary: "a live item ends after it starts",
    rationale: "Apps tell listeners the time.",
    help: "exchange the two, or mend the date",
    wrong: "<podcast:liveItem start=\"2024-03-01T10:00:00Z\" end=\"2024-03-01T09:00:00Z\" …>",
    right: "<podcast:liveItem start=\"2024-03-01T09:00:00Z\" end=\"2024-03-01T10:00:00Z\" …>"
  ) { visit, findings in
    guard let start = visit.node.value(PodcastingAttributes.liveStart),
      let end = visit.node.value(PodcastingAttributes.liveEnd),
      end.secondsSinceEpoch < start.secondsSinceEpoch,
      let range = visit.node.attribute(PodcastingAttributes.liveEnd)?.valueRange
    else { return }
    findings.report("this live item ends before it starts", at: range, attribute: "end")
  }
}
