import FeedCore

/// A decoded text with the source position of each of its bytes.
///
/// `&lt;p&gt;` is decoded as `<p>`: offset 1 of the text, the `p`, is offset 4 of the source.
public struct DecodedText: Sendable {
  /// The decoded bytes.
  public let bytes: [UInt8]
  /// The source position of the beginning; the next are the runs after it.
  ///
  /// A new run begins after each reference.
  private let start: Int
  private let runs: [Run]
  private let sourceEnd: Int

  struct Run: Sendable {
    var text: Int
    var source: Int
    /// Whether the run is the text of a reference, whose bytes all have the position of the reference.
    var isReference: Bool
  }

  enum Form { case content, verbatim, attribute, json }

  init(document: Document, range: Range<Int>, form: Form) {
    let isVerbatim = form == .verbatim || form == .attribute && document.source.isVerbatimAttribute(range)
    guard !isVerbatim else {
      self.init(verbatim: range, of: document)
      return
    }
    var decoder = TextRunDecoder(source: document.source.bytes, entities: document.entities)
    decoder.decode(range, form)
    self.init(decoder, sourceEnd: range.upperBound)
  }

  /// Creates a text whose bytes are those of the source.
  fileprivate init(verbatim range: Range<Int>, of document: Document) {
    bytes = Array(document.source.bytes[range])
    start = range.isEmpty ? 0 : range.lowerBound
    runs = []
    sourceEnd = range.upperBound
  }

  fileprivate init(_ decoder: TextRunDecoder, sourceEnd: Int) {
    bytes = decoder.text
    start = decoder.start
    runs = decoder.runs
    self.sourceEnd = sourceEnd
  }

  /// The text as a string.
  public var string: String { String(utf8: bytes) }
  /// Whether the text is empty.
  public var isEmpty: Bool { bytes.isEmpty }
  /// Whether the text is empty or only white space.
  public var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

  /// Returns the source offset of a byte of the text.
  ///
  /// - Parameter offset: An offset in `bytes`.
  /// - Returns: The offset in the source, or the end of the text in the source if `offset` is not in the text.
  public func sourceOffset(_ offset: Int) -> Int {
    guard offset < bytes.count else { return sourceEnd }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return start + offset }
    let run = runs[low - 1]
    return run.isReference ? run.source : run.source + offset - run.text
  }

  /// Returns the source range of a range of the text.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    let last = range.isEmpty ? start : sourceOffset(range.upperBound)
    return start..<max(start, last)
  }

  /// The source range of the text without surrounding white space.
  public var trimmedSourceRange: Range<Int> {
    let trimmed = bytes.trimmingSpace()
    return sourceRange(trimmed.startIndex..<trimmed.endIndex)
  }
}

extension Node {
  /// The decoded text directly in the node: the own text of an element, or a string without its quotes and escapes.
  public var text: DecodedText {
    switch kind {
    case .element, .object, .array:
      if let only = onlyChild, only.kind == .text { return only.text }
      var decoder = TextRunDecoder(source: document.source.bytes, entities: document.entities)
      var end = min(Int(record.start) + 1, document.source.bytes.count)
      for child in children where child.kind == .text {
        decoder.decode(child.range, child.form)
        end = child.range.upperBound
      }
      return DecodedText(decoder, sourceEnd: end)
    case .string:
      return DecodedText(
        document: document, range: range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1), form: .json)
    case .text, .comment, .processingInstruction, .number, .boolean, .null:
      return DecodedText(document: document, range: range, form: form)
    }
  }

  /// The child of a node that has no others.
  private var onlyChild: Node? {
    let end = Int(record.subtreeEnd)
    guard index + 1 < end, Int(document.records[index + 1].subtreeEnd) == end else { return nil }
    return document[index + 1]
  }

  /// Whether the node is a text of only white space.
  public var isBlankText: Bool {
    kind == .text && record.isVerbatim ? document.source.bytes[range].allSatisfy(\.isSpace) : text.isBlank
  }

  private var form: DecodedText.Form {
    kind == .text && !record.isVerbatim ? .content : .verbatim
  }

  /// Whether the element directly contains text other than white space.
  public var hasText: Bool {
    children.contains { $0.kind == .text && !$0.isBlankText }
  }
}

extension Source {
  /// Whether the value of an attribute contains no reference, and no white space other than spaces.
  fileprivate func isVerbatimAttribute(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes[range].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "&") }
    }
  }
}
