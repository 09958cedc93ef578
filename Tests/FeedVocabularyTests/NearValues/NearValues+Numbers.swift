import FeedCore

@testable import FeedVocabulary

extension NearValues {
  /// The codecs of numbers and durations.
  static let numbers: [NearValues] = [
    NearValues(
      "whole number of 0 or more", TextCodec<Int>.nonNegative, right: ["0", "12", "007", "9223372036854775807"],
      wrong: [
        Wrong("number/not-a-non-negative-integer", help: "write a number of 0 or more", ["-1"]),
        Wrong(
          "number/not-a-non-negative-integer", help: "write digits only, such as 12",
          [
            "+5", "1.0", "1e3", "0x5", "1,000", "", "five", "１２", "9223372036854775808", "1_000", "12 ", "--1", "NaN",
            "1 2",
          ]),
      ]),
    NearValues(
      "whole number of 1 or more", TextCodec<Int>.positive, right: ["1", "60"],
      wrong: [
        Wrong("number/not-a-positive-integer", help: "write a number of 1 or more", ["0", "-1", "00"]),
        Wrong(
          "number/not-a-positive-integer", help: "write digits only, such as 12",
          ["+1", "1.5", "1e3", "", "one", "60 min", "PT60M", "0x1", "1,000"]),
      ]),
    NearValues(
      "whole number", TextCodec<Int>.wholeNumber, right: ["0", "-2", "12"],
      wrong: [
        Wrong(
          "number/not-a-whole-number", help: "write digits only, such as 12",
          ["+1", "-0", "1.5", "", "two", "1e3", "--2", "- 2", "2-", "9223372036854775808", "0x1"])
      ]),
    NearValues(
      "number", TextCodec<Double>.number, right: ["0", "1.5", "-1.5", "44.1", "1e3"],
      wrong: [
        Wrong(
          "number/not-a-number", help: "write digits, with a point before a fraction: 44.1",
          ["1,5", "", "nan", "inf", "0x1p3", "1.5.2", "one", "1 5", "--1", "1e", "+-1", ".", "-", "e5"]),
        Wrong("number/not-a-number", help: "write a number of -1.7976931348623157e+308 or more", ["5e400"]),
      ]),
    NearValues(
      "number of 0 or more", TextCodec<Double>.nonNegativeDecimal, right: ["0", "1.5", "44.1"],
      wrong: [
        Wrong("number/not-a-non-negative-number", help: "write a number of 0 or more", ["-1", "-0.1"]),
        Wrong(
          "number/not-a-non-negative-number", help: "write digits, with a point before a fraction: 44.1",
          ["1,5", "", "nan", "inf", "1.5s", "44.1 kHz", "1/2", "1:30", "12 MB"]),
      ]),
    NearValues(
      "duration", TextCodec<Int>.podcastDuration,
      right: ["2280", "38:00", "0:38:00", "00:38:00", "100:00:00", "0", "90:00"],
      wrong: [
        Wrong(
          "itunes/duration", help: "write the seconds, such as 2280, or hours, minutes and seconds, such as 0:38:00",
          [
            "", "00:07:74", "1:2:3:4", "38 min", "-5", ":30", "12:", "PT38M", "38m", "1h2m", "1:60", "0:60:00", "38.5",
            "00:38:00.5", "38:00 ", "0.38.00", "1:2:-3", "thirty", "99999999999999999999", "38;00",
          ])
      ]),
    NearValues(
      "play time", TextCodec<String>.playTime, right: ["now", "42", "22.9", "1:22:33.007", "12:00:59", "0:0:0"],
      wrong: [
        Wrong(
          "media/play-time", help: "write seconds or h:mm:ss, with a fraction if needed: 22.9 or 0:01:30.5",
          [
            "-3", "", "1:99:00", "1:30", "soon", "1::2", ".5", "1:22:33,5", "1h", "PT5S", "1:22:60", "Now", "1:2:3:4",
            "smpte=0:0:0",
          ])
      ]),
    NearValues(
      "skipped hour", RSS.hour.codec, right: ["0", "23", "24"],
      wrong: [
        Wrong("rss/skip-hour", help: "write a number from 0 to 24", ["25", "-1"]),
        Wrong(
          "rss/skip-hour", help: "write digits only, such as 12",
          ["01:00", "", "noon", "1.5", "+1", "1 pm", "0x1", "12h"]),
      ]),
    NearValues(
      "image width", RSS.imageWidth.codec, right: ["1", "88", "144"],
      wrong: [
        Wrong("rss/image-width", help: "write a number from 1 to 144", ["0", "145", "-1"]),
        Wrong(
          "rss/image-width", help: "write digits only, such as 12", ["88px", "88.0", "", "auto", "100%", "+88", "1e2"]),
      ]),
    NearValues(
      "image height", RSS.imageHeight.codec, right: ["31", "400"],
      wrong: [
        Wrong("rss/image-height", help: "write a number from 1 to 400", ["0", "401", "-1"]),
        Wrong(
          "rss/image-height", help: "write digits only, such as 12", ["31px", "", "auto", "100%", "3.1", "+31", "1e2"]),
      ]),
    NearValues(
      "percentage", PodcastingAttributes.remotePercentage.codec, right: ["0", "100"],
      wrong: [
        Wrong("podcast/percentage", help: "write a number from 0 to 100", ["101", "-1"]),
        Wrong(
          "podcast/percentage", help: "write digits only, such as 12",
          ["50%", "0.5", "", "half", "+50", "1e1", "50.0", "50,0"]),
      ]),
    NearValues(
      "price", MediaAttributes.price.codec, right: ["19.99", "0"],
      wrong: [
        Wrong(
          "number/not-a-non-negative-number", help: "write digits, with a point before a fraction: 44.1",
          ["$19.99", "19,99", "", "free", "19.99 EUR", "1.999,00", "USD", "nan", "19.99.1"]),
        Wrong("number/not-a-non-negative-number", help: "write a number of 0 or more", ["-1"]),
      ]),
    NearValues(
      "hit parade", Slash.hitParade.codec, right: ["3,2,1", "5"],
      wrong: [
        Wrong(
          "slash/hit-parade", help: "write it like 5,4,3,2,1",
          ["3,,1", "", "3;2;1", "3 2 1", ",3", "3,", "a,b", "3.5,2", "3, x", "[3,2]"])
      ]),
    NearValues(
      "expansion state", OPML.expansionState.codec, right: ["", "1,6,13", "1, 6"],
      wrong: [
        Wrong(
          "opml/expansion-state", help: "write it like 1,6,13,16",
          ["a", "1;6", "1,,6", "1,x", "[1]", "1.5", "all", "1-6", ",1", "1,"])
      ]),
  ]
}
