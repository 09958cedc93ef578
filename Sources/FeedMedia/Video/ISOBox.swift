import FeedCore
import FeedSystem

/// A box of an MP4 file: a name and its content (ISO 14496-12, section 4.2).
struct ISOBox {
  let name: String
  /// The range of the content after the name.
  let content: Range<Int>

  /// A limit above the number of boxes that a valid file has on one level.
  private static let limit = 4096

  /// Returns the boxes in a part of a file.
  ///
  /// Their content, such as the video itself, is skipped.
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

  /// Returns the child boxes with a name.
  func children(_ name: String, in file: borrowing OpenFile) throws(FileError) -> [ISOBox] {
    try ISOBox.all(in: content, of: file).filter { $0.name == name }
  }

  /// Returns the first bytes of the content.
  func field(_ count: Int, in file: borrowing OpenFile) throws(FileError) -> ByteField {
    try file.field(at: content.lowerBound, count: min(count, content.count))
  }
}
