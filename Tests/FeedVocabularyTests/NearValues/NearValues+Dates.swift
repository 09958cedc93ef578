import FeedCore

@testable import FeedVocabulary

extension NearValues {
  /// The codecs of dates.
  static let dates: [NearValues] = [
    NearValues(
      "RFC 3339 date", TextCodec<Timestamp>.rfc3339,
      right: [
        "2024-03-01T09:30:00Z", "2024-03-01T09:30:00+01:00", "2024-03-01T09:30:00.123456789Z", "2016-12-31T23:59:60Z",
        "2024-02-29T00:00:00-23:59", "2024-03-01T09:30:00-00:00",
      ],
      wrong: [
        Wrong(
          "date/not-rfc3339", help: "write it like 2024-03-01T09:30:00Z or 2024-03-01T09:30:00+01:00",
          [
            "2024-03-01", "2024-03-01T09:30Z", "2024-03-01 09:30:00Z", "2024-03-01T09:30:00",
            "2024-03-01T09:30:00+0100", "2024-03-01T9:30:00Z", "2024-03-01T09:30:00.Z", "2024-03-01T09:30:00,5Z",
            "24-03-01T09:30:00Z", "2024/03/01T09:30:00Z", "2024-03-01T09:30:00 +01:00", "2024-03-01T09:30:00+24:00",
            "Fri, 01 Mar 2024 09:30:00 GMT", "1709285400", "2024-03-01T09:30:00Z+01:00", "+002024-03-01T09:30:00Z",
            "2024-W09-5T09:30:00Z", "2024-03-01T09:30:00UTC", "２０２４-03-01T09:30:00Z", "", "2024-03-01T09:30:00+01:60",
          ]),
        Wrong(
          "date/not-rfc3339", help: "write a month from 1 to 12 and a day of that month",
          ["2023-02-29T00:00:00Z", "2024-13-01T09:30:00Z", "2024-03-00T09:30:00Z"]),
        Wrong(
          "date/not-rfc3339", help: "write hours from 00 to 23, minutes and seconds from 00 to 59",
          ["2024-03-01T24:00:00Z", "2024-03-01T09:60:00Z", "2024-03-01T09:30:60Z"]),
      ]),
    NearValues(
      "RFC 822 date", TextCodec<Timestamp>.rfc822,
      right: [
        "Fri, 01 Mar 2024 09:30:00 GMT", "Fri, 1 Mar 2024 09:30:00 +0100", "01 Mar 24 09:30 EST",
        "01 Mar 2024 09:30:00 Z", "Fri, 01 Mar 2024 09:30:00 UT", "Fri, 01 Mar 2024 09:30:00 -0000",
        "fri, 01 mar 2024 09:30:00 gmt", "Fri, 01 Mar 2024 09:30:00 PDT", "Fri,01 Mar 2024 09:30:00 GMT",
        "Fri, 01 Mar 2024 09:30:00 A",
      ],
      wrong: [
        Wrong(
          "date/not-rfc822",
          help: "write it like Fri, 01 Mar 2024 09:30:00 +0100, with English names and a numeric zone",
          [
            "Fri 01 Mar 2024 09:30:00 GMT", "Friday, 01 Mar 2024 09:30:00 GMT", "Fri, 01 March 2024 09:30:00 GMT",
            "Fri, 01 Mar 2024 09:30:00", "Fri, 01 Mar 2024", "Fri, 01 Mar 2024 9:30:00 GMT",
            "Fri, 01 Mar 2024 09:30:00 CET", "Fri, 01 Mar 2024 09:30:00 +01:00", "Fri, 01 Mar 2024 09:30:00 +1",
            "Fri, 01 Mar 2024 09:30:00 GMT+1", "Mar 01, 2024 09:30:00 GMT", "2024-03-01T09:30:00Z",
            "Fr, 01 März 2024 09:30:00 GMT", "Fri, 01 Mar 2024 09:30 AM GMT", "Fri, 01-Mar-2024 09:30:00 GMT",
            "01/03/2024 09:30:00 GMT", "Fri, 01 Mar 2024 09:30:00 GMT GMT", "Fri, 01 Mar 2024 09:30:00.5 GMT",
            "Fri, 01 Mar 2024 09.30.00 GMT", "Fri, 01 Mar 124 09:30:00 GMT", "Fri, 001 Mar 2024 09:30:00 GMT", "",
            "Fri Mar 01 09:30:00 GMT 2024", "Fri, 01 Mar 2024 09:30:00 +2500", "Fri, 01 Mar 2024 09:30:00 J",
          ]),
        Wrong(
          "date/not-rfc822", help: "write hours from 00 to 23, minutes and seconds from 00 to 59",
          ["Fri, 01 Mar 2024 24:00:00 GMT"]),
        Wrong(
          "date/not-rfc822", help: "write a month from 1 to 12 and a day of that month",
          ["Fri, 31 Feb 2024 09:30:00 GMT"]),
      ]),
    NearValues(
      "W3C date", TextCodec<W3CDate>.w3cDate,
      right: [
        "2024", "2024-03", "2024-03-01", "2024-03-01T09:30Z", "2024-03-01T09:30:00+01:00", "2024-03-01T09:30:00.25Z",
      ],
      wrong: [
        Wrong(
          "date/not-w3c", help: "write it like 2024, 2024-03, 2024-03-01 or 2024-03-01T09:30:00+01:00",
          [
            "24", "20240301", "2024-3-1", "2024-00", "2024-13", "2024-02-30", "2024-03-01T09:30", "2024-03-01T09Z",
            "2024-03T09:30Z", "2024-03-01 09:30Z", "2024-03-01T09:30+0100", "2024-03-01T24:00Z", "2024-03-01T09:60Z",
            "2024-03-01t09:30Z", "2024-03-01T09:30z", "1 March 2024", "2024-W09", "-2024", "2024/03/01", "",
            "2024-03-01T", "2024-03-01Z", "2024-03-01T09:30:00+25:00", "Fri, 01 Mar 2024 09:30:00 GMT",
          ])
      ]),
    NearValues(
      "event date", TextCodec<W3CDate>.eventDate, right: ["2024-03-01T09:30", "2024-03-01T09:30:00", "2024"],
      wrong: [
        Wrong(
          "date/not-iso8601", help: "write it like 2024-03-01T09:30:00+01:00",
          [
            "2024-", "2024Z", "2024-03-01Z", "2024-03-01T9:30", "2024-03-01 09:30", "1 March 2024", "",
            "2024-03-01T25:30", "2024-03-01T09:30 ", " 2024",
          ])
      ]),
    NearValues(
      "ISO 8601 date and time", TextCodec<Timestamp>.iso8601,
      right: [
        "2024-03-01T09:30:00+01:00", "2024-03-01T09:30:00+0100", "2024-03-01T09:30Z", "2024-03-01T09:30:00.000-06",
        "2024-03-01T09:30:00,5Z",
      ],
      wrong: [
        Wrong(
          "date/not-iso8601", help: "write it like 2024-03-01T09:30:00+01:00",
          [
            "2024-03-01", "2024-03-01T09:30:00", "2024-03-01 09:30:00Z", "20240301T093000Z", "2024-02-30T09:30:00Z",
            "2024-03-01T9:30:00Z", "2024-03-01T24:30:00Z", "Fri, 01 Mar 2024 09:30:00 GMT", "2024-03-01T09:30:00 Z",
            "2024-03-01T09:30:00+1", "", "2024-03-01T09Z", "2024-03-01T09:30:00+01:0",
          ])
      ]),
    NearValues(
      "start of a recurrence rule", TextCodec<String>.recurrenceStart,
      right: [
        "2023-08-28T00:00:00.000Z", "2023-08-28", "20230828", "20230828T000000", "20230828T000000Z", "2023-08-28T09:30",
      ],
      wrong: [
        Wrong(
          "date/not-iso8601", help: "write it like 2024-03-01 or 2024-03-01T09:30:00Z",
          [
            "", "28 Aug 2023", "Mon, 28 Aug 2023 00:00:00 GMT", "20230230", "20230828T0930", "20230828T250000Z",
            "20230828 000000", "1693180800", "2023-8-28", "20230828T000000ZZ",
          ])
      ]),
    NearValues(
      "period", TextCodec<String>.period,
      right: [
        "2024", "from March on", "start=2024-03-01; end=2024-03-31; scheme=W3C-DTF", "start=2024;scheme=w3c-dtf;",
        "name=The Great Depression; start=1929; end=1939;", "start=Cambrian period; scheme=Geological timescale;",
        "name=Rye; end=2024-03-01T09:30:00+01:00; scheme=W3C-DTF", "",
      ],
      wrong: [
        Wrong(
          "date/not-w3c", help: "write it like start=2024-03-01; end=2024-03-31; scheme=W3C-DTF",
          [
            "start=1 March 2024; scheme=W3C-DTF", "start=2024-03-01; end=2024-02-30; scheme=W3C-DTF",
            "scheme=W3C-DTF; end=20240301", "start=2024-03-01T09:30; scheme=W3C-DTF", "scheme=W3C-DTF; start=24",
            "start=2024-13; scheme=W3C-DTF", "start=2024-03-01/2024-03-31; scheme=W3C-DTF", "end=now;scheme=W3C-DTF",
            "start=Fri, 01 Mar 2024 09:30:00 GMT; scheme=W3C-DTF", "start=2024/03/01; scheme=W3C-DTF",
          ]),
        Wrong("iri/script", help: "write the URL of a page or file: https://example.com/", ["javascript:alert(1)"]),
      ]),
  ]
}
