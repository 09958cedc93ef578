public import FeedCore

/// What a media file says of itself; what it does not say is `nil`.
public struct MediaFacts: Sendable, Hashable, Codable {
  /// Size in bytes.
  public var length: Int
  /// What the file is by its contents, whatever its name says.
  public var type: MediaType?
  /// How long it plays.
  public var duration: Duration?
  /// The size of a picture or a film.
  public var pixels: PixelSize?

  public init(length: Int, type: MediaType? = nil, duration: Duration? = nil, pixels: PixelSize? = nil) {
    self.length = length
    self.type = type
    self.duration = duration
    self.pixels = pixels
  }
}

/// Width and height in pixels, as a browser shows them.
public struct PixelSize: Sendable, Hashable, Codable, CustomStringConvertible {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A size of numbers that may be missing or zero in a broken file.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.init(width: width, height: height)
  }

  public var description: String { "\(width) × \(height)" }
}
