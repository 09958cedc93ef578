package import FeedCore

extension RuleDescription {
  package static let rssFormFieldName = RuleDescription(
    "rss/form-field-name", .error, "the name of a form field must begin with a letter",
    w3c: ["InvalidFormComponentName"],
    why: "Programs on the server cannot read a field with an invalid name.",
    help: "begin with a letter, then write letters, digits, “-”, “_” or “.”",
    wrong: "<name>1 q</name>",
    right: "<name>q</name>")

  package static let rssImageHeight = RuleDescription(
    "rss/image-height", .error, "an image must be at most 400 pixels high",
    reference: .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"), w3c: ["InvalidHeight"],
    why: "Feed readers scale or drop larger images.",
    help: "write at most 400, and resize the image",
    wrong: "<height>800</height>",
    right: "<height>400</height>")

  package static let rssImageWidth = RuleDescription(
    "rss/image-width", .error, "an image must be at most 144 pixels wide",
    reference: .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"), w3c: ["InvalidWidth"],
    why: "Feed readers scale or drop larger images.",
    help: "write at most 144, and resize the image",
    wrong: "<width>400</width>",
    right: "<width>144</width>")

  package static let rssSkipDay = RuleDescription(
    "rss/skip-day", .error, "a day must be the English name of a weekday",
    reference: .rss("skipDays", anchor: "optionalChannelElements"),
    w3c: ["InvalidDay"],
    why: "Feed readers that use skipDays do not skip the day.",
    help: "write the English name of a weekday, such as Sunday",
    wrong: "<day>Sonntag</day>",
    right: "<day>Sunday</day>")

  package static let rssSkipHour = RuleDescription(
    "rss/skip-hour", .error, "an hour must be a whole number from 0 to 24",
    reference: .rss("skipHours", anchor: "optionalChannelElements"),
    w3c: ["InvalidHour"],
    why: "Feed readers that use skipHours do not skip the hour, or skip the wrong one.",
    help: "write a number from 0 to 23",
    wrong: "<hour>noon</hour>",
    right: "<hour>12</hour>")

  package static let rssVersion = RuleDescription(
    "rss/version", .error, "the RSS version must exist", reference: .rss("What is RSS?", anchor: "whatIsRss"),
    w3c: ["InvalidRSSVersion"],
    why: "Feed readers use the version to decide which elements to expect.",
    help: "write 2.0",
    wrong: "<rss version=\"2\">",
    right: "<rss version=\"2.0\">")
}
