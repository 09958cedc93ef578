import FeedCore

/// A text as it is meant, and where each of its bytes stands in the source.
///
/// `&lt;p&gt;` means `<p>`: offset 1 of the text, the `p`, is offset 4 of the source.
public struct DecodedText: Sendable {
  public let bytes: [UInt8]
  /// Where the text begins in the source, and each later stretch of it; after a reference a new stretch begins.
  private let start: Int
  private let runs: [Run]
  private let sourceEnd: Int

  struct Run: Sendable {
    var text: Int
    var source: Int
    /// True when the run's text is a reference's, of which every byte stands where the reference stands.
    var isReference: Bool
  }

  enum Form { case content, verbatim, attribute, json }

  init(document: Document, range: Range<Int>, form: Form) {
    var decoder = TextRunDecoder(source: document.source.bytes, entities: document.entities)
    decoder.decode(range, form)
    self.init(decoder, sourceEnd: range.upperBound)
  }

  fileprivate init(_ decoder: TextRunDecoder, sourceEnd: Int) {
    bytes = decoder.text
    start = decoder.start
    runs = decoder.runs
    self.sourceEnd = sourceEnd
  }

  public var string: String { String(utf8: bytes) }
  public var isEmpty: Bool { bytes.isEmpty }
  public var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

  /// The byte of the source that a byte of the text comes from.
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

  /// The bytes of the source that a stretch of the text comes from.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    let last = range.isEmpty ? start : sourceOffset(range.upperBound)
    return start..<max(start, last)
  }

  /// The source of the text without the white space around it.
  public var trimmedSourceRange: Range<Int> {
    let trimmed = bytes.trimmingSpace()
    return sourceRange(trimmed.startIndex..<trimmed.endIndex)
  }
}

extension Node {
  /// The text that stands directly in this node: an element's own text, a string without its quotes and escapes.
  public var text: DecodedText {
    switch kind {
    case .element, .object, .array:
      var decoder = TextRunDecoder(source: document.source.bytes, entities: document.entities)
      var end = 0
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

  /// True for a text that is nothing but white space.
  public var isBlankText: Bool {
    kind == .text && record.isVerbatim ? document.source.bytes[range].allSatisfy(\.isSpace) : text.isBlank
  }

  private var form: DecodedText.Form {
    kind == .text && !record.isVerbatim ? .content : .verbatim
  }

  /// True when text other than white space stands directly in this element.
  public var hasText: Bool {
    children.contains { $0.kind == .text && !$0.isBlankText }
  }
}
