import FeedCore
import FeedDocument

/// Mends what can be mended without changing what a feed means.
///
/// Each change is checked: it must solve a problem, and must not add one. Changes are made until there is none left.
public struct FeedRepair: Sendable {
  /// What became of a feed.
  public struct Outcome: Sendable {
    /// The mended feed; the same bytes when nothing could be mended.
    public var bytes: [UInt8]
    /// What was done, as in `3 dates were written anew`.
    public var done: [String]
  }

  /// Each change is tried by checking the whole feed; no feed that people write needs this many tries.
  private static let tries = 200

  private var validator: Validator

  /// A repair for feeds that a validator checks; self links are written for its address.
  public init(_ validator: Validator) {
    self.validator = validator
    self.validator.gathersFacts = false
    self.validator.limits.diagnostics = 100_000
  }

  public func repair(_ bytes: [UInt8], name: String) -> Outcome {
    var done = Tally()
    var state = validator.examine(bytes, name: name)
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    if let converted = inUTF8(state) {
      done.add("the file was converted to UTF-8", many: "", count: 1)
      state = converted
    } else if !isLossless(state) {
      return Outcome(bytes: bytes, done: [])
    }
    var tries = Self.tries
    while let next = improve(state, counting: &done, tries: &tries) { state = next }
    let hasNeedlessMark = state.report.format == .jsonFeed && !mark.isEmpty
    if hasNeedlessMark { done.add("the byte order mark was taken out", many: "", count: 1) }
    guard !done.isEmpty else { return Outcome(bytes: bytes, done: []) }
    return Outcome(bytes: (hasNeedlessMark ? [] : mark) + state.text, done: done.lines)
  }

  /// Makes the first repair that makes the feed better.
  private func improve(_ state: Examination, counting done: inout Tally, tries: inout Int) -> Examination? {
    let subject = RepairSubject(
      document: state.reading.document, format: state.report.format, address: validator.address)
    for repair in Repair.all {
      let problems = state.report.diagnostics.filter { repair.rules.contains($0.rule) }
      guard !problems.isEmpty else { continue }
      let fixes = repair.fixes(subject, problems)
      guard let better = best(fixes[...], for: state, &tries) else { continue }
      done.add(repair.one, many: repair.many, count: better.count)
      return better.state
    }
    return nil
  }

  /// As many of the fixes as make the feed better; halves are tried where all of them together do not.
  private func best(
    _ fixes: ArraySlice<Fix>, for state: Examination, _ tries: inout Int
  ) -> (
    state: Examination, count: Int
  )? {
    guard !fixes.isEmpty, tries > 0 else { return nil }
    tries -= 1
    let after = validator.examine(Array(fixes).applied(to: state.text), name: state.report.name)
    if after.isBetter(than: state) { return (after, fixes.count) }
    guard fixes.count > 1 else { return nil }
    let middle = fixes.startIndex + fixes.count / 2
    return best(fixes[..<middle], for: state, &tries) ?? best(fixes[middle...], for: state, &tries)
  }

  /// The feed in UTF-8, declared as such; `nil` when it is, or when its text cannot be known.
  private func inUTF8(_ state: Examination) -> Examination? {
    let encoding = state.reading.encoding
    let problems = state.report.diagnostics.filter { $0.rule.rawValue.hasPrefix("encoding/") }
    guard !problems.isEmpty, isLossless(state) else { return nil }
    let declaration = encoding.declaredRange.map { Fix($0, "UTF-8") }
    let text = [declaration].compactMap(\.self).applied(to: state.text)
    let after = validator.examine(text, name: state.report.name)
    return after.isBetter(than: state) ? after : nil
  }

  /// False when bytes of the file were no text, and would be lost in a new one.
  private func isLossless(_ state: Examination) -> Bool {
    let isText = !["encoding/not-utf-8", "encoding/unsupported", "json/not-utf-8"].contains { rule in
      state.report.diagnostics.contains { $0.rule == rule }
    }
    return isText && !String(utf8: state.text).unicodeScalars.contains("\u{FFFD}")
  }
}

/// Counts what was done, in the order in which it was done first.
private struct Tally {
  private var counts: [(one: String, many: String, count: Int)] = []

  var isEmpty: Bool { counts.isEmpty }
  var lines: [String] { counts.map { $0.count == 1 || $0.many.isEmpty ? $0.one : "\($0.count) \($0.many)" } }

  mutating func add(_ one: String, many: String, count: Int) {
    if let index = counts.firstIndex(where: { $0.one == one }) {
      counts[index].count += count
    } else {
      counts.append((one, many, count))
    }
  }
}
