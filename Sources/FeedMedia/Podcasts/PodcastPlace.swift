/// The location of a podcast’s subject or creator (`podcast:location`).
public struct PodcastPlace: Sendable, Hashable, Codable {
  /// The name of the place.
  public var name: String
  /// `subject` or `creator`.
  public var relation: String?
  /// A `geo:` URI (RFC 5870).
  public var geo: String?
  /// An OpenStreetMap feature, such as `R113314`.
  public var feature: String?
  /// A country code of two letters (ISO 3166-1).
  public var country: String?

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - name: The name of the place.
  ///   - relation: `subject` or `creator`.
  ///   - geo: A `geo:` URI (RFC 5870).
  ///   - feature: An OpenStreetMap feature, such as `R113314`.
  ///   - country: A country code of two letters (ISO 3166-1).
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
