import FeedCore

/// The code in a Markdown text: fenced and indented blocks, and code spans.
package struct MarkdownCode {
  /// The ranges of the code with its delimiters, in order.
  package private(set) var ranges: [Range<Int>] = []

  /// Finds the code in a text.
  package init(_ text: ArraySlice<UInt8>) {
    var paragraph = Paragraph()
    for line in MarkdownLineReader(text) {
      let isHeading = line.kind == .text && text[line.text..<line.range.upperBound].first == UInt8(ascii: "#")
      if line.kind != .text || line.isItem || isHeading || line.quoteDepth != paragraph.quoteDepth {
        paragraph.finish(&ranges)
      }
      paragraph.quoteDepth = line.quoteDepth
      switch line.kind {
      case .text:
        paragraph.add(text, line.text..<line.range.upperBound)
        if isHeading { paragraph.finish(&ranges) }
      case .code:
        if let last = ranges.last, last.upperBound == line.range.lowerBound {
          ranges[ranges.count - 1] = last.lowerBound..<line.end
        } else {
          ranges.append(line.range.lowerBound..<line.end)
        }
      case .blank, .html: break
      }
    }
    paragraph.finish(&ranges)
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
  }

  var quoteDepth = 0
  private var runs: [Run] = []

  mutating func add(_ text: ArraySlice<UInt8>, _ line: Range<Int>) {
    var isEscaped = false
    var index = line.lowerBound
    while index < line.upperBound {
      guard text[index] == UInt8(ascii: "`") else {
        isEscaped = text[index] == UInt8(ascii: "\\") && !isEscaped
        index += 1
        continue
      }
      let start = index
      while index < line.upperBound, text[index] == UInt8(ascii: "`") { index += 1 }
      runs.append(Run(range: start..<index, opening: isEscaped ? start + 1 : start))
      isEscaped = false
    }
  }

  mutating func finish(_ ranges: inout [Range<Int>]) {
    guard !runs.isEmpty else { return }
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
        index = match
      }
      index += 1
    }
    runs = []
  }
}
