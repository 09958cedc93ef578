import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastCountWithoutStart = RuleDescription(
    "podcast/count-without-start", .error, "a schedule with a number of episodes must give its start",
    reference: Podcasting.updateFrequency.reference,
    why: "Podcast apps cannot tell when the last episode comes.",
    help: "add dtstart=\"…\", with the date of the first episode, or remove COUNT",
    wrong: "<podcast:updateFrequency rrule=\"FREQ=WEEKLY;COUNT=10\">",
    right: "<podcast:updateFrequency rrule=\"FREQ=WEEKLY;COUNT=10\" dtstart=\"2024-03-04\">")
}

extension Rule {
  static let podcastCountWithoutStart = Rule(.podcastCountWithoutStart, at: [.each(Podcasting.updateFrequency)]) {
    context, findings in
    guard let rule = context.node.value(PodcastingAttributes.frequencyRule), RecurrenceRule.hasCount(rule),
      context.node.attribute(PodcastingAttributes.frequencyStart) == nil,
      let range = context.node.attribute(PodcastingAttributes.frequencyRule)?.valueRange
    else { return }
    findings.report("rule has a COUNT, but no “dtstart”", at: range, attribute: "rrule", value: rule)
  }
}
