/// The location of a podcast’s subject or creator (`podcast:location`).
public struct PodcastPlace: Sendable, Hashable, Codable {
  public var name: String
  /// `subject` or `creator`.
  public var relation: String?
  /// A `geo:` URI (RFC 5870).
  public var geo: String?
  /// An OpenStreetMap feature, such as `R113314`.
  public var feature: String?
  /// A country code of two letters (ISO 3166-1).
  public var country: String?

  public init(
    name: String, relation: String? = nil, geo: String? = nil, feature: String? = nil, country: String? = nil
  ) {
    self.name = name
    self.relation = relation
    self.geo = geo
    self.feature = feature
    self.country = country
  }
}
