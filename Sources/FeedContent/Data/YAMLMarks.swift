import FeedCore
import Yams

/// Where the lines of a part of a file begin as YAML counts them: it has more line ends than other formats.
struct YAMLMarks {
  let range: Range<Int>
  private let source: Source
  private var lineStarts: [Int]
  /// The place that was looked for last: the next one is mostly on the same line behind it.
  private var last = (line: 0, column: 1, offset: 0)

  init(_ source: Source, _ range: Range<Int>) {
    self.source = source
    self.range = range
    lineStarts = [range.lowerBound]
    let bytes = source.bytes
    for index in range {
      switch bytes[index] {
      case 0x0A: lineStarts.append(index + 1)
      case 0x0D where index + 1 == range.upperBound || bytes[index + 1] != 0x0A: lineStarts.append(index + 1)
      // U+0085, U+2028 and U+2029
      case 0x85 where index > range.lowerBound && bytes[index - 1] == 0xC2: lineStarts.append(index + 1)
      case 0xA8, 0xA9:
        if index > range.lowerBound + 1, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 {
          lineStarts.append(index + 1)
        }
      default: break
      }
    }
  }

  /// The offset in the file of a place that Yams names.
  mutating func offset(_ mark: Mark) -> Int {
    guard mark.line <= lineStarts.count else { return range.upperBound }
    let continues = mark.line == last.line && mark.column >= last.column
    var offset = continues ? last.offset : lineStarts[max(mark.line, 1) - 1]
    var remaining = mark.column - (continues ? last.column : 1)
    while remaining > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    last = (mark.line, mark.column, offset)
    return offset
  }

  /// The first character that YAML does not let stand anywhere.
  var firstControlCharacter: Int? {
    range.first { source.bytes[$0] < 0x20 && !source.bytes[$0].isSpace || source.bytes[$0] == 0x7F }
  }
}
