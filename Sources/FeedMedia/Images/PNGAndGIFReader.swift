import FeedCore
import FeedSystem

/// Reads PNG, whose first chunk contains the dimensions (PNG, section 11.2.1).
enum PNGReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let header = try file.field(at: 0, count: 24)
    return MediaStream(type: MediaType("image/png"), pixels: PixelSize(header.big(16, 4), header.big(20, 4)))
  }
}

/// Reads GIF: the dimensions of its logical screen (GIF89a, section 18).
enum GIFReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let header = try file.field(at: 0, count: 10)
    return MediaStream(type: MediaType("image/gif"), pixels: PixelSize(header.little(6, 2), header.little(8, 2)))
  }
}
