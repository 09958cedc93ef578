import FeedCore
import FeedSystem

/// The ID3v2 tags before the audio data.
///
/// They can be large, because they contain images (ID3v2.4, section 3.1).
enum ID3Tag {
  /// Returns the end of the last tag.
  static func end(in file: borrowing OpenFile) throws(FileError) -> Int {
    var end = 0
    while true {
      let header = try file.field(at: end, count: 10)
      guard header.text(0, 3) == "ID3", let flags = header.big(5, 1), let size = size(header) else { return end }
      let hasFooter = flags & 0x10 != 0
      end += 10 + size + (hasFooter ? 10 : 0)
    }
  }

  /// Returns a number of four bytes with seven bits each.
  private static func size(_ header: ByteField) -> Int? {
    guard header.bytes.count == 10, header.bytes[6...].allSatisfy({ $0 < 0x80 }) else { return nil }
    return header.bytes[6...].reduce(0) { $0 << 7 | Int($1) }
  }
}
