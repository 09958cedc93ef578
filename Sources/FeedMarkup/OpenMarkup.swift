import FeedCore

/// The tag or link that a line leaves open, so that the next line of its paragraph begins in it.
struct OpenMarkup {
  private enum Part {
    case tag
    /// The URL of a link, after which a title may begin.
    case url
    /// The title of a link, which ends with the same mark and a parenthesis.
    case title(mark: UInt8)
  }

  private var part: Part?

  /// The maximum length of a link in a line, so that the cost is linear.
  private static let reach = 2048

  /// Returns the end of the markup in which a line begins, or `nil` if it begins with text.
  ///
  /// - Parameters:
  ///   - line: The content of the line.
  ///   - isContinued: Whether the previous line is in the same paragraph.
  /// - Returns: The offset, which is the end of the line if the markup remains open.
  mutating func end(in line: ArraySlice<UInt8>, isContinued: Bool) -> Int? {
    let open = isContinued ? part : nil
    part = nil
    switch open {
    case .tag:
      if let close = line.firstIndex(of: UInt8(ascii: ">")) { return close + 1 }
      openTag()
      return line.endIndex
    case .url:
      guard let mark = line.first, Self.isMark(mark) else { return nil }
      return titleEnd(line.dropFirst(), mark)
    case .title(let mark): return titleEnd(line, mark)
    case nil: return nil
    }
  }

  /// Leaves a tag open at the end of the line.
  mutating func openTag() { part = .tag }

  /// Returns the end of a link, or `nil` if there is none.
  ///
  /// - Parameter rest: The rest of a line, which begins with the bracket before the URL.
  /// - Returns: The offset, which is the end of the line if the link remains open.
  mutating func linkEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let link = rest.dropFirst().prefix(Self.reach)
    var depth = 0
    for index in link.indices {
      let byte = link[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index + 1 }
      if Self.isMark(byte), link[index - 1].isSpace { return titleEnd(link[(index + 1)...], byte) }
    }
    guard depth == 1, link.endIndex == rest.endIndex, !link.trimmingSpace().contains(where: \.isSpace) else {
      return nil
    }
    part = .url
    return rest.endIndex
  }

  /// Returns the end of a link in whose title a text begins, or `nil` if its mark does not end the link.
  private mutating func titleEnd(_ text: ArraySlice<UInt8>, _ mark: UInt8) -> Int? {
    var rest = text
    while let close = rest.firstIndex(of: mark) {
      rest = rest[(close + 1)...]
      let next = rest.drop(while: \.isSpace)
      if next.first == UInt8(ascii: ")") { return next.startIndex + 1 }
    }
    guard rest.startIndex == text.startIndex else { return nil }
    part = .title(mark: mark)
    return text.endIndex
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
