import FeedCore
import FeedSystem

/// One box of an MP4 file: a name, and the bytes that it holds (ISO 14496-12, section 4.2).
struct ISOBox {
  let name: String
  /// What stands behind its name.
  let content: Range<Int>

  /// More boxes than a well-made file has on one level.
  private static let limit = 4096

  /// The boxes of a part of a file, without what they hold: the film itself is passed over.
  static func all(in part: Range<Int>, of file: borrowing OpenFile) throws(FileError) -> [ISOBox] {
    var boxes: [ISOBox] = []
    var offset = part.lowerBound
    while offset < part.upperBound, boxes.count < limit {
      let header = try file.field(at: offset, count: 16)
      guard let short = header.big(0, 4), let name = header.text(4, 4) else { break }
      let room = part.upperBound - offset
      let size = short == 1 ? header.big(8, 8) : short == 0 ? room : short
      let start = short == 1 ? 16 : 8
      guard let size, size >= start, room >= start else { break }
      let end = offset + min(size, room)
      boxes.append(ISOBox(name: name, content: offset + start..<end))
      offset = end
    }
    return boxes
  }

  /// The boxes of a name within this one.
  func children(_ name: String, in file: borrowing OpenFile) throws(FileError) -> [ISOBox] {
    try ISOBox.all(in: content, of: file).filter { $0.name == name }
  }

  /// The first bytes that it holds.
  func field(_ count: Int, in file: borrowing OpenFile) throws(FileError) -> ByteField {
    try file.field(at: content.lowerBound, count: min(count, content.count))
  }
}
