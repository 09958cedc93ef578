import FeedCore

/// A comparison of two files in the format of `diff -u`.
public enum UnifiedDiff {
  private static let context = 3

  private enum Line {
    case kept(ArraySlice<UInt8>), removed(ArraySlice<UInt8>), added(ArraySlice<UInt8>)

    var isKept: Bool { if case .kept = self { true } else { false } }
    var isInOld: Bool { if case .added = self { false } else { true } }
    var isInNew: Bool { if case .removed = self { false } else { true } }
  }

  /// Compares two files.
  ///
  /// - Parameters:
  ///   - old: the old content.
  ///   - new: the new content.
  ///   - name: the file name for both header lines.
  /// - Returns: the hunks with three lines of context, or no bytes if the files are equal.
  public static func of(_ old: [UInt8], _ new: [UInt8], name: String) -> [UInt8] {
    let script = script(lines(old), lines(new))
    guard script.contains(where: { !$0.isKept }) else { return [] }
    var bytes = Array("--- a/\(name)\n+++ b/\(name)\n".utf8)
    for hunk in hunks(script) { write(hunk, of: script, into: &bytes) }
    return bytes
  }

  /// Returns the lines of a file with their line breaks.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
    let difference = changes(old, new)
    var script: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      // Removed lines precede added lines.
      var removed: [Line] = []
      var added: [Line] = []
      while i < old.count, difference.removed.contains(i) {
        removed.append(.removed(old[i]))
        i += 1
      }
      while j < new.count, difference.added.contains(j) {
        added.append(.added(new[j]))
        j += 1
      }
      script += removed + added
      if i < old.count, j < new.count, !difference.removed.contains(i) {
        script.append(.kept(old[i]))
        i += 1
        j += 1
      }
    }
    return script
  }

  /// The most lines of a file for which the smallest difference is computed.
  private static let longest = 4000
  /// The number of lines to search ahead in longer files.
  private static let window = 40

  /// Returns the indexes of the removed and added lines.
  private static func changes(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> (removed: Set<Int>, added: Set<Int>) {
    guard max(old.count, new.count) <= longest else { return nearChanges(old, new) }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  /// Compares two long files line by line; after a difference, searches a few lines ahead for the next equal line.
  private static func nearChanges(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> (removed: Set<Int>, added: Set<Int>) {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let (gone, come) = old[i] == new[j] ? (0, 0) : meeting(old[i...], new[j...])
      removed.formUnion(i..<i + gone)
      added.formUnion(j..<j + come)
      i += gone
      j += come
      if i < old.count, j < new.count, old[i] == new[j] {
        i += 1
        j += 1
      }
    }
    return (removed.union(i..<old.count), added.union(j..<new.count))
  }

  /// Returns the number of removed and added lines before the next equal line.
  private static func meeting(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> (Int, Int) {
    for sum in 1...window {
      for gone in 0...sum where gone < old.count && sum - gone < new.count {
        let line = old[old.startIndex + gone]
        if line == new[new.startIndex + sum - gone], !line.allSatisfy(\.isSpace) { return (gone, sum - gone) }
      }
    }
    return (1, 1)
  }

  /// Returns the ranges of changed lines with their context; ranges that touch are joined.
  private static func hunks(_ script: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in script.enumerated() where !line.isKept {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func write(_ hunk: Range<Int>, of script: [Line], into bytes: inout [UInt8]) {
    let before = script[..<hunk.lowerBound]
    let old = position(before.count(where: \.isInOld), script[hunk].count(where: \.isInOld))
    let new = position(before.count(where: \.isInNew), script[hunk].count(where: \.isInNew))
    bytes.append(utf8: "@@ -\(old) +\(new) @@\n")
    for line in script[hunk] {
      let (sign, text): (Unicode.Scalar, ArraySlice<UInt8>) =
        switch line {
        case .kept(let text): (" ", text)
        case .removed(let text): ("-", text)
        case .added(let text): ("+", text)
        }
      bytes.append(UInt8(ascii: sign))
      bytes += text
      if text.last != UInt8(ascii: "\n") { bytes.append(utf8: "\n\\ No newline at end of file\n") }
    }
  }

  /// Returns the first line and the number of lines of a range; for an empty range, the line before it.
  private static func position(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
