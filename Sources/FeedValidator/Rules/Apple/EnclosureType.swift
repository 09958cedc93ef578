import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleEnclosureType = RuleDescription(
    "apple/enclosure-type", .error, "an episode must have a media type that Apple plays", reference: ITunes.guide,
    why: "Apple Podcasts does not show an episode that it cannot play.",
    help: "use audio/mpeg, audio/x-m4a, video/mp4, video/x-m4v, video/quicktime or application/pdf",
    wrong: "<enclosure type=\"audio/ogg\" …/>",
    right: "<enclosure type=\"audio/mpeg\" …/>",
    profile: .apple)
}

extension Rule {
  static let appleEnclosureType = Rule(.appleEnclosureType, at: [.each(RSS.enclosure)]) { context, findings in
    let played = [
      "audio/mpeg", "audio/x-m4a", "audio/mp4", "video/mp4", "video/x-m4v", "video/quicktime", "application/pdf",
    ]
    guard let type = context.node.attribute(RSS.enclosureType)?.value, !played.contains(type.string.lowercased())
    else { return }
    findings.report(
      "Apple Podcasts does not play files of type “\(type.string)”", at: type.trimmedSourceRange, attribute: "type",
      value: type.string)
  }
}
