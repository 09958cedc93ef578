import FeedCore
import FeedTesting
import Testing

@testable import FeedMedia

/// Each variant of a format that changes a duration or a size, assembled byte by byte.
@Suite struct MediaVariantTests {
  private func big(_ number: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func little(_ number: Int, _ count: Int = 4) -> [UInt8] { big(number, count).reversed() }

  private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  private func facts(_ bytes: [UInt8]) throws -> MediaFacts { try ScratchFile(bytes).facts() }

  private func milliseconds(_ bytes: [UInt8]) throws -> Int? {
    try facts(bytes).duration.map {
      Int($0.components.seconds) * 1000 + Int($0.components.attoseconds / 1_000_000_000_000_000)
    }
  }

  // MARK: MPEG audio

  /// Frames of one kind; the first can have content.
  private func stream(_ header: [UInt8], _ length: Int, count: Int = 20, first: [UInt8] = []) -> [UInt8] {
    header + first + zeros(length - 4 - first.count) + (1..<count).flatMap { _ in header + zeros(length - 4) }
  }

  @Test(
    arguments: [
      // A header, the length of its frames, and the offset of a Xing header: versions 1, 2 and 2.5, stereo and mono.
      ([0xFF, 0xFB, 0x90, 0x00], 417, 36, 1152, 44_100), ([0xFF, 0xFB, 0x90, 0xC0], 417, 21, 1152, 44_100),
      ([0xFF, 0xFB, 0x92, 0x00], 418, 36, 1152, 44_100), ([0xFF, 0xFB, 0x94, 0x00], 384, 36, 1152, 48_000),
      ([0xFF, 0xF3, 0x90, 0x00], 261, 21, 576, 22_050), ([0xFF, 0xF3, 0x90, 0xC0], 261, 13, 576, 22_050),
      ([0xFF, 0xE3, 0x90, 0x00], 522, 21, 576, 11_025),
    ] as [([UInt8], Int, Int, Int, Int)])
  func `a Xing count of frames is used if its flag is set`(
    header: [UInt8], length: Int, offset: Int, samples: Int, rate: Int
  ) throws {
    func bytes(flags: Int, name: String = "Xing", frames: Int = 50) -> [UInt8] {
      stream(header, length, first: zeros(offset - 4) + Array(name.utf8) + big(flags) + big(frames))
    }
    let counted = Int((Double(50 * samples) / Double(rate) * 1000).rounded())
    for flags in [1, 3, 15] { #expect(try milliseconds(bytes(flags: flags)) == counted, "\(flags)") }
    #expect(try milliseconds(bytes(flags: 1, name: "Info")) == counted)
    let measured = try milliseconds(stream(header, length))
    #expect(measured != nil && measured != counted)
    for flags in [0, 2, 14] { #expect(try milliseconds(bytes(flags: flags)) == measured, "\(flags)") }
    // A frame has at least 24 bytes.
    let most = 20 * length / 24
    #expect(
      try milliseconds(bytes(flags: 1, frames: most)) == Int((Double(most * samples) / Double(rate) * 1000).rounded()))
    #expect(try milliseconds(bytes(flags: 1, frames: most + 1)) == measured)
  }

  @Test func `an ID3 tag can have a footer, and one at the end is not audio`() throws {
    let sound = stream([0xFF, 0xFB, 0x90, 0x00], 417, count: 100)
    func tag(flags: UInt8) -> [UInt8] { Array("ID3".utf8) + [4, 0, flags, 0, 0, 0, 100] + zeros(100) }
    let whole = try milliseconds(sound)
    #expect(whole == 2606)
    #expect(try milliseconds(tag(flags: 0) + sound) == whole)
    #expect(try milliseconds(tag(flags: 0x10) + Array("3DI".utf8) + zeros(7) + sound) == whole)
    #expect(try milliseconds(tag(flags: 0x80) + tag(flags: 0) + sound) == whole)
    #expect(try milliseconds(sound + Array("TAG".utf8) + zeros(125)) == whole)
    #expect(try milliseconds(sound + Array("tag".utf8) + zeros(125)) == 2614)
  }

  @Test func `FLAC begins exactly after its tags`() throws {
    func tag(flags: UInt8) -> [UInt8] { Array("ID3".utf8) + [4, 0, flags, 0, 0, 0, 100] + zeros(100) }
    let flac = Array("fLaC".utf8) + zeros(14) + big(44_100 << 4, 3) + [0xF0] + big(44_100) + zeros(30)
    for bytes in [
      flac, tag(flags: 0) + flac, tag(flags: 0x10) + Array("3DI".utf8) + zeros(7) + flac,
      tag(flags: 0) + tag(flags: 0) + flac,
    ] {
      #expect(try facts(bytes).type == MediaType("audio/flac"))
      #expect(try milliseconds(bytes) == 1000)
    }
    // The count of samples has four bits of the byte before it.
    let long = Array("fLaC".utf8) + zeros(14) + big(44_100 << 4, 3) + [0xF1] + big(0) + zeros(30)
    #expect(try milliseconds(long) == Int((Double(1 << 32) / 44.1).rounded()))
  }

  // MARK: WAV and Ogg

  @Test func `chunks of WAV have an even length, and truncated data is as long as it is`() throws {
    let format = Array("fmt ".utf8) + little(16) + little(1, 2) + little(1, 2) + little(8000) + little(8000) + little(0)
    func wav(_ chunks: [UInt8], _ data: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + little(0) + Array("WAVE".utf8) + chunks + data
    }
    let data = Array("data".utf8) + little(8000) + zeros(8000)
    #expect(try milliseconds(wav(format, data)) == 1000)
    #expect(try milliseconds(wav(format + Array("LIST".utf8) + little(4) + zeros(4), data)) == 1000)
    #expect(try milliseconds(wav(format + Array("LIST".utf8) + little(3) + zeros(4), data)) == 1000)
    #expect(try milliseconds(wav(format, Array("data".utf8) + little(80_000) + zeros(4000))) == 500)
    #expect(try milliseconds(wav(format, Array("data".utf8) + little(4000) + zeros(8000))) == 500)
    #expect(try milliseconds(wav(format, Array("data".utf8) + little(0xFFFF_FFFF) + zeros(4000))) == 500)
    #expect(try milliseconds(wav([], data)) == nil)
  }

  @Test func `the first samples of Opus are skipped, and pages of other streams are not counted`() throws {
    func page(_ serial: Int, samples: Int, _ packet: [UInt8]) -> [UInt8] {
      Array("OggS".utf8) + [0, 0] + little(samples, 8) + little(serial) + little(0) + little(0) + [
        1, UInt8(packet.count),
      ]
        + packet
    }
    let opus = Array("OpusHead".utf8) + [1, 2] + little(312, 2) + little(48_000) + zeros(3)
    let vorbis = [1] + Array("vorbis".utf8) + little(0) + [2] + little(44_100) + zeros(14)
    let speex = Array("Speex   ".utf8) + zeros(28) + little(16_000) + zeros(20)
    func ogg(_ first: [UInt8], _ samples: Int, more: [UInt8] = []) -> [UInt8] {
      page(7, samples: 0, first) + page(7, samples: samples, zeros(20)) + more
    }
    #expect(try milliseconds(ogg(opus, 48_000 + 312)) == 1000)
    #expect(try milliseconds(ogg(vorbis, 44_100)) == 1000)
    #expect(try milliseconds(ogg(speex, 16_000)) == 1000)
    #expect(try milliseconds(ogg(vorbis, 44_100, more: page(8, samples: 441_000, zeros(20)))) == 1000)
    #expect(try milliseconds(ogg(vorbis, 44_100, more: page(7, samples: 88_200, zeros(20)))) == 2000)
  }

  // MARK: Images

  @Test(arguments: 0...9, [true, false])
  func `a photograph is turned with orientations 5 to 8`(orientation: Int, isLittle: Bool) throws {
    func number(_ value: Int, _ count: Int = 4) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
    let other = number(256, 2) + number(3, 2) + number(1) + number(6, 2) + number(0, 2)
    let entry = number(274, 2) + number(3, 2) + number(1) + number(orientation, 2) + number(0, 2)
    let exif =
      Array("Exif".utf8) + [0, 0] + Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8) + number(2, 2)
      + other
      + entry + number(0)
    // A table of Huffman codes has the form of a frame, but is none.
    let table: [UInt8] = [0xFF, 0xC4] + big(17, 2) + [8] + big(1, 2) + big(1, 2) + zeros(10)
    let frame: [UInt8] = [0xFF, 0xC2] + big(17, 2) + [8] + big(54, 2) + big(96, 2) + zeros(12)
    let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1] + big(exif.count + 2, 2) + exif + [0xFF] + table + frame
    let size = PixelSize(width: 96, height: 54)
    let turned = PixelSize(width: 54, height: 96)
    #expect(try facts(bytes).pixels == ((5...8).contains(orientation) ? turned : size))
  }

  @Test func `each kind of WebP has its own size fields`() throws {
    func webp(_ kind: String, _ content: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + little(0) + Array("WEBP".utf8) + Array(kind.utf8) + little(0) + content + zeros(30)
    }
    let size = PixelSize(width: 96, height: 54)
    #expect(try facts(webp("VP8 ", zeros(6) + little(96, 2) + little(54, 2))).pixels == size)
    // The upper two bits are a scale.
    #expect(try facts(webp("VP8 ", zeros(6) + little(96 | 0x4000, 2) + little(54 | 0x8000, 2))).pixels == size)
    #expect(try facts(webp("VP8L", [0x2F] + little(95 | 53 << 14))).pixels == size)
    #expect(try facts(webp("VP8L", [0x2F] + little(0))).pixels == PixelSize(width: 1, height: 1))
    #expect(try facts(webp("VP8L", [0x2F] + little(0xFFF_FFFF))).pixels == PixelSize(width: 16_384, height: 16_384))
    #expect(try facts(webp("VP8X", zeros(4) + little(95, 3) + little(53, 3))).pixels == size)
    #expect(
      try facts(webp("VP8X", zeros(4) + little(70_000, 3) + little(66_000, 3))).pixels
        == PixelSize(width: 70_001, height: 66_001))
  }

  @Test(arguments: [
    (["heic", "mif1"], "image/heic"), (["heix", "mif1"], "image/heic"), (["mif1", "heic"], "image/heic"),
    (["mif1", "heix"], "image/heic"), (["avif", "mif1"], "image/avif"), (["avis", "msf1"], "image/avif"),
    (["mif1", "avif"], "image/avif"), (["mif1", "avis"], "image/avif"), (["mif1", "mif1"], nil),
  ])
  func `an image in boxes is recognized by any of its brands`(brands: [String], type: String?) throws {
    let content = Array(brands[0].utf8) + big(0) + brands.dropFirst().flatMap { Array($0.utf8) }
    let bytes = big(content.count + 8) + Array("ftyp".utf8) + content + big(12) + Array("meta".utf8) + big(0)
    #expect(try facts(bytes).type?.string == type)
  }

  @Test(arguments: [[(96, 54), (40, 80)], [(40, 80), (96, 54)], [(0, 10), (96, 54)], [(96, 54), (96, 200)]])
  func `an image of several parts has the size of the widest`(parts: [(Int, Int)]) throws {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] { big(content.count + 8) + Array(name.utf8) + content }
    let sizes = parts.flatMap { box("ispe", big(0) + big($0.0) + big($0.1)) }
    let meta = box("meta", big(0) + box("iprp", box("ipco", sizes)))
    let facts = try facts(box("ftyp", Array("avif".utf8) + big(0) + Array("mif1".utf8)) + meta)
    #expect(facts.type == MediaType("image/avif"))
    #expect(facts.pixels == PixelSize(width: 96, height: 54))
  }

  @Test(
    arguments: [
      ("width='64' height='32' viewBox='0 0 1 2'", PixelSize(width: 64, height: 32)),
      ("width='64' viewBox='0 0 1 2'", PixelSize(width: 1, height: 2)),
      ("width='100%' height='50%' viewBox='0,0,10,20'", PixelSize(width: 10, height: 20)),
      ("width='0' height='0' viewBox='0 0 10.4 20.5'", PixelSize(width: 10, height: 21)),
      ("data-width='1' height='2'", nil), ("viewBox='0 0 10'", nil), ("width='1e7' height='2'", nil),
      ("width='999999' height='1px'", PixelSize(width: 999_999, height: 1)), ("width='1000000' height='1'", nil),
    ] as [(String, PixelSize?)])
  func `the size of an SVG image is that of its attributes or of its view box`(
    attributes: String, size: PixelSize?
  ) throws {
    #expect(try facts(Array("<svg \(attributes)></svg>".utf8)).pixels == size)
  }

  @Test(arguments: [
    (0, 1), (499, 1), (1000, 1), (1499, 1), (1500, 2), (1501, 2), (2499, 2), (59_999, 60), (3_600_000, 3600),
  ])
  func `a duration is rounded to seconds, and at least one`(milliseconds: Int, seconds: Int) {
    #expect(Duration.milliseconds(milliseconds).wholeSeconds == seconds)
  }
}
