public import FeedCore
import FeedSystem

/// Reads the properties of a media file from its headers; the rest of the file is not read.
public enum MediaReader {
  /// Measures a file.
  ///
  /// For an unsupported format, only the length is measured.
  public static func read(_ path: String) throws(FileError) -> MediaFacts {
    let file = try OpenFile(path)
    var facts = MediaFacts(length: file.size)
    guard let stream = try stream(file, ByteField(try file.bytes(at: 0, count: 16))) else { return facts }
    facts.type = stream.type
    facts.duration = stream.duration
    facts.pixels = stream.pixels
    return facts
  }

  /// Selects the reader by the first bytes, because file names can be wrong.
  private static func stream(_ file: borrowing OpenFile, _ start: ByteField) throws(FileError) -> MediaStream? {
    switch (start.text(0, 4), start.text(4, 4), start.text(8, 4)) {
    case ("RIFF", _, "WAVE"), ("RF64", _, "WAVE"): try WAVReader.read(file)
    case ("RIFF", _, "WEBP"): try WebPReader.read(file)
    case ("OggS", _, _): try OggReader.read(file)
    case ("GIF8", _, _): try GIFReader.read(file)
    case (_, "ftyp", _): try ISOMediaReader.read(file)
    case _ where start.begins([0x1A, 0x45, 0xDF, 0xA3]): try MatroskaReader.read(file)
    case _ where start.begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): try PNGReader.read(file)
    case _ where start.begins([0xFF, 0xD8, 0xFF]): try JPEGReader.read(file)
    default: try sound(file)
    }
  }

  /// Returns the reader for formats that may follow an ID3 tag, and for images that are text.
  private static func sound(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let start = try ID3Tag.end(in: file)
    if try file.bytes(at: start, count: 4).elementsEqual("fLaC".utf8) { return try FLACReader.read(file, from: start) }
    if let picture = try SVGReader.read(file) { return picture }
    return try MPEGAudioReader.read(file, from: start)
  }
}

/// The result of one reader.
struct MediaStream {
  var type: MediaType
  var duration: Duration?
  var pixels: PixelSize?
}

extension Duration {
  /// Creates a duration from a number of units and their rate per second, or `nil` if it is implausible.
  init?(units: Int?, perSecond rate: Int?) {
    guard let units, let rate, units > 0, rate > 0 else { return nil }
    self.init(seconds: Double(units) / Double(rate))
  }

  /// Creates a duration from seconds, rounded to milliseconds, or `nil` below 1 ms or above three years.
  init?(seconds: Double) {
    guard seconds >= 0.001, seconds < 1e8 else { return nil }
    self = .milliseconds(Int64((seconds * 1000).rounded()))
  }
}
