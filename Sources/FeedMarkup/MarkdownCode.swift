import FeedCore

/// The code in a Markdown text: fenced and indented blocks, and code spans.
package struct MarkdownCode {
  /// The ranges of the code with its delimiters, in order.
  package private(set) var ranges: [Range<Int>] = []
  /// The backticks that delimit no code but precede two code spans, and are not in a tag.
  private(set) var strays: [Range<Int>] = []

  /// Finds the code in a text.
  package init(_ text: ArraySlice<UInt8>) {
    var paragraph = Paragraph()
    for line in MarkdownLineReader(text) {
      let isHeading = line.kind == .text && text[line.text..<line.range.upperBound].first == UInt8(ascii: "#")
      if line.kind != .text || line.isItem || isHeading || line.quoteDepth != paragraph.quoteDepth {
        paragraph.finish(&ranges, &strays)
      }
      paragraph.quoteDepth = line.quoteDepth
      switch line.kind {
      case .text:
        paragraph.add(text, line.text..<line.range.upperBound)
        if isHeading { paragraph.finish(&ranges, &strays) }
      case .code:
        if let last = ranges.last, last.upperBound == line.range.lowerBound {
          ranges[ranges.count - 1] = last.lowerBound..<line.end
        } else {
          ranges.append(line.range.lowerBound..<line.end)
        }
      case .blank, .html: break
      }
    }
    paragraph.finish(&ranges, &strays)
  }

  /// Returns the text with its stray backticks escaped, or `nil` if it has none.
  ///
  /// After a stray backtick, cmark-gfm finds only the first code span of the paragraph.
  static func escapingStrays(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard mayHaveStrays(text) else { return nil }
    let strays = MarkdownCode(text).strays
    guard !strays.isEmpty else { return nil }
    var output: [UInt8] = []
    var position = text.startIndex
    for stray in strays {
      output += text[position..<stray.lowerBound]
      for _ in stray { output.append(utf8: "\\`") }
      position = stray.upperBound
    }
    return output + text[position...]
  }

  /// Whether the backticks between two blank lines may be a stray one and two code spans.
  private static func mayHaveStrays(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "`")) else { return false }
    var counts: [Int: Int] = [:]
    var run = 0
    var isBlank = false
    for byte in text {
      if byte == UInt8(ascii: "`") {
        run += 1
        isBlank = false
        continue
      }
      if run > 0 {
        counts[run, default: 0] += 1
        run = 0
      }
      guard byte == 0x0A || !byte.isSpace else { continue }
      if byte == 0x0A, isBlank {
        if isStray(counts) { return true }
        counts.removeAll(keepingCapacity: true)
      }
      isBlank = byte == 0x0A
    }
    if run > 0 { counts[run, default: 0] += 1 }
    return isStray(counts)
  }

  private static func isStray(_ counts: [Int: Int]) -> Bool {
    !counts.isEmpty && counts.values.reduce(0, +) > 4 && counts.values.contains { $0 % 2 == 1 }
  }

  /// Returns the end of the code that contains an offset, or `nil` if the offset is not in code.
  package func end(of offset: Int) -> Int? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset) ? ranges[low].upperBound : nil
  }
}

/// The backticks of a paragraph (CommonMark, section 6.1).
private struct Paragraph {
  private struct Run {
    var range: Range<Int>
    /// The start as an opening delimiter, which differs from the start of the range after a backslash.
    var opening: Int
    var isInTag: Bool
  }

  var quoteDepth = 0
  private var runs: [Run] = []

  mutating func add(_ text: ArraySlice<UInt8>, _ line: Range<Int>) {
    var isEscaped = false
    var isInTag = false
    var index = line.lowerBound
    while index < line.upperBound {
      guard text[index] == UInt8(ascii: "`") else {
        if text[index] == UInt8(ascii: "<") || text[index] == UInt8(ascii: ">") {
          isInTag = text[index] == UInt8(ascii: "<")
        }
        isEscaped = text[index] == UInt8(ascii: "\\") && !isEscaped
        index += 1
        continue
      }
      let start = index
      while index < line.upperBound, text[index] == UInt8(ascii: "`") { index += 1 }
      runs.append(Run(range: start..<index, opening: isEscaped ? start + 1 : start, isInTag: isInTag))
      isEscaped = false
    }
  }

  mutating func finish(_ ranges: inout [Range<Int>], _ strays: inout [Range<Int>]) {
    guard !runs.isEmpty else { return }
    var found: [(range: Range<Int>, spans: Int)] = []
    var spans = 0
    var matches: [Int?] = Array(repeating: nil, count: runs.count)
    var nextByLength: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      let run = runs[index]
      matches[index] = nextByLength[run.range.upperBound - run.opening]
      nextByLength[run.range.count] = index
    }
    var index = 0
    while index < runs.count {
      if let match = matches[index], runs[index].opening < runs[index].range.upperBound {
        ranges.append(runs[index].opening..<runs[match].range.upperBound)
        spans += 1
        index = match
      } else if !runs[index].isInTag {
        found.append((runs[index].opening..<runs[index].range.upperBound, spans))
      }
      index += 1
    }
    strays += found.filter { spans > $0.spans + 1 }.map(\.range)
    runs = []
  }
}
