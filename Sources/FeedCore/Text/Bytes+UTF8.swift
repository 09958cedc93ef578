extension [UInt8] {
  /// The offset of the first byte that is not valid UTF-8, or `nil` if there is none.
  ///
  /// Chunks of ASCII are skipped; only the text between them is decoded.
  package var firstInvalidUTF8: Int? {
    var position = 0
    while position < count {
      let start = withUnsafeBytes { $0.skipChunks(from: position, to: count) { $0.isASCII } }
      let end = withUnsafeBytes { $0.skipChunks(from: start, to: count) { !$0.isASCII } }
      // Fewer than eight bytes after the last chunk are decoded, too.
      position = count - end < 8 ? count : end
      do {
        _ = try UTF8Span(validating: span.extracting(start..<position))
      } catch {
        return start + error.byteOffsets.lowerBound
      }
    }
    return nil
  }
}
