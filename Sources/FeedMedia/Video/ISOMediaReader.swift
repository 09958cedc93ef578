import FeedCore
import FeedSystem

/// Reads MP4, M4A, QuickTime and AVIF, which share one structure (ISO 14496-12).
enum ISOMediaReader {
  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let boxes = try ISOBox.all(in: 0..<file.size, of: file)
    guard let kind = boxes.first, let brands = try brands(kind, in: file), let brand = brands.first else { return nil }
    if let meta = boxes.first(where: { $0.name == "meta" }), let type = picture(brands) {
      return MediaStream(type: type, pixels: try ISOPicture.pixels(meta, in: file))
    }
    guard let movie = boxes.first(where: { $0.name == "moov" }) else { return nil }
    let pixels = try largestTrack(movie, in: file)
    let isSound = pixels == nil || ["M4A ", "M4B "].contains(brand)
    let type = isSound ? "audio/mp4" : brand == "qt  " ? "video/quicktime" : "video/mp4"
    return MediaStream(
      type: MediaType(unchecked: type), duration: try duration(movie, in: file), pixels: isSound ? nil : pixels)
  }

  /// The major brand, followed by the compatible brands.
  private static func brands(_ box: ISOBox, in file: borrowing OpenFile) throws(FileError) -> [String]? {
    let field = try box.field(256, in: file)
    guard box.name == "ftyp", let brand = field.text(0, 4) else { return nil }
    return [brand] + stride(from: 8, to: field.bytes.count, by: 4).compactMap { field.text($0, 4) }
  }

  private static func picture(_ brands: [String]) -> MediaType? {
    if brands.contains("avif") || brands.contains("avis") { return MediaType("image/avif") }
    return brands.contains("heic") || brands.contains("heix") ? MediaType("image/heic") : nil
  }

  /// The duration of the video; for a fragmented file, the stated sum of the fragments.
  private static func duration(_ movie: ISOBox, in file: borrowing OpenFile) throws(FileError) -> Duration? {
    guard let header = try movie.children("mvhd", in: file).first?.field(32, in: file) else { return nil }
    let isLong = header.big(0, 1) == 1
    let scale = isLong ? header.big(20, 4) : header.big(12, 4)
    let units = isLong ? header.big(24, 8) : header.big(16, 4).flatMap { $0 == 0xFFFF_FFFF ? nil : $0 }
    if let duration = Duration(units: units, perSecond: scale) { return duration }
    guard let fragments = try movie.children("mvex", in: file).first,
      let sum = try fragments.children("mehd", in: file).first?.field(12, in: file)
    else { return nil }
    return Duration(units: sum.big(0, 1) == 1 ? sum.big(4, 8) : sum.big(4, 4), perSecond: scale)
  }

  private static func largestTrack(_ movie: ISOBox, in file: borrowing OpenFile) throws(FileError) -> PixelSize? {
    var largest: PixelSize?
    for track in try movie.children("trak", in: file) {
      guard let media = try track.children("mdia", in: file).first,
        try media.children("hdlr", in: file).first?.field(12, in: file).text(8, 4) == "vide",
        let header = try track.children("tkhd", in: file).first?.field(96, in: file)
      else { continue }
      let end = header.big(0, 1) == 1 ? 96 : 84
      guard let pixels = PixelSize(header.big(end - 8, 2), header.big(end - 4, 2)) else { continue }
      if pixels.width > largest?.width ?? 0 { largest = pixels }
    }
    return largest
  }
}
