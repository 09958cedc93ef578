public import FeedCore

/// A file that belongs to an entry, such as a podcast's episode; RSS demands that its length and type are known.
public struct Enclosure: Sendable, Hashable, Codable {
  public var url: IRI
  public var type: MediaType
  /// Size in bytes.
  public var length: Int
  /// What players show; files of one title are forms of one thing (JSON Feed 1.1, Attachments).
  public var title: String?
  /// How long it plays.
  public var duration: Duration?
  /// The size of a film or a picture.
  public var pixels: PixelSize?

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

  /// Whether it is something to hear or to watch.
  public var isPlayable: Bool { ["audio", "video"].contains(type.family) }

  /// The mean number of bits in a second, where it is known how long the file plays.
  public var bitsPerSecond: Int? {
    guard let seconds = duration?.inSeconds, seconds > 0 else { return nil }
    return Int(exactly: (Double(length) * 8 / seconds).rounded())
  }
}
