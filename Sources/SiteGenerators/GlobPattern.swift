import FeedCore

/// A pattern of paths: `*` matches a part of a name, `**` for any names, `?` for a character, `{a,b}` for a choice.
struct GlobPattern {
  private let alternatives: [[UInt8]]

  init(_ pattern: String) { alternatives = GlobPattern.expanded(Array(pattern.utf8), budget: 64) }

  func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return alternatives.contains { GlobPattern.matches($0, bytes) }
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
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var reachable = Set([0])
    var index = 0
    while index < pattern.count, !reachable.isEmpty {
      let byte = pattern[index]
      var next: Set<Int> = []
      if byte == UInt8(ascii: "*") {
        let isDeep = index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "*")
        index += isDeep ? 2 : 1
        for start in reachable {
          var position = start
          next.insert(position)
          while position < path.count, isDeep || path[position] != UInt8(ascii: "/") {
            position += 1
            next.insert(position)
          }
        }
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
}
