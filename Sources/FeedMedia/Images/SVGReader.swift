import FeedCore
import FeedSystem

/// Reads SVG: width and height in pixels, otherwise those of the view box (SVG 2, section 8).
enum SVGReader {
  /// Skips comments and a DOCTYPE before the element.
  private static let searched = 1 << 14

  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let bytes = try file.bytes(at: 0, count: searched)
    guard bytes.trimmingSpace().first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    let text = String(utf8: bytes)
    guard let start = text.firstRange(of: "<svg")?.upperBound, !text[..<start].lowercased().contains("<html"),
      let end = text[start...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start..<end]
    let box = value("viewBox", tag)?.split(whereSeparator: { $0 == " " || $0 == "," }).map { Double($0) } ?? []
    let written = PixelSize(pixels(value("width", tag)), pixels(value("height", tag)))
    let boxed = box.count == 4 ? PixelSize(whole(box[2]), whole(box[3])) : nil
    return MediaStream(type: MediaType("image/svg+xml"), pixels: written ?? boxed)
  }

  private static func value(_ name: String, _ tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t"] {
        guard let start = tag.firstRange(of: space + name + "=" + quote)?.upperBound else { continue }
        return tag[start...].prefix { String($0) != quote }
      }
    }
    return nil
  }

  private static func pixels(_ text: Substring?) -> Int? {
    text.flatMap { whole(Double($0.hasSuffix("px") ? $0.dropLast(2) : $0)) }
  }

  private static func whole(_ number: Double?) -> Int? {
    number.flatMap { $0 > 0 && $0 < 1e6 ? Int($0.rounded()) : nil }
  }
}
