public import FeedCore

/// The properties of a media file; each is `nil` if the file does not state it.
public struct MediaFacts: Sendable, Hashable, Codable {
  /// The size in bytes.
  public var length: Int
  /// The media type of the file’s content, regardless of its name.
  public var type: MediaType?
  /// The playing time.
  public var duration: Duration?
  /// The dimensions of an image or a video.
  public var pixels: PixelSize?

  /// Creates the facts of a media file.
  ///
  /// - Parameters:
  ///   - length: The size in bytes.
  ///   - type: The media type of the file’s content, regardless of its name.
  ///   - duration: The playing time.
  ///   - pixels: The dimensions of an image or a video.
  public init(length: Int, type: MediaType? = nil, duration: Duration? = nil, pixels: PixelSize? = nil) {
    self.length = length
    self.type = type
    self.duration = duration
    self.pixels = pixels
  }
}

/// A width and height in pixels, as browsers display them.
public struct PixelSize: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The width in pixels.
  public var width: Int
  /// The height in pixels.
  public var height: Int

  /// Creates a size.
  ///
  /// - Parameters:
  ///   - width: The width in pixels.
  ///   - height: The height in pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Creates dimensions, or `nil` if a number is missing or zero, as in a damaged file.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.init(width: width, height: height)
  }

  public var description: String { "\(width) × \(height)" }
}
