public import FeedCore
import FeedSystem

/// Reads what a media file says of itself: its headers only, however large it is.
public enum MediaReader {
  /// Measures a file; of one in a format that is not known, only the length.
  public static func read(_ path: String) throws(FileError) -> MediaFacts {
    let file = try OpenFile(path)
    var facts = MediaFacts(length: file.size)
    guard let stream = try stream(file, ByteField(try file.bytes(at: 0, count: 16))) else { return facts }
    facts.type = stream.type
    facts.duration = stream.duration
    facts.pixels = stream.pixels
    return facts
  }

  /// Chooses the reader by the first bytes, as no name can be trusted.
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

  /// The formats that may stand behind an ID3 tag, and the pictures that are text.
  private static func sound(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let start = try ID3Tag.end(in: file)
    if try file.bytes(at: start, count: 4).elementsEqual("fLaC".utf8) { return try FLACReader.read(file, from: start) }
    if let picture = try SVGReader.read(file) { return picture }
    return try MPEGAudioReader.read(file, from: start)
  }
}

/// What one reader finds.
struct MediaStream {
  var type: MediaType
  var duration: Duration?
  var pixels: PixelSize?
}

extension Duration {
  /// So many units of which a second has so many; `nil` for what no file can mean.
  init?(units: Int?, perSecond rate: Int?) {
    guard let units, let rate, units > 0, rate > 0 else { return nil }
    self.init(seconds: Double(units) / Double(rate))
  }

  /// Seconds, to the millisecond; `nil` for less than one, and for more than three years.
  init?(seconds: Double) {
    guard seconds >= 0.001, seconds < 1e8 else { return nil }
    self = .milliseconds(Int64((seconds * 1000).rounded()))
  }
}
