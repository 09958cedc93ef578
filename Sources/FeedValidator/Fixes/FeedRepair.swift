import FeedCore
import FeedDocument

/// Fixes problems without changing the meaning of a feed.
///
/// Each change is validated: it must solve a problem and must not add one.
public struct FeedRepair: Sendable {
  /// The result of fixing a feed.
  public struct Outcome: Sendable {
    /// The fixed feed; the same bytes if nothing was fixed.
    public var bytes: [UInt8]
    /// The fixes, such as “3 dates were rewritten”.
    public var done: [String]
    /// The number of errors and warnings that have no safe fix.
    public var remaining = 0
  }

  /// The maximum number of changes to try.
  ///
  /// Each try validates the whole feed. Real feeds need far fewer.
  private static let tries = 200

  private var validator: Validator

  /// Creates a repair for feeds that a validator checks.
  ///
  /// - Parameter validator: the validator; its `feedURL` is the URL of added self links.
  public init(_ validator: Validator) {
    self.validator = validator
    self.validator.gathersFacts = false
    self.validator.limits.diagnostics = 100_000
  }

  /// Applies all fixes that reduce the problems of a feed.
  ///
  /// If the file cannot be decoded completely, it is returned unchanged.
  ///
  /// - Parameters:
  ///   - bytes: the feed, in any supported encoding.
  ///   - name: the file’s name, for the format of empty files and for diagnostics.
  /// - Returns: the fixed feed and a description of each kind of fix.
  public func repair(_ bytes: [UInt8], name: String) -> Outcome {
    var done = Tally()
    var state = validator.validateDocument(bytes, name: name)
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    guard state.isFeed else { return Outcome(bytes: bytes, done: [], remaining: state.problemCount) }
    if let declared = declaredAsUTF8(bytes, state) {
      done.add(one: "declared encoding was corrected to UTF-8", many: "", count: 1)
      state = declared
    } else if let converted = inUTF8(state) {
      done.add(one: "file was converted to UTF-8", many: "", count: 1)
      state = converted
    } else if !isLossless(state) {
      return Outcome(bytes: bytes, done: [], remaining: state.problemCount)
    }
    var tries = Self.tries
    while let next = improve(state, tally: &done, tries: &tries) { state = next }
    let hasNeedlessMark = state.report.format == .jsonFeed && !mark.isEmpty
    if hasNeedlessMark { done.add(one: "byte order mark was removed", many: "", count: 1) }
    let remaining = state.problemCount
    guard !done.isEmpty else { return Outcome(bytes: bytes, done: [], remaining: remaining) }
    return Outcome(bytes: (hasNeedlessMark ? [] : mark) + state.text, done: done.lines, remaining: remaining)
  }

  /// Applies the first repair that improves the feed.
  private func improve(_ state: ValidatedDocument, tally done: inout Tally, tries: inout Int) -> ValidatedDocument? {
    let subject = RepairSubject(
      document: state.reading.document, format: state.report.format, feedURL: validator.feedURL)
    for repair in Repair.all(for: state.report.diagnostics) {
      let problems = state.report.diagnostics.filter { repair.rules.contains($0.rule) }
      let fixes = repair.fixes(subject, problems)
      guard let better = best(fixes[...], for: state, &tries) else { continue }
      done.add(one: repair.one, many: repair.many, count: better.count)
      return better.state
    }
    return nil
  }

  /// Applies as many fixes as improve the feed; if all together do not, tries each half.
  private func best(
    _ fixes: ArraySlice<Fix>, for state: ValidatedDocument, _ tries: inout Int
  ) -> (
    state: ValidatedDocument, count: Int
  )? {
    guard !fixes.isEmpty, tries > 0 else { return nil }
    tries -= 1
    let after = validator.validateDocument(Array(fixes).applied(to: state.text), name: state.report.name)
    if after.isBetter(than: state) { return (after, fixes.count) }
    guard fixes.count > 1 else { return nil }
    let middle = fixes.startIndex + fixes.count / 2
    return best(fixes[..<middle], for: state, &tries) ?? best(fixes[middle...], for: state, &tries)
  }

  /// Returns the feed with UTF-8 as its declared encoding, if its bytes are UTF-8 but another encoding is declared.
  ///
  /// Text in an encoding of one byte per character is never UTF-8 by chance, unless it is ASCII.
  private func declaredAsUTF8(_ bytes: [UInt8], _ state: ValidatedDocument) -> ValidatedDocument? {
    let encoding = state.reading.encoding
    guard let range = encoding.declaredRange, !encoding.hasByteOrderMark, encoding.hasSingleBytes,
      bytes.contains(where: { $0 >= 0x80 }), (try? UTF8Span(validating: bytes.span)) != nil
    else { return nil }
    return validator.validateDocument([Fix(range, "UTF-8")].applied(to: bytes), name: state.report.name)
  }

  /// Returns the feed converted to UTF-8, or `nil` if it is UTF-8 already or cannot be decoded.
  private func inUTF8(_ state: ValidatedDocument) -> ValidatedDocument? {
    let encoding = state.reading.encoding
    let problems = state.report.diagnostics.filter {
      $0.rule.rawValue.hasPrefix("encoding/") || $0.rule == RuleDescription.jsonNotUtf8.id
    }
    guard !problems.isEmpty, isLossless(state) else { return nil }
    let declaration = encoding.declaredRange.map { Fix($0, "UTF-8") }
    let text = [declaration].compactMap(\.self).applied(to: state.text)
    let after = validator.validateDocument(text, name: state.report.name)
    return after.isBetter(than: state) ? after : nil
  }

  /// Whether all bytes of the file were decoded, so that a conversion loses nothing.
  private func isLossless(_ state: ValidatedDocument) -> Bool {
    let isText = ![RuleDescription.encodingNotUtf8, .encodingUnsupported].contains { rule in
      state.report.diagnostics.contains { $0.rule == rule.id }
    }
    let isDecoded = !state.report.diagnostics.contains { $0.rule == RuleDescription.jsonNotUtf8.id }
    return isText && (isDecoded || state.reading.encoding.name != "UTF-8")
      && !String(utf8: state.text).unicodeScalars.contains("\u{FFFD}")
  }
}

/// The number of fixes by kind, in order of first occurrence.
private struct Tally {
  private var counts: [(one: String, many: String, count: Int)] = []

  var isEmpty: Bool { counts.isEmpty }
  var lines: [String] { counts.map { $0.count == 1 || $0.many.isEmpty ? $0.one : "\($0.count) \($0.many)" } }

  mutating func add(one: String, many: String, count: Int) {
    if let index = counts.firstIndex(where: { $0.one == one }) {
      counts[index].count += count
    } else {
      counts.append((one, many, count))
    }
  }
}
