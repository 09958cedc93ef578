import FeedCore
import FeedSystem

/// Reads MP3 and older MPEG audio: uses the encoder’s frame count if there is one, otherwise the frames.
enum MPEGAudioReader {
  /// The number of bytes to search for the first frame, and the size of a sample of the stream.
  private static let searched = 1 << 16
  private static let sampled = 1 << 13
  private static let samples = 16

  static func read(_ file: borrowing OpenFile, from start: Int) throws(FileError) -> MediaStream? {
    guard let first = try frame(in: file, from: start, within: searched) else { return nil }
    let sound = first.offset..<max(first.offset, try end(of: file))
    var stream = MediaStream(type: MediaType("audio/mpeg"))
    stream.duration = try counted(file, first.frame, in: sound)
    if stream.duration == nil { stream.duration = try measured(file, first.frame, in: sound) }
    return stream
  }

  /// Returns the first frame that is followed by others; four bytes alone can look like a frame by chance.
  private static func frame(
    in file: borrowing OpenFile, from start: Int, within limit: Int
  ) throws(FileError) -> (frame: MPEGFrame, offset: Int)? {
    let bytes = try file.bytes(at: start, count: limit + 6000)
    let isWhole = start + bytes.count >= file.size
    for offset in bytes.indices.prefix(limit) where bytes[offset] == 0xFF {
      guard let frame = MPEGFrame(bytes[offset...]) else { continue }
      var next = offset + frame.length
      var followers = 0
      while followers < 2, next < bytes.count, let follower = MPEGFrame(bytes[next...]), follower.continues(frame) {
        followers += 1
        next += follower.length
      }
      if followers == 2 || isWhole && followers > 0 && next >= bytes.count { return (frame, start + offset) }
    }
    return nil
  }

  /// Returns the end of the audio data, before any ID3v1 tag.
  private static func end(of file: borrowing OpenFile) throws(FileError) -> Int {
    try file.bytes(at: file.size - 128, count: 3).elementsEqual("TAG".utf8) ? file.size - 128 : file.size
  }

  /// Returns the frame count of a Xing or Fraunhofer header.
  private static func counted(
    _ file: borrowing OpenFile, _ frame: MPEGFrame, in sound: Range<Int>
  ) throws(FileError) -> Duration? {
    let header = try file.field(at: sound.lowerBound, count: 64)
    let xing = 4 + frame.sideInformation
    var frames: Int?
    if ["Xing", "Info"].contains(header.text(xing, 4)), let flags = header.big(xing + 4, 4), flags & 1 != 0 {
      frames = header.big(xing + 8, 4)
    } else if header.text(36, 4) == "VBRI" {
      frames = header.big(50, 4)
    }
    // A count that does not fit the file size is ignored: a frame has at least 24 bytes.
    guard let frames, frames <= sound.count / 24 else { return nil }
    return Duration(units: frames * frame.samples, perSecond: frame.sampleRate)
  }

  /// Calculates the duration from the size if samples of the stream share one bit rate, otherwise frame by frame.
  private static func measured(
    _ file: borrowing OpenFile, _ first: MPEGFrame, in sound: Range<Int>
  ) throws(FileError) -> Duration? {
    for sample in 0..<samples {
      let offset = sound.lowerBound + sound.count / samples * sample
      let found = try frame(in: file, from: offset, within: sampled)
      guard let found, found.frame.continues(first) else { continue }
      if found.frame.bitrate != first.bitrate { return try walked(file, first, in: sound) }
    }
    return Duration(units: sound.count, perSecond: first.bitrate * 125)
  }

  private static func walked(
    _ file: borrowing OpenFile, _ first: MPEGFrame, in sound: Range<Int>
  ) throws(FileError) -> Duration? {
    var frames = 0
    var offset = sound.lowerBound
    while offset < sound.upperBound {
      let bytes = try file.bytes(at: offset, count: min(1 << 18, sound.upperBound - offset))
      var index = 0
      while index + 4 <= bytes.count {
        if let frame = MPEGFrame(bytes[index...]), frame.continues(first) {
          frames += 1
          index += frame.length
        } else {
          index += 1
        }
      }
      guard bytes.count > 4 else { break }
      offset += index
    }
    return Duration(units: frames * first.samples, perSecond: first.sampleRate)
  }
}
