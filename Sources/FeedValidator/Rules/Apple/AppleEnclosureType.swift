import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode is of a type that Apple plays.
  static let appleEnclosureType = Rule(
    RuleDescription(
      "apple/enclosure-type", .error, "an episode is of a type that Apple plays", ITunes.guide,
      why: "Apple Podcasts shows no episode that it cannot play.",
      help: "use audio/mpeg, audio/x-m4a, video/mp4, video/x-m4v, video/quicktime or application/pdf",
      wrong: "<enclosure type=\"audio/ogg\" …/>",
      right: "<enclosure type=\"audio/mpeg\" …/>",
      profile: .podcast),
    at: [.at(RSS.enclosure)]
  ) { visit, findings in
    let played = [
      "audio/mpeg", "audio/x-m4a", "audio/mp4", "video/mp4", "video/x-m4v", "video/quicktime", "application/pdf",
    ]
    guard let type = visit.node.attribute(RSS.enclosureType)?.value, !played.contains(type.string.lowercased())
    else { return }
    findings.report(
      "Apple Podcasts plays no file of type “\(type.string)”", at: type.trimmedSourceRange, attribute: "type",
      value: type.string)
  }
}
