import FeedCore
import Testing

@testable import FeedMedia

/// Each variant of MP4 and Matroska that changes a duration, a size or a type, assembled byte by byte.
@Suite struct VideoVariantTests {
  private static func big(_ number: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// Returns the type, size and milliseconds of a file.
  private func facts(_ bytes: [UInt8]) throws -> String {
    let facts = try ScratchFile(bytes).facts()
    let parts: [String?] = [
      facts.type?.string, facts.pixels?.description, facts.duration.map { "\(($0.inSeconds * 1000).rounded())" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  // MARK: MP4

  /// How the size of a box is written.
  enum Size: CaseIterable { case short, long, toEnd }

  private static func box(_ name: String, _ content: [UInt8], _ size: Size = .short) -> [UInt8] {
    switch size {
    case .short: big(content.count + 8) + Array(name.utf8) + content
    case .long: big(1) + Array(name.utf8) + big(content.count + 16, 8) + content
    case .toEnd: big(0) + Array(name.utf8) + content
    }
  }

  private static func type(_ brand: String) -> [UInt8] { box("ftyp", Array(brand.utf8) + big(0) + Array("iso2".utf8)) }

  /// A movie header with a duration in milliseconds.
  private static func header(_ duration: Int, isLong: Bool, perSecond: Int = 1000) -> [UInt8] {
    let time =
      isLong
      ? [1, 0, 0, 0] + zeros(16) + big(perSecond) + big(duration, 8) : zeros(12) + big(perSecond) + big(duration)
    return box("mvhd", time + zeros(80))
  }

  private static func track(_ width: Int, _ height: Int, kind: String = "vide", isLong: Bool = false) -> [UInt8] {
    let head = [isLong ? 1 : 0] + zeros(isLong ? 87 : 75) + big(width << 16 | 0x8000) + big(height << 16)
    return box("trak", box("tkhd", head) + box("mdia", box("hdlr", zeros(8) + Array(kind.utf8) + zeros(8))))
  }

  @Test(arguments: Size.allCases, [false, true])
  func `boxes and headers of MP4 have 32 or 64 bits`(size: Size, isLong: Bool) throws {
    let movie = Self.header(2500, isLong: isLong) + Self.track(640, 360, isLong: isLong)
    let free = Self.box("free", Self.zeros(20), size == .toEnd ? .short : size)
    #expect(
      try facts(Self.type("isom") + free + Self.box("moov", movie, size)) == "video/mp4, 640 × 360, 2500.0")
  }

  @Test(arguments: [
    (header(2500, isLong: false), "2500.0"), (header(0, isLong: false), nil),
    (header(2500, isLong: false, perSecond: 0), nil), (header(2500, isLong: true, perSecond: 500), "5000.0"),
    // The duration of a movie in fragments is in another box.
    (header(0xFFFF_FFFF, isLong: false) + box("mvex", box("mehd", zeros(4) + big(1500))), "1500.0"),
    (header(0, isLong: true) + box("mvex", box("mehd", [1, 0, 0, 0] + big(1500, 8))), "1500.0"),
    (header(2500, isLong: false) + box("mvex", box("mehd", zeros(4) + big(1500))), "2500.0"),
    (header(0xFFFF_FFFF, isLong: false), nil), (box("mvex", box("mehd", zeros(4) + big(1500))), nil),
  ])
  func `the duration of MP4 is in the header of the movie or of its fragments`(
    boxes: [UInt8], milliseconds: String?
  ) throws {
    #expect(
      try facts(Self.type("isom") + Self.box("moov", boxes))
        == ["audio/mp4", milliseconds].compactMap(\.self).joined(separator: ", "))
  }

  @Test(arguments: [
    ("isom", track(640, 360), "video/mp4, 640 × 360"), ("qt  ", track(640, 360), "video/quicktime, 640 × 360"),
    ("M4A ", track(640, 360), "audio/mp4"), ("M4B ", track(640, 360), "audio/mp4"),
    ("isom", track(640, 360, kind: "soun"), "audio/mp4"), ("isom", track(0, 360), "audio/mp4"),
    ("isom", track(320, 180) + track(640, 360), "video/mp4, 640 × 360"),
    ("isom", track(640, 360) + track(320, 720), "video/mp4, 640 × 360"),
    ("isom", track(1280, 720, kind: "pict") + track(640, 360), "video/mp4, 640 × 360"),
  ])
  func `the type and size of MP4 are those of its widest video track`(
    brand: String, tracks: [UInt8], expected: String
  ) throws {
    #expect(try facts(Self.type(brand) + Self.box("moov", tracks)) == expected)
  }

  // MARK: Matroska

  private static func element(_ id: Int, _ content: [UInt8], sizeBytes: Int = 1) -> [UInt8] {
    let name = big(id, 4).drop { $0 == 0 }
    return name + big(content.count | 1 << (7 * sizeBytes), sizeBytes) + content
  }

  private static func info(_ duration: [UInt8], scale: [UInt8]? = nil) -> [UInt8] {
    element(0x1549_A966, (scale.map { element(0x2AD7B1, $0) } ?? []) + element(0x4489, duration))
  }

  private static func matroska(_ parts: [UInt8], type: String = "webm", unknownSize: [UInt8]? = nil) -> [UInt8] {
    let segment = unknownSize.map { big(0x1853_8067) + $0 + parts } ?? element(0x1853_8067, parts, sizeBytes: 2)
    return element(0x1A45_DFA3, element(0x4282, Array(type.utf8))) + segment
  }

  private static let double = big(Int(1500.0.bitPattern), 8)
  private static let float = big(Int(Float(1500).bitPattern))
  private static let video = element(
    0x1654_AE6B, element(0xAE, element(0xE0, element(0xB0, big(640, 2)) + element(0xBA, big(360, 2)))))

  @Test(arguments: [
    (matroska(info(double)), "audio/webm, 1500.0"), (matroska(info(float)), "audio/webm, 1500.0"),
    (matroska(info(double, scale: big(2_000_000, 3))), "audio/webm, 3000.0"),
    (matroska(info(double, scale: big(1000, 8))), "audio/webm, 2.0"),
    // No number has two bytes, and no duration is that short.
    (matroska(info(big(1500, 2))), "audio/webm"), (matroska(info(double, scale: big(100))), "audio/webm"),
    (matroska(info(double), type: "matroska"), "audio/matroska, 1500.0"),
    (matroska(video + info(double)), "video/webm, 640 × 360, 1500.0"),
    (matroska(info(double) + video, type: "matroska"), "video/matroska, 640 × 360, 1500.0"),
    (matroska(info(double) + video, unknownSize: [0xFF]), "video/webm, 640 × 360, 1500.0"),
    // The room after such a size is larger than the greatest number of its bytes.
    (matroska(element(0xEC, zeros(200), sizeBytes: 2) + info(double), unknownSize: [0xFF]), "audio/webm, 1500.0"),
    (
      matroska(element(0xEC, zeros(20_000), sizeBytes: 3) + info(double), unknownSize: [0x7F, 0xFF]),
      "audio/webm, 1500.0"
    ), (matroska(video + info(double), unknownSize: [0x01] + big(-1, 7)), "video/webm, 640 × 360, 1500.0"),
    // What follows the first cluster is not read.
    (matroska(info(double) + element(0x1F43_B675, zeros(9)) + video), "audio/webm, 1500.0"),
  ])
  func `the type, size and duration of Matroska`(bytes: [UInt8], expected: String) throws {
    #expect(try facts(bytes) == expected)
  }

  @Test(arguments: 1...8) func `the size of an element has up to eight bytes`(count: Int) throws {
    let info = Self.element(0x1549_A966, Self.element(0x4489, Self.double, sizeBytes: count), sizeBytes: count)
    #expect(try facts(Self.matroska(info)) == "audio/webm, 1500.0")
  }
}
