import FeedCore
import FrontMatter

/// The parts of a page’s file or folder name in Zola, such as `2018-10-10-hello` or `2018-10-10T09:00:00Z_hello`.
struct ZolaName {
  /// The date at the beginning of the name, as written, or `nil` if there is none.
  var date: String?
  /// The name after the date and its hyphen or underscore, or `nil` if there is no date.
  var undated: String?

  init(_ name: String) {
    let bytes = Array(name.utf8)
    guard bytes.count >= 10, ZolaName.isDate(bytes[..<10]) else { return }
    let end = ZolaName.endOfTime(bytes)
    date = String(utf8: bytes[..<end])
    var rest = bytes[end...]
    if rest.first?.isSpace == true { rest = rest.dropFirst() }
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_"), rest.count > 1 else { return }
    undated = String(utf8: rest.dropFirst())
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? DateReader.read(String(utf8: bytes), zone: .utc)) != nil
  }

  /// Returns the end of the date, including the time and the zone if present.
  private static func endOfTime(_ bytes: [UInt8]) -> Int {
    guard bytes.count > 10, bytes[10] == UInt8(ascii: "T"),
      let zone = bytes[11...].firstIndex(where: { "Z+-".utf8.contains($0) })
    else { return 10 }
    let end = bytes[zone] == UInt8(ascii: "Z") ? zone + 1 : zone + 6
    guard end <= bytes.count, isDate(bytes[..<end]) else { return 10 }
    return end
  }
}
