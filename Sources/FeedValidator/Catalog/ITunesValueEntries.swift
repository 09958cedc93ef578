import FeedCore
import FeedVocabulary

/// What the codecs of Apple's podcast elements report of values that are none.
enum ITunesValueEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "itunes/duration", .error, "an episode’s length is a time", ITunes.duration.reference, w3c: ["InvalidDuration"],
      why: "Podcast players and directories read it, and pass over what they cannot read.",
      help: "write seconds, or hours, minutes and seconds with colons",
      wrong: "<itunes:duration>an hour</itunes:duration>",
      right: "<itunes:duration>1:02:30</itunes:duration>"),
    RuleDescription(
      "itunes/explicit", .error, "a podcast is explicit or not", ITunes.explicit.reference, w3c: ["InvalidTrueFalse"],
      why: "Directories refuse a show that does not say it in their words.",
      help: "write true or false",
      wrong: "<itunes:explicit>maybe</itunes:explicit>",
      right: "<itunes:explicit>false</itunes:explicit>"),
    RuleDescription(
      "itunes/block", .error, "a block says Yes", ITunes.block.reference, w3c: ["InvalidYesNoClean"],
      why: "Anything else but Yes leaves the show in the directory.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:block>true</itunes:block>",
      right: "<itunes:block>Yes</itunes:block>"),
    RuleDescription(
      "itunes/type", .error, "a podcast is episodic or serial", ITunes.type.reference,
      w3c: ["InvalidItunesChannelType"],
      why: "Players order episodes by it.",
      help: "write episodic or serial",
      wrong: "<itunes:type>series</itunes:type>",
      right: "<itunes:type>serial</itunes:type>"),
    RuleDescription(
      "itunes/complete", .error, "a complete podcast says Yes", ITunes.complete.reference, w3c: ["InvalidYesNo"],
      why: "Anything else but Yes means that more episodes come.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:complete>true</itunes:complete>",
      right: "<itunes:complete>Yes</itunes:complete>"),
    RuleDescription(
      "itunes/episode-type", .error, "an episode is full, a trailer or a bonus", ITunes.episodeType.reference,
      w3c: ["InvalidItunesEpisodeType"],
      why: "Players show trailers and bonus episodes apart.",
      help: "write full, trailer or bonus",
      wrong: "<itunes:episodeType>teaser</itunes:episodeType>",
      right: "<itunes:episodeType>trailer</itunes:episodeType>"),
    RuleDescription(
      "itunes/closed-captioned", .error, "captions are there or not", ITunes.isClosedCaptioned.reference,
      w3c: ["InvalidYesNo"],
      why: "Podcast players and directories read it, and pass over what they cannot read.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:isClosedCaptioned>true</itunes:isClosedCaptioned>",
      right: "<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>"),
  ]
}
