public import FeedCore

/// The attributes of Podcasting 2.0, grouped by element.
public enum PodcastingAttributes {
  public static let url = attribute("url", .iri)
  public static let href = attribute("href", .iri)
  public static let mediaType = attribute("type", .mediaType)
  public static let length = attribute("length", .nonNegative)
  public static let duration = attribute("duration", .nonNegativeDecimal)
  public static let startTime = attribute("startTime", .nonNegativeDecimal)
  public static let language = attribute("language", .language)
  /// The language of an alternate enclosure, which is `lang` in the documentation and `language` in its examples.
  public static let lang = attribute("lang", .language)
  public static let rel = attribute("rel", .token)
  public static let purpose = attribute("purpose", .token)
  public static let name = attribute("name", .text)
  public static let medium = attribute("medium", .token)

  public static let lockedOwner = attribute("owner", .email)
  public static let trailerDate = attribute("pubdate", .rfc822)
  public static let trailerSeason = attribute("season", .positive)
  public static let blockID = attribute("id", .token)

  public static let frequencyComplete = attribute("complete", .trueFalse)
  public static let frequencyStart = attribute("dtstart", .recurrenceStart)
  public static let frequencyRule = attribute("rrule", .recurrenceRule)
  public static let usesPodping = attribute("usesPodping", .trueFalse)

  public static let liveStatus = attribute("status", .word(["pending", "live", "ended"], rule: .podcastLiveStatus))
  public static let liveStart = attribute("start", .iso8601)
  public static let liveEnd = attribute("end", .iso8601)

  public static let episodeDisplay = attribute("display", .text)
  public static let personRole = attribute("role", .text)
  public static let personGroup = attribute("group", .text)
  public static let personImage = attribute("img", .iri)

  public static let locationGeo = attribute("geo", .geoURI)
  public static let locationOSM = attribute("osm", .openStreetMapFeature)
  public static let locationRel = attribute(
    "rel", .word(["subject", "creator"], rule: .podcastLocationRel))
  public static let locationCountry = attribute("country", .country)

  public static let bitrate = attribute("bitrate", .nonNegativeDecimal)
  public static let height = attribute("height", .nonNegative)
  public static let codecs = attribute("codecs", .token)
  public static let title = attribute("title", .text)
  public static let isDefault = attribute("default", .trueFalse)
  public static let sourceURI = attribute("uri", .iri)
  public static let contentType = attribute("contentType", .mediaType)
  public static let integrityType = attribute("type", .word(["sri", "pgp-signature"], rule: .podcastIntegrityType))
  public static let integrityValue = attribute("value", .token)

  public static let socialProtocol = attribute(
    "protocol",
    .word(
      ["activitypub", "atproto", "twitter", "lightning", "disabled", "bluesky", "hive", "matrix", "nostr"],
      rule: .podcastSocialProtocol))
  public static let socialURI = attribute("uri", .iri)
  public static let accountID = attribute("accountId", .token)
  public static let accountURL = attribute("accountUrl", .iri)
  public static let priority = attribute("priority", .wholeNumber)

  public static let valueType = attribute("type", .token)
  public static let valueMethod = attribute("method", .token)
  public static let suggested = attribute("suggested", .nonNegativeDecimal)
  public static let recipientType = attribute("type", .token)
  public static let address = attribute("address", .token)
  public static let split = attribute("split", .nonNegative)
  public static let fee = attribute("fee", .trueFalse)
  public static let customKey = attribute("customKey", .token)
  public static let customValue = attribute("customValue", .token)
  public static let remoteStartTime = attribute("remoteStartTime", .nonNegativeDecimal)
  public static let remotePercentage = attribute(
    "remotePercentage", .integer(0...100, "whole number from 0 to 100", rule: .podcastPercentage))

  public static let feedGUID = attribute("feedGuid", .uuid)
  public static let feedURL = attribute("feedUrl", .iri)
  public static let itemGUID = attribute("itemGuid", .token)

  public static let sourceSet = attribute("srcset", .sourceSet)
  public static let alternative = attribute("alt", .text)
  public static let aspectRatio = attribute("aspect-ratio", .token)
  public static let width = attribute("width", .positive)

  public static let chatServer = attribute("server", .token)
  public static let chatProtocol = attribute("protocol", .token)
  public static let chatSpace = attribute("space", .token)
  public static let embedURL = attribute("embedUrl", .iri)

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>) -> Term<Value> {
    Term(
      .attribute, Name(.none, name), codec: codec,
      reference: SpecReference(
        "Podcasting 2.0", name, url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"))
  }
}
