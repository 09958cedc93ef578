import FeedCore
import FeedDocument
import FeedVocabulary

extension SpecReference {
  /// Spotify’s requirements for podcasts.
  static let spotify = SpecReference(
    "Spotify", "Podcast specification",
    url: "https://support.spotify.com/podcasters/article/podcast-specification-doc/")
}

extension RuleDescription {
  static let spotifyChannelIncomplete = RuleDescription(
    "spotify/channel-incomplete", .error, "a podcast must have a cover and its owner’s e-mail address",
    reference: .spotify,
    why: "Spotify shows the cover, and sends a code by e-mail to verify the owner.",
    help: "add the element that the message names",
    wrong: "<channel> without <itunes:image>",
    right: "<itunes:image href=\"https://example.com/cover.png\"/>",
    profile: .spotify)
}

extension Rule {
  static let spotifyChannelIncomplete = Rule(.spotifyChannelIncomplete, at: [.each(RSS.channel)]) { context, findings in
    let channel = context.node
    if channel.child(ITunes.image) == nil, channel.child(RSS.image) == nil {
      findings.report(
        "“itunes:image” is missing, which Spotify requires of a podcast", help: "add <itunes:image href=\"…\"/>",
        context: channel.contextOfMissing(ITunes.image.name))
    }
    let email = channel.child(ITunes.owner)?.child(ITunes.ownerEmail)
    if email?.text.isBlank ?? true {
      findings.report(
        "“itunes:email” is missing, which Spotify requires of a podcast",
        help: "add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>",
        context: channel.contextOfMissing(ITunes.ownerEmail.name))
    }
  }
}
