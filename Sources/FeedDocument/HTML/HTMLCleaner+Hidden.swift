internal import FeedCore

extension HTMLCleaner {
  /// Whether an element is removed, because the policy omits it or because the page does not show it: by its `hidden`
  /// attribute or its style.
  func isHidden(_ index: Int) -> Bool {
    if isOmitted(index) { return true }
    guard !tree.nodes[index].attributes.isEmpty else { return false }
    if tree.attribute("hidden", of: index) != nil { return true }
    guard let style = tree.attribute("style", of: index) else { return false }
    return style.split(separator: UInt8(ascii: ";")).contains { declaration in
      let name = declaration.prefix { $0 != UInt8(ascii: ":") }
      let value = declaration[name.endIndex...].dropFirst()
      return HTMLCleaner.isWord("display", name) && HTMLCleaner.isWord("none", value.prefix { $0 != UInt8(ascii: "!") })
    }
  }

  /// Whether the policy omits an element.
  func isOmitted(_ index: Int) -> Bool { policy.omitted?.matches(index, in: tree) ?? false }

  private static func isWord(_ word: String, _ text: ArraySlice<UInt8>) -> Bool {
    text.trimmingSpace().lazy.map(\.asciiLowercased).elementsEqual(word.utf8)
  }
}
