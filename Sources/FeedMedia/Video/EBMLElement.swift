import FeedCore
import FeedSystem

/// An element of a Matroska file: a numeric id and its content (RFC 8794).
struct EBMLElement {
  let id: Int
  let content: Range<Int>

  /// Returns the elements in a part of a file, up to the first element with the id `end`.
  static func all(
    in part: Range<Int>, of file: borrowing OpenFile, before end: Int? = nil
  ) throws(FileError) -> [EBMLElement] {
    var elements: [EBMLElement] = []
    var offset = part.lowerBound
    while offset < part.upperBound, elements.count < 4096 {
      let header = try file.field(at: offset, count: 12)
      guard let (id, idLength) = number(header, 0, keepsMarker: true), id != end,
        let (size, sizeLength) = number(header, idLength, keepsMarker: false)
      else { break }
      let start = offset + idLength + sizeLength
      guard start <= part.upperBound else { break }
      let room = part.upperBound - start
      // All bits set mean an unknown size.
      let isUnknown = size == 1 << (7 * sizeLength) - 1
      let content = start..<start + (isUnknown ? room : min(size, room))
      elements.append(EBMLElement(id: id, content: content))
      offset = content.upperBound
    }
    return elements
  }

  func children(in file: borrowing OpenFile) throws(FileError) -> [EBMLElement] {
    try EBMLElement.all(in: content, of: file)
  }

  func field(in file: borrowing OpenFile) throws(FileError) -> ByteField {
    try file.field(at: content.lowerBound, count: min(content.count, 64))
  }

  func number(in file: borrowing OpenFile) throws(FileError) -> Int? {
    content.count > 8 ? nil : try field(in: file).big(0, content.count)
  }

  /// Reads a variable-length number; the leading zero bits encode its length.
  private static func number(_ field: ByteField, _ offset: Int, keepsMarker: Bool) -> (value: Int, length: Int)? {
    guard let first = field.big(offset, 1), first > 0 else { return nil }
    let length = UInt8(first).leadingZeroBitCount + 1
    guard let value = field.big(offset, length) else { return nil }
    return (keepsMarker ? value : value & (1 << (7 * length) - 1), length)
  }
}
