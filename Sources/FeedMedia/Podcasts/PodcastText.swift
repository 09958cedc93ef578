/// Text for programs, such as a proof of ownership (`podcast:txt`).
public struct PodcastText: Sendable, Hashable, Codable {
  public var text: String
  /// The purpose, such as `verify`.
  public var purpose: String?

  public init(text: String, purpose: String? = nil) {
    self.text = text
    self.purpose = purpose
  }
}
