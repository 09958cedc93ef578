import FeedCore
import FeedSystem

/// Reads WebP: lossy, lossless and extended (RFC 9649, section 2).
enum WebPReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let header = try file.field(at: 0, count: 30)
    let pixels: PixelSize? =
      switch header.text(12, 4) {
      case "VP8 ": PixelSize(header.little(26, 2).map { $0 & 0x3FFF }, header.little(28, 2).map { $0 & 0x3FFF })
      case "VP8L": header.little(21, 4).flatMap { PixelSize($0 & 0x3FFF + 1, $0 >> 14 & 0x3FFF + 1) }
      case "VP8X": PixelSize(header.little(24, 3).map { $0 + 1 }, header.little(27, 3).map { $0 + 1 })
      default: nil
      }
    return MediaStream(type: MediaType("image/webp"), pixels: pixels)
  }
}
