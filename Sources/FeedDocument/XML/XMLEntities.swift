import FeedCore

/// The entities that a document declares.
///
/// They are never expanded.
struct XMLEntities {
  /// The text of each entity, by name; the first declaration applies.
  ///
  /// The text is empty if it contains markup or references, or is in another file.
  private(set) var texts: [String: [UInt8]] = [:]
  /// The entities that the text of each entity refers to.
  private var references: [String: [String]] = [:]
  /// The entities that are known not to refer to themselves.
  private var ending: Set<String> = []

  mutating func declare(_ name: String, _ text: [UInt8]) {
    guard texts[name] == nil else { return }
    let names = Self.references(in: text)
    if !names.isEmpty { references[name] = names }
    texts[name] = text.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ? [] : text
  }

  private static func references(in text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: UInt8(ascii: ";")).map { String(utf8: part[..<$0]) }
    }
  }

  /// Returns whether an entity refers to itself, directly or indirectly (XML 1.0, section 4.1, No Recursion).
  mutating func isEndless(_ name: String) -> Bool {
    var path: [(name: String, next: Int)] = [(name, 0)]
    var open: Set<String> = [name]
    while let last = path.last {
      let names = ending.contains(last.name) ? [] : references[last.name] ?? []
      if last.next == names.count {
        ending.insert(last.name)
        open.remove(last.name)
        path.removeLast()
      } else {
        path[path.count - 1].next += 1
        let next = names[last.next]
        if !open.insert(next).inserted { return true }
        path.append((next, 0))
      }
    }
    return false
  }
}
