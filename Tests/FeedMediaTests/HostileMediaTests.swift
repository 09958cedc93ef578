import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedMedia

/// Reading any bytes ends, with plausible results.
struct HostileMediaTests {
  private static let names = [
    "constant.mp3", "headerless.mp3", "variable.mp3", "tone.m4a", "tone.opus", "tone.ogg", "tone.flac", "tone.wav",
    "clip.webm", "clip.mp4", "picture.png", "picture.jpg", "picture.gif", "picture.webp", "lossless.webp",
    "picture.avif",
  ]

  private func isPlausible(_ facts: MediaFacts, _ bytes: [UInt8]) -> Bool {
    facts.length == bytes.count && (facts.duration.map { $0 > .zero && $0 < .seconds(100_000_000) } ?? true)
      && (facts.pixels.map { $0.width > 0 && $0.height > 0 } ?? true)
  }

  @Test(arguments: names)
  func `a file truncated anywhere`(name: String) throws {
    let bytes = Array(try Data(contentsOf: MediaReaderTests.folder.appending(path: name)))
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
      let part = Array(bytes.prefix(count))
      #expect(isPlausible(try ScratchFile(part).facts(), part), "\(name), \(count) bytes")
    }
  }

  @Test(arguments: names)
  func `a file with invalid bytes`(name: String) throws {
    let bytes = Array(try Data(contentsOf: MediaReaderTests.folder.appending(path: name)))
    for seed in 0..<80 {
      var random = SplitMix(UInt64(seed))
      var broken = bytes
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        // Headers are at the start, and some at the end.
        let near = Int.random(in: 0..<min(400, bytes.count), using: &random)
        let index = Bool.random(using: &random) ? near : bytes.count - 1 - near
        broken[index] =
          [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
      }
      #expect(isPlausible(try ScratchFile(broken).facts(), broken), "\(name), seed \(seed)")
    }
  }

  @Test func `random bytes after every signature`() throws {
    let signatures: [[UInt8]] = [
      Array("RIFF\0\0\0\0WAVE".utf8), Array("RIFF\0\0\0\0WEBP".utf8), Array("OggS".utf8), Array("GIF8".utf8),
      Array("\0\0\0\u{14}ftypavif".utf8), Array("\0\0\0\u{8}ftyp\0\0\0\u{1}moov".utf8), [0x1A, 0x45, 0xDF, 0xA3],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("fLaC".utf8), Array("ID3".utf8),
      [0xFF, 0xFB, 0x90], Array("<svg ".utf8), [],
    ]
    for (number, signature) in signatures.enumerated() {
      for seed in 0..<30 {
        var random = SplitMix(UInt64(1000 * number + seed))
        let bytes = signature + (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(isPlausible(try ScratchFile(bytes).facts(), bytes), "signature \(number), seed \(seed)")
      }
    }
  }
}
