import FeedCore
import FeedSystem

/// Reads FLAC, whose first block contains the sample rate and count (RFC 9639, section 8.2).
enum FLACReader {
  static func read(_ file: borrowing OpenFile, from start: Int) throws(FileError) -> MediaStream? {
    let header = try file.field(at: start, count: 26)
    guard let rate = header.big(18, 3), let upper = header.big(21, 1), let lower = header.big(22, 4) else { return nil }
    return MediaStream(
      type: MediaType("audio/flac"), duration: Duration(units: (upper & 0x0F) << 32 | lower, perSecond: rate >> 4))
  }
}
