import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedMedia

/// Files that encoders rarely write, assembled byte by byte.
struct MadeMediaTests {
  /// Returns a frame of MPEG-1 layer III, 44.1 kHz: 128 or 64 kbit/s, 1152 samples.
  private func frame(
    _ header: [UInt8] = [0xFF, 0xFB, 0x90, 0x00], _ length: Int = 417, _ content: [UInt8] = []
  ) -> [UInt8] {
    header + content + [UInt8](repeating: 0, count: length - 4 - content.count)
  }

  private func stream(_ count: Int) -> [UInt8] { (0..<count).flatMap { _ in frame() } }

  private func big(_ number: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func little(_ number: Int, _ count: Int = 4) -> [UInt8] { big(number, count).reversed() }

  private func facts(_ bytes: [UInt8]) throws -> MediaFacts { try ScratchFile(bytes).facts() }

  private func id3(_ size: Int) -> [UInt8] {
    let sizes = [21, 14, 7, 0].map { UInt8(size >> $0 & 0x7F) }
    return Array("ID3".utf8) + [4, 0, 0] + sizes + [UInt8](repeating: 0xFF, count: size)
  }

  @Test(arguments: [0, 1, 200_000, 3_000_000])
  func `an ID3 tag of any size is skipped`(size: Int) throws {
    let facts = try facts(id3(size) + id3(7) + stream(100))
    #expect(facts.type == MediaType("audio/mpeg"))
    #expect(facts.duration == .milliseconds(2606))
  }

  @Test func `an ID3v1 tag is not audio`() throws {
    let tag = Array("TAG".utf8) + [UInt8](repeating: 32, count: 125)
    #expect(try facts(stream(100) + tag).duration == (try facts(stream(100)).duration))
  }

  @Test func `a Xing frame count is used`() throws {
    let xing = [UInt8](repeating: 0, count: 32) + Array("Xing".utf8) + big(1) + big(50)
    #expect(try facts(frame([0xFF, 0xFB, 0x90, 0], 417, xing) + stream(9)).duration == .milliseconds(Int64(1306)))
  }

  @Test func `a Fraunhofer frame count is used`() throws {
    let vbri = [UInt8](repeating: 0, count: 32) + Array("VBRI".utf8) + big(1, 2) + big(0, 4) + big(4000) + big(50)
    #expect(try facts(frame([0xFF, 0xFB, 0x90, 0], 417, vbri) + stream(9)).duration == .milliseconds(Int64(1306)))
  }

  @Test func `a frame count that exceeds the file is ignored`() throws {
    let xing = [UInt8](repeating: 0, count: 32) + Array("Xing".utf8) + big(1) + big(0x7FFF_FFFF)
    #expect(try facts(frame([0xFF, 0xFB, 0x90, 0], 417, xing) + stream(9)).duration == .milliseconds(261))
  }

  @Test func `frames of different bitrates are counted one by one`() throws {
    let quiet = (0..<300).flatMap { _ in frame([0xFF, 0xFB, 0x50, 0x00], 208) }
    #expect(try facts(stream(300) + quiet).duration == .milliseconds(Int64(15_673)))
  }

  @Test func `a video may have any size, because only its headers are read`() throws {
    // A sparse file of 5 GB with the video first and the headers after it.
    let header = big(32 - 12, 4) + Array("ftyp".utf8) + Array("isom".utf8) + big(0) + Array("mp42".utf8)
    let data = big(1) + Array("mdat".utf8) + big(5 << 30, 8)
    let movie = big(8 + 108) + Array("moov".utf8) + big(108) + Array("mvhd".utf8) + big(0, 12) + big(1000) + big(90_000)
    let file = try ScratchFile(header + data)
    try file.append(movie + [UInt8](repeating: 0, count: 80), at: header.count + 5 << 30)
    let facts = try file.facts()
    #expect(facts.type == MediaType("audio/mp4"))
    #expect(facts.duration == .seconds(90))
    #expect(facts.length > 5 << 30)
  }

  @Test func `the size of an RF64 file is in another chunk`() throws {
    let sizes = Array("ds64".utf8) + little(28) + little(0, 8) + little(16_000, 8) + little(0, 12)
    let format = Array("fmt ".utf8) + little(16) + little(1, 2) + little(1, 2) + little(8000) + little(8000) + little(0)
    let data = Array("data".utf8) + little(0xFFFF_FFFF) + [UInt8](repeating: 0, count: 16_000)
    #expect(
      try facts(Array("RF64".utf8) + little(0xFFFF_FFFF) + Array("WAVE".utf8) + sizes + format + data).duration
        == .seconds(2))
  }

  @Test(arguments: [
    ("<svg xmlns='http://www.w3.org/2000/svg' width='64' height=\"32px\"/>", PixelSize(width: 64, height: 32)),
    (
      "<?xml version='1.0'?>\n<!-- a -->\n<svg viewBox=\"0 0 24 48.4\" width=\"100%\">",
      PixelSize(width: 24, height: 48)
    ),
  ])
  func `an SVG image has its declared size`(text: String, size: PixelSize) throws {
    let facts = try facts(Array(text.utf8))
    #expect(facts.type == MediaType("image/svg+xml"))
    #expect(facts.pixels == size)
  }

  @Test func `a page that contains an SVG image is not an image`() throws {
    #expect(try facts(Array("<!doctype html><html><body><svg width='1' height='1'></svg>".utf8)).type == nil)
  }

  @Test func `a rotated photograph has its displayed size`() throws {
    let exif =
      Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + big(42, 2) + big(8) + big(1, 2) + big(274, 2) + big(3, 2)
      + big(1) + big(6, 2) + big(0, 2) + big(0)
    let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8] + big(54, 2) + big(96, 2)
    let bytes = [0xFF, 0xD8, 0xFF, 0xE1] + big(exif.count + 2, 2) + exif + frame + [UInt8](repeating: 0, count: 12)
    #expect(try facts(bytes).pixels == PixelSize(width: 54, height: 96))
  }

  @Test(arguments: ["", "x", "just some text that is no media at all", "%PDF-1.7\n"])
  func `other files have only a length`(text: String) throws {
    #expect(try facts(Array(text.utf8)) == MediaFacts(length: text.utf8.count))
  }

  @Test func `a missing file is an error`() throws {
    let error = #expect(throws: FileError.self) { _ = try MediaReader.read("/nowhere/a.mp3") }
    #expect(error?.description == "cannot read “/nowhere/a.mp3”: No such file or directory")
    #expect(throws: FileError.self) { _ = try MediaReader.read("/tmp") }
  }
}

/// A file that is removed after the test.
struct ScratchFile: ~Copyable {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "feedkiln-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(filePath: path))
  }

  func append(_ bytes: [UInt8], at offset: Int) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  func facts() throws -> MediaFacts { try MediaReader.read(path) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
