/// A replacement of a range of bytes in a text.
public struct Fix: Sendable, Hashable {
  /// The byte range in the text as UTF-8.
  public var range: Range<Int>
  /// The bytes to write instead.
  public var replacement: [UInt8]

  /// Creates a replacement.
  ///
  /// - Parameters:
  ///   - range: the byte range in the text as UTF-8; empty to insert.
  ///   - replacement: the new text of the range; empty to remove it.
  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = Array(replacement.utf8)
  }

  static func insert(_ text: String, at offset: Int) -> Fix { Fix(offset..<offset, text) }
}

extension [Fix] {
  /// Returns a text with the fixes applied; of two that overlap, only the first is applied.
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    var position = 0
    for fix in sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
    where fix.range.lowerBound >= position {
      result += text[position..<fix.range.lowerBound]
      result += fix.replacement
      position = fix.range.upperBound
    }
    return result + text[position...]
  }
}
