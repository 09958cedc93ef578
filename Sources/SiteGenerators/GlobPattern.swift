import FeedCore

/// A pattern of paths: `*` matches a part of a name, `**/` any folders, `?` a character, `[^_]` a character that is not
/// listed, `{a,b}` a choice.
struct GlobPattern {
  private let alternatives: [[UInt8]]
  /// Whether `**/` also matches no folder.
  private let foldersAreOptional: Bool

  /// Creates a pattern.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - foldersAreOptional: Whether `**/` also matches no folder, as in JavaScript but not in Hugo.
  init(_ pattern: String, foldersAreOptional: Bool = false) {
    alternatives = GlobPattern.expanded(Array(pattern.utf8), budget: 64)
    self.foldersAreOptional = foldersAreOptional
  }

  func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return alternatives.contains { matches($0, bytes) }
  }

  /// Returns the patterns that a choice expands to.
  private static func expanded(_ pattern: [UInt8], budget: Int) -> [[UInt8]] {
    guard budget > 0, let open = pattern.firstIndex(of: UInt8(ascii: "{")) else { return [pattern] }
    var depth = 0
    var parts: [[UInt8]] = [[]]
    var end: Int?
    for index in pattern[(open + 1)...].indices {
      let byte = pattern[index]
      if byte == UInt8(ascii: "}"), depth == 0 {
        end = index
        break
      }
      if byte == UInt8(ascii: ","), depth == 0 {
        parts.append([])
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      parts[parts.count - 1].append(byte)
    }
    guard let end else { return [pattern] }
    return parts.flatMap { part in
      expanded(
        Array(pattern[..<open]) + part + Array(pattern[(end + 1)...]),
        budget: budget / max(parts.count, 2))
    }
  }

  /// Follows all positions that a prefix of the pattern can reach, so that the cost is bounded.
  private func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var reachable = Set([0])
    var index = 0
    while index < pattern.count, !reachable.isEmpty {
      let byte = pattern[index]
      var next: Set<Int> = []
      if byte == UInt8(ascii: "*") {
        let isDeep = index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "*")
        let isWholeName = index == 0 || pattern[index - 1] == UInt8(ascii: "/")
        index += isDeep ? 2 : 1
        if foldersAreOptional, isDeep, isWholeName, index < pattern.count, pattern[index] == UInt8(ascii: "/") {
          index += 1
          for start in reachable {
            next.insert(start)
            for position in start..<path.count where path[position] == UInt8(ascii: "/") { next.insert(position + 1) }
          }
          reachable = next
          continue
        }
        for start in reachable {
          var position = start
          next.insert(position)
          while position < path.count, isDeep || path[position] != UInt8(ascii: "/") {
            position += 1
            next.insert(position)
          }
        }
      } else if byte == UInt8(ascii: "["), let close = pattern[index...].firstIndex(of: UInt8(ascii: "]")) {
        var listed = pattern[(index + 1)..<close]
        let isNegated = listed.first == UInt8(ascii: "^") || listed.first == UInt8(ascii: "!")
        if isNegated { listed.removeFirst() }
        for position in reachable where position < path.count && path[position] != UInt8(ascii: "/") {
          if GlobPattern.contains(listed, path[position]) != isNegated { next.insert(position + 1) }
        }
        index = close + 1
      } else {
        for position in reachable where position < path.count {
          if byte == path[position]
            || byte == UInt8(ascii: "?") && path[position] != UInt8(ascii: "/")
          {
            next.insert(position + 1)
          }
        }
        index += 1
      }
      reachable = next
    }
    return reachable.contains(path.count)
  }

  /// Whether a class of characters such as `a-z_` contains a character.
  private static func contains(_ listed: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var rest = listed
    while let first = rest.popFirst() {
      if rest.count > 1, rest.first == UInt8(ascii: "-") {
        rest.removeFirst()
        guard let last = rest.popFirst() else { return false }
        if first <= byte, byte <= last { return true }
      } else if first == byte {
        return true
      }
    }
    return false
  }
}
