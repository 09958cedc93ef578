/// An Apple category with its selected subcategories (`itunes:category`).
public struct PodcastCategory: Sendable, Hashable, Codable {
  public var name: String
  public var parts: [String]

  public init(name: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
  }
}
