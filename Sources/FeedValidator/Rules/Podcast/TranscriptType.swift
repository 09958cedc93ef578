import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastTranscriptType = RuleDescription(
    "podcast/transcript-type", .warning, "a transcript should have a type that podcast apps support",
    reference: Podcasting.transcript.reference,
    why: "Podcast apps skip a transcript that they cannot read.",
    help: "offer it as text/vtt or application/x-subrip",
    wrong: "<podcast:transcript url=\"…\" type=\"application/pdf\"/>",
    right: "<podcast:transcript url=\"…\" type=\"text/vtt\"/>")
}

extension Rule {
  static let podcastTranscriptType = Rule(.podcastTranscriptType, at: [.each(Podcasting.transcript)]) {
    context, findings in
    let known = [
      "text/plain", "text/html", "text/vtt", "text/srt", "application/x-subrip", "application/srt", "application/json",
    ]
    guard let type = context.node.attribute(PodcastingAttributes.mediaType)?.value, type.string.contains("/"),
      !known.contains(where: { type.string.lowercased().hasPrefix($0) })
    else { return }
    findings.report(
      "podcast apps do not support transcripts of type “\(type.string)”", at: type.trimmedSourceRange,
      attribute: "type",
      value: type.string)
  }
}
