import FeedCore
import FeedSystem

/// The dimensions of an AVIF or HEIC image: the largest of its parts (ISO 23008-12, section 6.5.3).
enum ISOPicture {
  static func pixels(_ meta: ISOBox, in file: borrowing OpenFile) throws(FileError) -> PixelSize? {
    // Version and flags precede the boxes.
    guard meta.content.count > 4 else { return nil }
    let boxes = try ISOBox.all(in: meta.content.lowerBound + 4..<meta.content.upperBound, of: file)
    guard let properties = boxes.first(where: { $0.name == "iprp" }),
      let list = try properties.children("ipco", in: file).first
    else { return nil }
    var largest: PixelSize?
    for extent in try list.children("ispe", in: file) {
      let field = try extent.field(12, in: file)
      guard let pixels = PixelSize(field.big(4, 4), field.big(8, 4)) else { continue }
      if pixels.width > largest?.width ?? 0 { largest = pixels }
    }
    return largest
  }
}
