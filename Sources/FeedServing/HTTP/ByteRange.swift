/// The part of a file that a `Range` field asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// The whole file: there is no range, or one that is ignored, such as a list.
  case whole
  case part(Range<Int>)
  /// No byte of the file is in the range.
  case unsatisfiable

  /// Reads the field for a file of a size.
  init(_ field: String?, size: Int) {
    guard let field, field.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let sides = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map {
      $0.filter { $0 != " " }
    }
    guard sides.count == 2, sides.allSatisfy({ $0.allSatisfy(\.isNumber) }), sides.contains(where: { !$0.isEmpty })
    else {
      self = .whole
      return
    }
    // A number that is too large for an integer is beyond the end.
    let (first, last) = (Int(sides[0]) ?? .max, Int(sides[1]) ?? .max)
    let range: Range<Int>
    if sides[0].isEmpty {
      range = max(0, size - min(last, size))..<size
    } else if sides[1].isEmpty {
      range = min(first, size)..<size
    } else if first <= last {
      range = min(first, size)..<min(last == .max ? size : last + 1, size)
    } else {
      self = .whole
      return
    }
    self = range.isEmpty ? .unsatisfiable : .part(range)
  }
}
