extension [UInt8] {
  /// Appends text with `&`, `<` and `>`, and `"` if it stands between quotes, as entities that HTML and XML share.
  public mutating func append(escaping text: ArraySlice<UInt8>, quotes: Bool = true) {
    var runStart = text.startIndex
    for index in text.indices {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\"") where quotes: entity = "&quot;"
      default: continue
      }
      append(contentsOf: text[runStart..<index])
      append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      runStart = index + 1
    }
    append(contentsOf: text[runStart...])
  }
}
