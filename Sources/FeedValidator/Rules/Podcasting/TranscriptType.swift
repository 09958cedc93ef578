import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A transcript is of a type that apps read.
  static let transcriptType = Rule(
    RuleDescription(
      "podcast/transcript-type", .warning, "a transcript is of a type that apps read", Podcasting.transcript.reference,
      why: "Apps pass over a transcript that they cannot read.",
      help: "offer it as text/vtt or application/x-subrip",
      wrong: "<podcast:transcript url=\"…\" type=\"application/pdf\"/>",
      right: "<podcast:transcript url=\"…\" type=\"text/vtt\"/>"),
    at: [.at(Podcasting.transcript)]
  ) { visit, findings in
    let known = [
      "text/plain", "text/html", "text/vtt", "text/srt", "application/x-subrip", "application/srt", "application/json",
    ]
    guard let type = visit.node.attribute(PodcastingAttributes.mediaType)?.value, type.string.contains("/"),
      !known.contains(where: { type.string.lowercased().hasPrefix($0) })
    else { return }
    findings.report(
      "apps do not read transcripts of type “\(type.string)”", at: type.trimmedSourceRange, attribute: "type",
      value: type.string)
  }
}
