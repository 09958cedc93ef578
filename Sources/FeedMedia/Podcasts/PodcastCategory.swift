/// One of Apple's categories, with those of it that are meant (`itunes:category`).
public struct PodcastCategory: Sendable, Hashable, Codable {
  public var name: String
  public var parts: [String]

  public init(name: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
  }
}
