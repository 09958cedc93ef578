import CLibXML2

/// An encoding that libxml2 or iconv supports.
struct LibraryEncoding {
  private let name: String

  /// Creates a converter, or returns `nil` if the encoding is unknown.
  init?(_ name: String) {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let handler = xmlFindCharEncodingHandler(name) else {
      return nil
    }
    xmlCharEncCloseFunc(handler)
    self.name = name
  }

  /// Converts bytes to UTF-8, up to the first bytes that are invalid in the encoding.
  func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], isCutShort: Bool) {
    // libxml2 would print its own message.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    guard let handler = xmlFindCharEncodingHandler(name) else { return ([], true) }
    defer { xmlCharEncCloseFunc(handler) }
    let output = xmlBufferCreate()
    let input = xmlBufferCreateSize(bytes.count)
    defer {
      xmlBufferFree(output)
      xmlBufferFree(input)
    }
    guard let output, let input, xmlBufferAdd(input, bytes, Int32(bytes.count)) == 0 else { return ([], true) }
    while input.pointee.use > 0 {
      let before = input.pointee.use
      _ = xmlCharEncInFunc(handler, output, input)
      if input.pointee.use == before { break }
    }
    let text = UnsafeBufferPointer(start: output.pointee.content, count: Int(output.pointee.use))
    return (Array(text), input.pointee.use > 0)
  }
}
