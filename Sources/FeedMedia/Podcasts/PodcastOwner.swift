/// The contact for directories (`itunes:owner`).
public struct PodcastOwner: Sendable, Hashable, Codable {
  public var email: String
  public var name: String?

  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }
}
