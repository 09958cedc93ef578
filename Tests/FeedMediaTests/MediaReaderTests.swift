import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import Testing

@testable import FeedMedia

/// Small files of every format, made with ffmpeg: a tone of 2.5 seconds, or an image of 96 × 54 pixels.
struct MediaReaderTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private func facts(_ name: String) throws -> MediaFacts {
    try MediaReader.read(Self.folder.appending(path: name).path)
  }

  @Test(arguments: [
    ("constant.mp3", "audio/mpeg", 2_560), ("headerless.mp3", "audio/mpeg", 2_560),
    ("variable.mp3", "audio/mpeg", 3_030), ("tone.m4a", "audio/mp4", 2_500), ("tone.opus", "audio/ogg", 2_500),
    ("tone.ogg", "audio/ogg", 2_500), ("tone.flac", "audio/flac", 500), ("tone.wav", "audio/wav", 500),
    ("clip.webm", "video/webm", 2_500), ("clip.mp4", "video/mp4", 2_500),
  ])
  func `audio and video are recognized by their bytes, with their duration`(
    name: String, type: String, milliseconds: Int
  ) throws {
    let facts = try facts(name)
    #expect(facts.type == MediaType(unchecked: type))
    #expect(facts.length == (try FileSystem.size(of: Self.folder.appending(path: name).path)))
    let seconds = try #require(facts.duration?.inSeconds)
    #expect(abs(seconds - Double(milliseconds) / 1000) < 0.06, "\(seconds)")
  }

  @Test(arguments: [
    ("picture.png", "image/png"), ("picture.jpg", "image/jpeg"), ("picture.gif", "image/gif"),
    ("picture.webp", "image/webp"), ("lossless.webp", "image/webp"), ("picture.avif", "image/avif"),
    ("clip.webm", "video/webm"), ("clip.mp4", "video/mp4"),
  ])
  func `images have a size`(name: String, type: String) throws {
    let facts = try facts(name)
    #expect(facts.type == MediaType(unchecked: type))
    #expect(facts.pixels == PixelSize(width: 96, height: 54))
  }

  @Test(
    .peers("ffprobe"),
    arguments: [
      "constant.mp3", "headerless.mp3", "variable.mp3", "tone.m4a", "tone.opus", "tone.ogg", "tone.flac", "tone.wav",
      "clip.webm", "clip.mp4",
    ])
  func `ffprobe measures the same`(name: String) throws {
    let path = Self.folder.appending(path: name).path
    let text = try Program.output(
      "ffprobe", ["-v", "error", "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", path])
    let ends = text.split(separator: "\n").map { line in
      line.split(separator: ",").compactMap { Double($0) }.reduce(0, +)
    }
    let expected = try #require(ends.max())
    let seconds = try #require(try facts(name).duration?.inSeconds)
    #expect(abs(seconds - expected) < 0.06, "\(seconds), ffprobe: \(expected)")
  }

  @Test(
    .peers("soxi"), arguments: ["tone.ogg", "tone.flac", "tone.wav"])
  func `soxi measures the same`(name: String) throws {
    let expected = try #require(Double(try Program.output("soxi", ["-D", Self.folder.appending(path: name).path])))
    #expect(try facts(name).duration?.inSeconds == expected)
  }
}

/// Runs a program and returns its output.
enum Program {
  static func output(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: Peer.path(of: name) ?? name)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
