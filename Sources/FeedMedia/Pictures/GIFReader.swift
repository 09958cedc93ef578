import FeedCore
import FeedSystem

/// Reads GIF: the dimensions of its logical screen (GIF89a, section 18).
enum GIFReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let header = try file.field(at: 0, count: 10)
    return MediaStream(type: MediaType("image/gif"), pixels: PixelSize(header.little(6, 2), header.little(8, 2)))
  }
}
