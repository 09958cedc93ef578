public import FeedCore

/// The attributes of Media RSS 1.5.
public enum MediaAttributes {
  public static let url = attribute("url", .iri, "media-content")
  public static let fileSize = attribute("fileSize", .nonNegative, "media-content")
  public static let mediaType = attribute("type", .mediaType, "media-content")
  public static let medium = attribute(
    "medium", .word(["image", "audio", "video", "document", "executable"], rule: .mediaMedium), "media-content")
  public static let isDefault = attribute("isDefault", .trueFalse, "media-content")
  public static let expression = attribute(
    "expression", .word(["sample", "full", "nonstop"], rule: .mediaExpression), "media-content")
  public static let bitrate = attribute("bitrate", .nonNegativeDecimal, "media-content")
  public static let framerate = attribute("framerate", .nonNegativeDecimal, "media-content")
  public static let samplingrate = attribute("samplingrate", .nonNegativeDecimal, "media-content")
  public static let channels = attribute("channels", .nonNegative, "media-content")
  public static let duration = attribute("duration", .nonNegativeDecimal, "media-content")
  public static let height = attribute("height", .positive, "media-content")
  public static let width = attribute("width", .positive, "media-content")
  public static let language = attribute("lang", .language, "media-content")

  public static let scheme = attribute("scheme", .schemeName, "media-category")
  public static let label = attribute("label", .text, "media-category")
  public static let role = attribute("role", .token, "media-credit")
  public static let textType = attribute("type", .word(["plain", "html"], rule: .mediaTextType), "media-text")
  public static let time = attribute("time", .playTime, "media-thumbnails")
  public static let start = attribute("start", .playTime, "media-text")
  public static let end = attribute("end", .playTime, "media-text")
  public static let algorithm = attribute("algo", .word(["md5", "sha-1"], rule: .mediaHashAlgorithm), "media-hash")
  public static let relationship = attribute(
    "relationship", .word(["allow", "deny"], rule: .mediaRestrictionRelationship), "media-restriction")
  public static let restrictionType = attribute(
    "type", .word(["country", "uri", "sharing"], rule: .mediaRestrictionType), "media-restriction")

  public static let average = attribute("average", .nonNegativeDecimal, "media-community")
  public static let count = attribute("count", .nonNegative, "media-community")
  public static let minimum = attribute("min", .number, "media-community")
  public static let maximum = attribute("max", .number, "media-community")
  public static let views = attribute("views", .nonNegative, "media-community")
  public static let favorites = attribute("favorites", .nonNegative, "media-community")
  public static let parameterName = attribute("name", .token, "media-embed")
  public static let state = attribute(
    "state", .word(["active", "blocked", "deleted"], rule: .mediaStatus), "media-status")
  public static let reason = attribute("reason", .token, "media-status")
  public static let priceType = attribute(
    "type", .word(["rent", "purchase", "package", "subscription"], rule: .mediaPriceType), "media-price")
  public static let info = attribute("info", .iri, "media-price")
  public static let price = attribute("price", .nonNegativeDecimal, "media-price")
  public static let currency = attribute("currency", .token, "media-price")
  public static let href = attribute("href", .iri, "media-subtitle")
  public static let description = attribute("description", .text, "media-location")
  public static let rightsStatus = attribute(
    "status", .word(["userCreated", "official"], rule: .mediaRightsStatus), "media-rights")

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>, _ anchor: String) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec, MediaRSS.reference(name, anchor))
  }
}
