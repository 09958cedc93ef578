import Foundation

/// The properties of a Publish item that a feed uses, with the same names.
public struct PublishedItem: Sendable {
  /// The path of the item’s page, relative to the URL of the site.
  public var path: String
  public var title: String
  public var description: String
  public var tags: [String]
  /// The HTML of the item’s body.
  public var html: String
  /// The publication date.
  public var date: Date
  /// The date of the last change.
  public var lastModified: Date

  public init(
    path: String, title: String, description: String, tags: [String], html: String, date: Date, lastModified: Date
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
