/// A change of a text: the bytes of a range make way for others.
public struct Fix: Sendable, Hashable {
  /// Bytes of the text as UTF-8.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = Array(replacement.utf8)
  }

  static func insert(_ text: String, at offset: Int) -> Fix { Fix(offset..<offset, text) }
}

extension [Fix] {
  /// A text with these changes made; of two that overlap, the first is made.
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
