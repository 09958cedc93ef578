import FeedCore
import FeedDocument
import Testing

private func read(_ bytes: [UInt8]) -> (text: String?, encoding: String, rules: [String]) {
  let reading = XMLReader.read(bytes, name: "a")
  return (reading.document.root?.text.string, reading.encoding.name, reading.diagnostics.map(\.rule.rawValue))
}

private func wide(_ text: String, _ mark: [UInt8], _ unit: (UInt16) -> [UInt8]) -> [UInt8] {
  mark + text.utf16.flatMap(unit)
}

@Test func `text is decoded with its encoding`() {
  #expect(read(Array("<a>é</a>".utf8)) == ("é", "UTF-8", []))
  #expect(read([0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)) == ("é", "UTF-8", []))
  #expect(read(wide("<a>é😀</a>", [0xFF, 0xFE]) { [UInt8($0 & 255), UInt8($0 >> 8)] }) == ("é😀", "UTF-16LE", []))
  #expect(read(wide("<a>é</a>", [0xFE, 0xFF]) { [UInt8($0 >> 8), UInt8($0 & 255)] }) == ("é", "UTF-16BE", []))
  let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
  #expect(read(latin) == ("é", "ISO-8859-1", []))
  let windows = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0x80] + Array("</a>".utf8)
  #expect(read(windows) == ("€", "WINDOWS-1252", []))
  let cyrillic = Array("<?xml version='1.0' encoding='koi8-r'?><a>".utf8) + [0xC1] + Array("</a>".utf8)
  #expect(read(cyrillic) == ("а", "KOI8-R", []))
}

@Test func `invalid bytes are reported, and reading continues`() {
  #expect(read(Array("<a>x".utf8) + [0xE9] + Array("y</a>".utf8)) == ("x\u{FFFD}y", "UTF-8", ["encoding/not-utf-8"]))
  let unknown = Array("<?xml version='1.0' encoding='made-up'?><a>x</a>".utf8)
  #expect(read(unknown) == ("x", "UTF-8", ["encoding/unknown"]))
  let mark = [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='us-ascii'?><a>x</a>".utf8)
  #expect(read(mark) == ("x", "UTF-8", ["encoding/contradiction"]))
  #expect(read([0x00, 0x3C, 0x00, 0x00]) == (nil, "UTF-32 in an unusual byte order", ["encoding/unsupported"]))
}
