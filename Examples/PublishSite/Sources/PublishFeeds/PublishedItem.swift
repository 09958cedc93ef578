/// What a feed says of an item of Publish's; the properties are named as there.
public struct PublishedItem: Sendable {
  /// The path of its page, relative to the URL of the site.
  public var path: String
  public var title: String
  public var description: String
  public var tags: [String]
  /// The HTML of its body.
  public var html: String
  /// In seconds since 1970.
  public var date: Double
  /// In seconds since 1970.
  public var lastModified: Double

  public init(
    path: String, title: String, description: String, tags: [String], html: String, date: Double, lastModified: Double
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.tags = tags
    self.html = html
    self.date = date
    self.lastModified = lastModified
  }
}
