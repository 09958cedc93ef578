/// A short part of an episode that promotes it (`podcast:soundbite`).
public struct Soundbite: Sendable, Hashable, Codable {
  /// The start in seconds.
  public var start: Double
  /// The duration in seconds.
  public var duration: Double
  /// The title, or `nil` for that of the episode.
  public var title: String?

  /// Creates a soundbite.
  ///
  /// - Parameters:
  ///   - start: The start in seconds.
  ///   - duration: The duration in seconds.
  ///   - title: The title, or `nil` for that of the episode.
  public init(start: Double, duration: Double, title: String? = nil) {
    self.start = start
    self.duration = duration
    self.title = title
  }
}
