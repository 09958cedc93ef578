/// A short part of an episode that promotes it (`podcast:soundbite`).
public struct Soundbite: Sendable, Hashable, Codable {
  /// The start in seconds.
  public var start: Double
  /// The duration in seconds.
  public var duration: Double
  public var title: String?

  public init(start: Double, duration: Double, title: String? = nil) {
    self.start = start
    self.duration = duration
    self.title = title
  }
}
