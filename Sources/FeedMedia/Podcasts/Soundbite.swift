/// The place of an episode that makes curious (`podcast:soundbite`).
public struct Soundbite: Sendable, Hashable, Codable {
  /// Seconds from the beginning.
  public var start: Double
  /// Seconds.
  public var duration: Double
  public var title: String?

  public init(start: Double, duration: Double, title: String? = nil) {
    self.start = start
    self.duration = duration
    self.title = title
  }
}
