import FeedCore

/// Looks for markup in what should be plain text.
enum PlainText {
  /// The first tag that closes, or reference to a character, such as `</b>`, `<br>`, `&nbsp;` or `&#233;`.
  static func firstMarkup(_ text: [UInt8]) -> Range<Int>? {
    for index in text.indices {
      let end =
        switch text[index] {
        case UInt8(ascii: "<"): tagEnd(text, index)
        case UInt8(ascii: "&"): referenceEnd(text, index)
        default: nil as Int?
        }
      if let end { return index..<end }
    }
    return nil
  }

  private static func tagEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var position = start + 1
    if position < text.count, text[position] == UInt8(ascii: "/") { position += 1 }
    let name = text[position...].prefix { $0.isASCIIAlphanumeric }
    guard let first = name.first, first.isASCIILetter, HTMLNames.html.contains(String(utf8: name).lowercased()),
      let end = text[(position + name.count)...].firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }),
      text[end] == UInt8(ascii: ">")
    else { return nil }
    return end + 1
  }

  private static func referenceEnd(_ text: [UInt8], _ start: Int) -> Int? {
    let name = text[(start + 1)...].prefix(32).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
    let end = start + 1 + name.count
    guard let first = name.first, first == UInt8(ascii: "#") ? name.count > 1 : first.isASCIILetter, end < text.count,
      text[end] == UInt8(ascii: ";")
    else { return nil }
    return end + 1
  }
}
