import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let spotifyEnclosureType = RuleDescription(
    "spotify/enclosure-type", .warning, "an episode should have a media type that Spotify plays", reference: .spotify,
    why: "Spotify imports MP3, and MP4 with AAC.",
    help: "use audio/mpeg, audio/mp4, audio/x-m4a or video/mp4",
    wrong: "<enclosure type=\"audio/ogg\" …/>",
    right: "<enclosure type=\"audio/mpeg\" …/>",
    profile: .spotify)
}

extension Rule {
  static let spotifyEnclosureType = Rule(.spotifyEnclosureType, at: [.each(RSS.enclosure)]) { context, findings in
    let played = ["audio/mpeg", "audio/mp3", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "video/mp4"]
    guard let type = context.node.attribute(RSS.enclosureType)?.value, !played.contains(type.string.lowercased())
    else { return }
    findings.report(
      "Spotify does not play files of type “\(type.string)”", at: type.trimmedSourceRange, attribute: "type",
      value: type.string)
  }
}
