public import FeedCore

/// A media file of an entry, such as a podcast episode.
///
/// RSS requires its length and type.
public struct Enclosure: Sendable, Hashable, Codable {
  /// The URL of the file.
  public var url: IRI
  /// The media type of the file.
  public var type: MediaType
  /// The size in bytes.
  public var length: Int
  /// The title that players show.
  ///
  /// Files with one title are formats of one recording (JSON Feed 1.1, Attachments).
  public var title: String?
  /// The playing time.
  public var duration: Duration?
  /// The dimensions of a video or an image.
  public var pixels: PixelSize?
  /// Other URLs of the same file, such as a mirror; only in RSS podcasts.
  public var mirrors: [IRI] = []
  /// The checksum of the file (Subresource Integrity), such as `sha384-…`; only in RSS podcasts.
  public var integrity: String?

  /// Creates a media file; its mirrors and its checksum are set separately.
  ///
  /// - Parameters:
  ///   - url: The URL of the file.
  ///   - type: The media type of the file.
  ///   - length: The size in bytes.
  ///   - title: The title that players show.
  ///   - duration: The playing time.
  ///   - pixels: The dimensions of a video or an image.
  public init(
    url: IRI, type: MediaType, length: Int, title: String? = nil, duration: Duration? = nil, pixels: PixelSize? = nil
  ) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
    self.duration = duration
    self.pixels = pixels
  }

  /// Whether the file is audio or video.
  public var isPlayable: Bool { ["audio", "video"].contains(type.family) }

  /// The average bit rate in bits per second, or `nil` if the duration is unknown.
  public var bitsPerSecond: Int? {
    guard let seconds = duration?.inSeconds, seconds > 0 else { return nil }
    return Int(exactly: (Double(length) * 8 / seconds).rounded())
  }
}

/// An image of an entry or a podcast.
public struct Picture: Sendable, Hashable, Codable {
  /// The URL of the image.
  public var url: IRI
  /// The media type of the image.
  public var type: MediaType?
  /// The size in bytes.
  public var length: Int?
  /// The dimensions of the image.
  public var pixels: PixelSize?

  /// Creates an image.
  ///
  /// - Parameters:
  ///   - url: The URL of the image.
  ///   - type: The media type of the image.
  ///   - length: The size in bytes.
  ///   - pixels: The dimensions of the image.
  public init(url: IRI, type: MediaType? = nil, length: Int? = nil, pixels: PixelSize? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.pixels = pixels
  }
}
