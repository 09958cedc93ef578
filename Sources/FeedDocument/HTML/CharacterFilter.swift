/// Leaves out the characters that HTML calls parse errors and XML cannot hold.
enum CharacterFilter {
  /// Appends valid UTF-8 without control characters and non-characters; other line ends become line feeds.
  ///
  /// U+0080 to U+009F are read as Windows-1252, as HTML does for character references.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= text.count else { break }
      if let replacement = replacement(for: scalar(text, at: index, length: length)) {
        bytes.append(contentsOf: text[runStart..<index])
        bytes.append(contentsOf: replacement.utf8)
        runStart = index + length
      }
      index += length
    }
    bytes.append(contentsOf: text[runStart..<index])
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32 {
    var value = UInt32(text[index]) & (length == 1 ? 0x7F : 0xFF >> (UInt32(length) + 1))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return value
  }

  /// What is written in place of a character; `nil` when it may stay.
  private static func replacement(for scalar: UInt32) -> String? {
    switch scalar {
    case 0x09, 0x0A: nil
    case 0x0D: "\n"
    case 0x0C: " "
    case 0x00..<0x20, 0x7F, 0xFDD0...0xFDEF: ""
    case 0x80..<0xA0: windows1252[Int(scalar) - 0x80]
    default: scalar & 0xFFFE == 0xFFFE ? "" : nil
    }
  }

  private static let windows1252 = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”", "•", "–", "—",
    "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]
}
