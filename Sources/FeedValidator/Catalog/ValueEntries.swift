import FeedCore

/// What the codecs report of values that are none.
enum ValueEntries {
  typealias Entry = RuleCatalog.Entry

  static let all: [Entry] = [
    Entry(
      "date/not-rfc3339", .error, "dates of Atom and JSON Feed are RFC 3339’s", .rfc(3339, "5.6"),
      w3c: ["InvalidRFC3339Date"]),
    Entry("date/not-rfc822", .error, "dates of RSS are RFC 822’s", .rfc(822, "5"), w3c: ["InvalidRFC2822Date"]),
    Entry("date/not-w3c", .error, "dates of Dublin Core are the W3C’s", nil, w3c: ["InvalidW3CDTFDate"]),
    Entry(
      "iri/not-absolute", .error, "an address must be absolute", .rfc(3986, "4.3"),
      w3c: ["InvalidFullLink", "InvalidHttpGUID"]),
    Entry(
      "iri/invalid-character", .error, "an address holds only certain characters", .rfc(3986, "2"),
      w3c: ["InvalidUriChar", "InvalidLink"]),
    Entry("iri/invalid-escape", .error, "a percent sign begins an escape", .rfc(3986, "2.1"), w3c: ["InvalidLink"]),
    Entry(
      "iri/without-host", .error, "a web address names a host", .rfc(9110, "4.2"),
      w3c: ["InvalidFullLink", "InvalidLink", "InvalidURLAttribute"]),
    Entry(
      "iri/tag-not-well-formed", .error, "a tag: URI has an authority, a date and a name", .rfc(4151, "2.1"),
      w3c: ["InvalidTAG"]),
    Entry("iri/urn-not-well-formed", .error, "a URN has a namespace and a name", .rfc(8141, "2"), w3c: ["InvalidURN"]),
    Entry("iri/not-a-uuid", .error, "urn:uuid: is followed by a UUID", .rfc(9562, "4"), w3c: ["InvalidUUID"]),
    Entry(
      "language/not-well-formed", .error, "languages are named with BCP 47’s tags", .rfc(5646, "2.1"),
      w3c: ["InvalidLanguage"]),
    Entry(
      "media-type/not-well-formed", .error, "a media type has a type and a subtype", .rfc(9110, "8.3.1"),
      w3c: ["InvalidMIMEType", "InvalidMIMEAttribute"]),
    Entry(
      "email/not-an-address", .error, "an e-mail address has a name, an @ and a host", .rfc(5322, "3.4.1"),
      w3c: ["InvalidAddrSpec", "InvalidContact"]),
    Entry(
      "number/not-a-non-negative-integer", .error, "a count is written in digits", nil,
      w3c: ["InvalidNonNegativeInteger", "InvalidPositiveInteger", "InvalidIntegerAttribute"]),
    Entry(
      "number/not-a-positive-integer", .error, "a count of 1 or more is written in digits", nil,
      w3c: ["InvalidPositiveInteger", "InvalidIntegerAttribute", "NotBlank"]),
    Entry(
      "boolean/not-true-or-false", .error, "a choice is written true or false", nil,
      w3c: ["InvalidBooleanAttribute", "InvalidTrueFalse"]),
    Entry(
      "atom/text-type", .error, "a text construct is text, html or xhtml", .rfc(4287, "3.1.1"),
      w3c: ["InvalidTextType", "AttrNotBlank"]),
    Entry(
      "rss/version", .error, "RSS has a few versions", .rss("What is RSS?", anchor: "whatIsRss"),
      w3c: ["InvalidRSSVersion"]),
    Entry(
      "rss/image-width", .error, "an image is at most 144 pixels wide",
      .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"), w3c: ["InvalidWidth"]),
    Entry(
      "rss/image-height", .error, "an image is at most 400 pixels high",
      .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"), w3c: ["InvalidHeight"]),
    Entry(
      "rss/skip-hour", .error, "an hour is a number from 0 to 23", .rss("skipHours", anchor: "optionalChannelElements"),
      w3c: ["InvalidHour"]),
    Entry(
      "rss/skip-day", .error, "a day is a weekday’s English name", .rss("skipDays", anchor: "optionalChannelElements"),
      w3c: ["InvalidDay"]),
    Entry(
      "rss/form-field-name", .error, "a form field’s name begins with a letter", nil, w3c: ["InvalidFormComponentName"]),
    Entry("sy/update-period", .error, "a period is one of five words", nil, w3c: ["InvalidUpdatePeriod"]),
    Entry("slash/hit-parade", .error, "a hit parade is a list of numbers", nil, w3c: ["InvalidCommaSeparatedIntegers"]),
  ]
}
