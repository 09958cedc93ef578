import FeedCore
import FeedSystem

/// Reads the elements of WebM and Matroska that precede the video data (RFC 9559).
enum MatroskaReader {
  private enum ID {
    static let header = 0x1A45_DFA3, documentType = 0x4282
    static let segment = 0x1853_8067, info = 0x1549_A966, tracks = 0x1654_AE6B, cluster = 0x1F43_B675
    static let scale = 0x2AD7B1, duration = 0x4489
    static let track = 0xAE, video = 0xE0, width = 0xB0, height = 0xBA
  }

  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let top = try EBMLElement.all(in: 0..<file.size, of: file)
    guard let segment = top.first(where: { $0.id == ID.segment }) else { return nil }
    let parts = try EBMLElement.all(in: segment.content, of: file, before: ID.cluster)
    let pixels = try pixels(parts.first { $0.id == ID.tracks }, in: file)
    let kind = try isWebM(top.first, in: file) ? "webm" : "matroska"
    return MediaStream(
      type: MediaType(unchecked: (pixels == nil ? "audio/" : "video/") + kind),
      duration: try duration(parts.first { $0.id == ID.info }, in: file), pixels: pixels)
  }

  private static func isWebM(_ header: EBMLElement?, in file: borrowing OpenFile) throws(FileError) -> Bool {
    guard let header, header.id == ID.header else { return false }
    for element in try header.children(in: file) where element.id == ID.documentType {
      return try element.field(in: file).bytes.starts(with: "webm".utf8)
    }
    return false
  }

  /// Returns the duration, a floating-point number of units of a number of nanoseconds each.
  private static func duration(_ info: EBMLElement?, in file: borrowing OpenFile) throws(FileError) -> Duration? {
    guard let info else { return nil }
    var scale = 1_000_000
    var units: Double?
    for element in try info.children(in: file) {
      switch element.id {
      case ID.scale: scale = try element.number(in: file) ?? scale
      case ID.duration: units = try float(element, in: file)
      default: break
      }
    }
    return units.flatMap { Duration(seconds: $0 * Double(scale) / 1e9) }
  }

  private static func float(_ element: EBMLElement, in file: borrowing OpenFile) throws(FileError) -> Double? {
    let bits = try element.field(in: file).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return switch element.content.count {
    case 4: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case 8: Double(bitPattern: bits)
    default: nil
    }
  }

  private static func pixels(_ tracks: EBMLElement?, in file: borrowing OpenFile) throws(FileError) -> PixelSize? {
    guard let tracks else { return nil }
    for track in try tracks.children(in: file) where track.id == ID.track {
      for video in try track.children(in: file) where video.id == ID.video {
        let values = try video.children(in: file)
        return PixelSize(
          try values.first { $0.id == ID.width }?.number(in: file),
          try values.first { $0.id == ID.height }?.number(in: file))
      }
    }
    return nil
  }
}
