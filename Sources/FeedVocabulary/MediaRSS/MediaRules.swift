package import FeedCore

extension RuleDescription {
  package static let mediaExpression = RuleDescription(
    "media/expression", .error, "an expression must be sample, full or nonstop",
    reference: MediaRSS.reference("expression", "media-content"),
    w3c: ["InvalidMediaExpression"],
    why: "Feed readers cannot tell a sample from the full version.",
    help: "write sample, full or nonstop",
    wrong: "<media:content expression=\"part\">",
    right: "<media:content expression=\"sample\">")

  package static let mediaHashAlgorithm = RuleDescription(
    "media/hash-algorithm", .error, "the algorithm of a hash must be md5 or sha-1",
    reference: MediaRSS.reference("algo", "media-hash"),
    w3c: ["InvalidMediaHash"],
    why: "Programs cannot verify the file.",
    help: "write md5 or sha-1",
    wrong: "<media:hash algo=\"sha\">",
    right: "<media:hash algo=\"sha-1\">")

  package static let mediaMedium = RuleDescription(
    "media/medium", .error, "a medium must be image, audio, video, document or executable",
    reference: MediaRSS.reference("medium", "media-content"),
    w3c: ["InvalidMediaMedium"],
    why: "Feed readers use the medium to decide whether to show, play or link the file.",
    help: "write image, audio, video, document or executable",
    wrong: "<media:content medium=\"movie\">",
    right: "<media:content medium=\"video\">")

  package static let mediaPlayTime = RuleDescription(
    "media/play-time", .error, "a time in a video must be a play time", reference: .rfc(2326, "3.6"),
    w3c: ["InvalidNPTTime"],
    why: "Players cannot jump to the time.",
    help: "write hours, minutes and seconds: 00:05:00",
    wrong: "<media:thumbnail time=\"after 5 minutes\">",
    right: "<media:thumbnail time=\"00:05:00\">")

  package static let mediaPriceType = RuleDescription(
    "media/price-type", .error, "the type of a price must be rent, purchase, package or subscription",
    reference: MediaRSS.reference("type", "media-price"),
    why: "Feed readers cannot tell what the price is for.",
    help: "write rent, purchase, package or subscription",
    wrong: "<media:price type=\"buy\">",
    right: "<media:price type=\"purchase\">")

  package static let mediaRestrictionRelationship = RuleDescription(
    "media/restriction-relationship", .error, "a restriction must be allow or deny",
    reference: MediaRSS.reference("relationship", "media-restriction"), w3c: ["InvalidMediaRestrictionRel"],
    why: "Players cannot tell whether the list allows or denies.",
    help: "write allow or deny",
    wrong: "<media:restriction relationship=\"only\">",
    right: "<media:restriction relationship=\"allow\">")

  package static let mediaRestrictionType = RuleDescription(
    "media/restriction-type", .error, "the type of a restriction must be country, uri or sharing",
    reference: MediaRSS.reference("type", "media-restriction"),
    w3c: ["InvalidMediaRestrictionType"],
    why: "Players cannot tell what the list contains.",
    help: "write country, uri or sharing",
    wrong: "<media:restriction relationship=\"allow\" type=\"region\">",
    right: "<media:restriction relationship=\"allow\" type=\"country\">")

  package static let mediaRightsStatus = RuleDescription(
    "media/rights-status", .error, "the status of rights must be userCreated or official",
    reference: MediaRSS.reference("status", "media-rights"),
    why: "Feed readers cannot tell who owns the media.",
    help: "write userCreated or official",
    wrong: "<media:rights status=\"mine\">",
    right: "<media:rights status=\"userCreated\">")

  package static let mediaStatus = RuleDescription(
    "media/status", .error, "a status must be active, blocked or deleted",
    reference: MediaRSS.reference("state", "media-status"),
    why: "Feed readers cannot tell whether the file is available.",
    help: "write active, blocked or deleted",
    wrong: "<media:status state=\"gone\">",
    right: "<media:status state=\"deleted\">")

  package static let mediaTextType = RuleDescription(
    "media/text-type", .error, "the type of media text must be plain or html",
    reference: MediaRSS.reference("type", "media-text"),
    w3c: ["InvalidMediaTextType"],
    why: "Feed readers cannot tell how to show the text.",
    help: "write plain or html",
    wrong: "<media:description type=\"text\">",
    right: "<media:description type=\"plain\">")
}
