package import FeedCore

extension RuleDescription {
  package static let itunesBlock = RuleDescription(
    "itunes/block", .error, "a block must be Yes", reference: ITunes.reference("block"), w3c: ["InvalidYesNoClean"],
    why: "With any other value, podcast directories list the show.",
    help: "write Yes, or remove the element",
    wrong: "<itunes:block>true</itunes:block>",
    right: "<itunes:block>Yes</itunes:block>")

  package static let itunesClosedCaptioned = RuleDescription(
    "itunes/closed-captioned", .error, "isClosedCaptioned must be Yes",
    reference: ITunes.reference("isClosedCaptioned"),
    w3c: ["InvalidYesNo"],
    why: "Podcast directories ignore any other value.",
    help: "write Yes, or remove the element",
    wrong: "<itunes:isClosedCaptioned>true</itunes:isClosedCaptioned>",
    right: "<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>")

  package static let itunesComplete = RuleDescription(
    "itunes/complete", .error, "complete must be Yes", reference: ITunes.reference("complete"), w3c: ["InvalidYesNo"],
    why: "With any other value, podcast apps expect more episodes.",
    help: "write Yes, or remove the element",
    wrong: "<itunes:complete>true</itunes:complete>",
    right: "<itunes:complete>Yes</itunes:complete>")

  package static let itunesDuration = RuleDescription(
    "itunes/duration", .error, "a duration must be a time", reference: ITunes.reference("duration"),
    w3c: ["InvalidDuration"],
    why: "Podcast apps and directories ignore a duration that they cannot read.",
    help: "write seconds, or hours, minutes and seconds with colons: 1:02:30",
    wrong: "<itunes:duration>an hour</itunes:duration>",
    right: "<itunes:duration>1:02:30</itunes:duration>")

  package static let itunesEpisodeType = RuleDescription(
    "itunes/episode-type", .error, "the type of an episode must be full, trailer or bonus",
    reference: ITunes.reference("episodeType"),
    w3c: ["InvalidItunesEpisodeType"],
    why: "Podcast apps show trailers and bonus episodes separately.",
    help: "write full, trailer or bonus",
    wrong: "<itunes:episodeType>teaser</itunes:episodeType>",
    right: "<itunes:episodeType>trailer</itunes:episodeType>")

  package static let itunesExplicit = RuleDescription(
    "itunes/explicit", .error, "explicit must be true or false", reference: ITunes.reference("explicit"),
    w3c: ["InvalidTrueFalse"],
    why: "Podcast directories reject a show without a valid value.",
    help: "write true or false",
    wrong: "<itunes:explicit>maybe</itunes:explicit>",
    right: "<itunes:explicit>false</itunes:explicit>")

  package static let itunesType = RuleDescription(
    "itunes/type", .error, "the type of a podcast must be episodic or serial", reference: ITunes.reference("type"),
    w3c: ["InvalidItunesChannelType"],
    why: "Podcast apps use the type to sort episodes.",
    help: "write episodic or serial",
    wrong: "<itunes:type>series</itunes:type>",
    right: "<itunes:type>serial</itunes:type>")
}
