/// Selects the texts to show if many are similar: of each kind the first ones, and the number of the others.
///
/// If there is only one more, its text is shown instead of the number.
package struct RepeatedTexts<Kind: Hashable & Sendable>: Sendable {
  /// The texts of a kind that were not shown.
  package struct Rest: Sendable {
    package var kind: Kind
    package var count = 0
    /// The number of files with these texts.
    package var files = 0
    /// The text, if it is the only one.
    package var text: String?
    fileprivate var lastFile: String?
  }

  private let limit: Int
  private var counts: [Kind: Int] = [:]
  private var rests: [Rest] = []
  private var restIndexes: [Kind: Int] = [:]

  /// Starts a selection.
  ///
  /// - Parameter limit: The number of texts of a kind that are shown.
  package init(limit: Int = 3) { self.limit = limit }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - kind: The common property of similar texts.
  ///   - file: The file that the text is about.
  ///   - text: Makes the text; called only if it may be shown.
  /// - Returns: The text, or `nil` if it is only counted.
  package mutating func add(_ kind: Kind, in file: String = "", text: () -> String) -> String? {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= limit { return text() }
    if count == limit + 1 {
      restIndexes[kind] = rests.count
      rests.append(Rest(kind: kind, text: text()))
    }
    guard let index = restIndexes[kind] else { return nil }
    rests[index].count += 1
    if rests[index].count > 1 { rests[index].text = nil }
    // Texts about a file follow one another.
    if rests[index].lastFile != file { rests[index].files += 1 }
    rests[index].lastFile = file
    return nil
  }

  /// Returns the texts that were not shown, by kind in the order of their first texts, and starts again.
  package mutating func finish() -> [Rest] {
    defer { self = RepeatedTexts(limit: limit) }
    return rests
  }
}
