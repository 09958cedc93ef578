/// A text for machines, such as the proof of an owner (`podcast:txt`).
public struct PodcastText: Sendable, Hashable, Codable {
  public var text: String
  /// As in `verify`.
  public var purpose: String?

  public init(text: String, purpose: String? = nil) {
    self.text = text
    self.purpose = purpose
  }
}
