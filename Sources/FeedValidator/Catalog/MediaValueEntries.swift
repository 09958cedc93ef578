import FeedCore
import FeedVocabulary

/// What the codecs of Media RSS report of values that are none.
enum MediaValueEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "media/medium", .error, "a medium is one of five words", MediaAttributes.medium.reference,
      w3c: ["InvalidMediaMedium"],
      why: "Readers choose by it whether they show, play or link.",
      help: "write image, audio, video, document or executable",
      wrong: "<media:content medium=\"movie\">",
      right: "<media:content medium=\"video\">"),
    RuleDescription(
      "media/expression", .error, "an expression is one of three words", MediaAttributes.expression.reference,
      w3c: ["InvalidMediaExpression"],
      why: "Readers tell by it a sample from the whole.",
      help: "write sample, full or nonstop",
      wrong: "<media:content expression=\"part\">",
      right: "<media:content expression=\"sample\">"),
    RuleDescription(
      "media/text-type", .error, "a text is plain or html", MediaAttributes.textType.reference,
      w3c: ["InvalidMediaTextType"],
      why: "The type says how to read the text.",
      help: "write plain or html",
      wrong: "<media:description type=\"text\">",
      right: "<media:description type=\"plain\">"),
    RuleDescription(
      "media/play-time", .error, "a moment of a film is a play time", .rfc(2326, "3.6"), w3c: ["InvalidNPTTime"],
      why: "Players jump to the moment, and cannot to one that they cannot read.",
      help: "write hours, minutes and seconds",
      wrong: "<media:thumbnail time=\"after 5 minutes\">",
      right: "<media:thumbnail time=\"00:05:00\">"),
    RuleDescription(
      "media/hash-algorithm", .error, "a hash is of MD5 or SHA-1", MediaAttributes.algorithm.reference,
      w3c: ["InvalidMediaHash"],
      why: "Programs can only check a hash whose algorithm they know.",
      help: "write md5 or sha-1",
      wrong: "<media:hash algo=\"sha\">",
      right: "<media:hash algo=\"sha-1\">"),
    RuleDescription(
      "media/restriction-relationship", .error, "a restriction allows or denies",
      MediaAttributes.relationship.reference, w3c: ["InvalidMediaRestrictionRel"],
      why: "Without it nobody knows whether the list lets in or keeps out.",
      help: "write allow or deny",
      wrong: "<media:restriction relationship=\"only\">",
      right: "<media:restriction relationship=\"allow\">"),
    RuleDescription(
      "media/restriction-type", .error, "a restriction is of a known type", MediaAttributes.restrictionType.reference,
      w3c: ["InvalidMediaRestrictionType"],
      why: "It says what is listed.",
      help: "write country, uri or sharing",
      wrong: "<media:restriction relationship=\"allow\" type=\"region\">",
      right: "<media:restriction relationship=\"allow\" type=\"country\">"),
    RuleDescription(
      "media/status", .error, "a state is one of three words", MediaAttributes.state.reference,
      why: "Readers show by it whether the file can still be had.",
      help: "write active, blocked or deleted",
      wrong: "<media:status state=\"gone\">",
      right: "<media:status state=\"deleted\">"),
    RuleDescription(
      "media/price-type", .error, "a price is of a known type", MediaAttributes.priceType.reference,
      why: "Readers show by it what has to be paid, and for what.",
      help: "write rent, purchase, package or subscription",
      wrong: "<media:price type=\"buy\">",
      right: "<media:price type=\"purchase\">"),
    RuleDescription(
      "media/rights-status", .error, "rights are of a known kind", MediaAttributes.rightsStatus.reference,
      why: "It says whether the media is the author’s own.",
      help: "write userCreated or official",
      wrong: "<media:rights status=\"mine\">",
      right: "<media:rights status=\"userCreated\">"),
  ]
}
