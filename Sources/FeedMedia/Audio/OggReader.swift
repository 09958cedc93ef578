import FeedCore
import FeedSystem

/// Reads Ogg: the stream properties in the first page and the position of the last page (RFC 3533, RFC 7845).
enum OggReader {
  /// A limit above the maximum size of a page.
  private static let pageLimit = 65_307

  static func read(_ file: borrowing OpenFile) throws(FileError) -> MediaStream? {
    let page = try file.field(at: 0, count: 512)
    guard let segments = page.big(26, 1), let serial = page.little(14, 4) else { return nil }
    guard let codec = codec(ByteField(Array(page.bytes.dropFirst(27 + segments)))) else {
      return MediaStream(type: MediaType("application/ogg"))
    }
    let last = try lastCount(of: serial, in: file)
    return MediaStream(
      type: MediaType("audio/ogg"),
      duration: Duration(units: last.map { $0 - codec.skipped }, perSecond: codec.rate))
  }

  /// Returns the sample rate per second and the number of samples to skip at the start.
  private static func codec(_ packet: ByteField) -> (rate: Int, skipped: Int)? {
    if packet.text(0, 8) == "OpusHead" { return packet.little(10, 2).map { (48_000, $0) } }
    if packet.text(1, 6) == "vorbis" { return packet.little(12, 4).map { ($0, 0) } }
    if packet.text(0, 8) == "Speex   " { return packet.little(36, 4).map { ($0, 0) } }
    if packet.text(1, 4) == "FLAC" { return packet.big(27, 3).map { ($0 >> 4, 0) } }
    return nil
  }

  /// Returns the position of the last page that states one.
  private static func lastCount(of serial: Int, in file: borrowing OpenFile) throws(FileError) -> Int? {
    let start = max(0, file.size - 2 * pageLimit)
    let tail = try file.field(at: start, count: 2 * pageLimit)
    for offset in tail.bytes.indices.reversed() where tail.bytes[offset] == UInt8(ascii: "O") {
      guard tail.text(offset, 4) == "OggS", tail.little(offset + 14, 4) == serial,
        let count = tail.little(offset + 6, 8)
      else { continue }
      return count
    }
    return nil
  }
}
