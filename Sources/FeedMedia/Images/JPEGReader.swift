import FeedCore
import FeedSystem

/// Reads JPEG: the dimensions of the frame, rotated by the Exif orientation (ITU T.81, section B.2.2).
enum JPEGReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    var stream = MediaStream(type: MediaType("image/jpeg"))
    var isTurned = false
    var offset = 2
    for _ in 0..<1000 {
      let segment = try file.field(at: offset, count: 10)
      guard segment.big(0, 1) == 0xFF, let marker = segment.big(1, 1), let length = segment.big(2, 2) else { break }
      switch marker {
      case 0xFF:
        // A fill byte.
        offset += 1
        continue
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        let (height, width) = (segment.big(5, 2), segment.big(7, 2))
        stream.pixels = isTurned ? PixelSize(height, width) : PixelSize(width, height)
        return stream
      case 0xD9, 0xDA: return stream
      case 0xE1: isTurned = try ExifOrientation.isTurned(file.bytes(at: offset + 4, count: length - 2))
      default: break
      }
      offset += 2 + length
    }
    return stream
  }
}
