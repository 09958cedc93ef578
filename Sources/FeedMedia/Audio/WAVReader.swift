import FeedCore
import FeedSystem

/// Reads WAV, and RF64 for files of more than 4 GB (EBU Tech 3306).
enum WAVReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    var stream = MediaStream(type: MediaType("audio/wav"))
    var bytesPerSecond: Int?
    var largeSize: Int?
    var offset = 12
    for _ in 0..<1000 {
      let chunk = try file.field(at: offset, count: 36)
      guard let name = chunk.text(0, 4), let size = chunk.little(4, 4) else { break }
      switch name {
      case "fmt ": bytesPerSecond = chunk.little(16, 4)
      case "ds64": largeSize = chunk.little(16, 8)
      case "data":
        let room = file.size - offset - 8
        let size = size == 0xFFFF_FFFF ? largeSize ?? room : size
        stream.duration = Duration(units: min(size, room), perSecond: bytesPerSecond)
        return stream
      default: break
      }
      offset += 8 + size + size % 2
    }
    return stream
  }
}
