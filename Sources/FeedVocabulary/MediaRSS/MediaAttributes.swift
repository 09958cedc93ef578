public import FeedCore

/// The attributes of Media RSS 1.5.
public enum MediaAttributes {
  public static let url = attribute("url", .iri, anchor: "media-content")
  public static let fileSize = attribute("fileSize", .positive, anchor: "media-content")
  public static let mediaType = attribute("type", .mediaTypeOfFile, anchor: "media-content")
  public static let medium = attribute(
    "medium", .word(["image", "audio", "video", "document", "executable"], rule: .mediaMedium), anchor: "media-content")
  public static let isDefault = attribute("isDefault", .trueFalse, anchor: "media-content")
  public static let expression = attribute(
    "expression", .word(["sample", "full", "nonstop"], rule: .mediaExpression), anchor: "media-content")
  public static let bitrate = attribute("bitrate", .nonNegativeDecimal, anchor: "media-content")
  public static let framerate = attribute("framerate", .nonNegativeDecimal, anchor: "media-content")
  public static let samplingrate = attribute("samplingrate", .nonNegativeDecimal, anchor: "media-content")
  public static let channels = attribute("channels", .nonNegative, anchor: "media-content")
  public static let duration = attribute("duration", .nonNegativeDecimal, anchor: "media-content")
  public static let height = attribute("height", .positive, anchor: "media-content")
  public static let width = attribute("width", .positive, anchor: "media-content")
  public static let language = attribute("lang", .language, anchor: "media-content")

  public static let scheme = attribute("scheme", .schemeName, anchor: "media-category")
  public static let label = attribute("label", .text, anchor: "media-category")
  public static let role = attribute("role", .token, anchor: "media-credit")
  public static let textType = attribute("type", .word(["plain", "html"], rule: .mediaTextType), anchor: "media-text")
  public static let time = attribute("time", .playTime, anchor: "media-thumbnails")
  public static let start = attribute("start", .playTime, anchor: "media-text")
  public static let end = attribute("end", .playTime, anchor: "media-text")
  public static let algorithm = attribute(
    "algo", .word(["md5", "sha-1"], rule: .mediaHashAlgorithm), anchor: "media-hash")
  public static let relationship = attribute(
    "relationship", .word(["allow", "deny"], rule: .mediaRestrictionRelationship), anchor: "media-restriction")
  public static let restrictionType = attribute(
    "type", .word(["country", "uri", "sharing"], rule: .mediaRestrictionType), anchor: "media-restriction")

  public static let average = attribute("average", .nonNegativeDecimal, anchor: "media-community")
  public static let count = attribute("count", .nonNegative, anchor: "media-community")
  public static let minimum = attribute("min", .number, anchor: "media-community")
  public static let maximum = attribute("max", .number, anchor: "media-community")
  public static let views = attribute("views", .nonNegative, anchor: "media-community")
  public static let favorites = attribute("favorites", .nonNegative, anchor: "media-community")
  public static let parameterName = attribute("name", .token, anchor: "media-embed")
  public static let state = attribute(
    "state", .word(["active", "blocked", "deleted"], rule: .mediaStatus), anchor: "media-status")
  public static let reason = attribute("reason", .token, anchor: "media-status")
  public static let priceType = attribute(
    "type", .word(["rent", "purchase", "package", "subscription"], rule: .mediaPriceType), anchor: "media-price")
  public static let info = attribute("info", .iri, anchor: "media-price")
  public static let price = attribute("price", .nonNegativeDecimal, anchor: "media-price")
  public static let currency = attribute("currency", .token, anchor: "media-price")
  public static let href = attribute("href", .iri, anchor: "media-subtitle")
  public static let description = attribute("description", .text, anchor: "media-location")
  public static let locationStart = attribute("start", .clockTime, anchor: "media-location")
  public static let locationEnd = attribute("end", .clockTime, anchor: "media-location")
  public static let rightsStatus = attribute(
    "status", .word(["userCreated", "official"], rule: .mediaRightsStatus), anchor: "media-rights")

  private static func attribute<Value>(_ name: String, _ codec: TextCodec<Value>, anchor: String) -> Term<Value> {
    Term(.attribute, Name(.none, name), codec: codec, reference: MediaRSS.reference(name, anchor))
  }
}
