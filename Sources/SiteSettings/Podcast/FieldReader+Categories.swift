import FeedCore
import FeedMedia
import FeedVocabulary
import FrontMatter

extension FieldReader where Key == PodcastKey {
  /// Reads categories such as `Arts`, and subcategories such as `Arts > Food`, which are grouped by category.
  mutating func podcastCategories(_ key: Key) -> [PodcastCategory]? {
    let names = list([key]) { (node, name) throws(ValueError) -> (String, String?)? in
      guard let text = try node.text(name) else { return nil }
      let names = text.split(separator: ">", maxSplits: 1).map { String(Substring($0.utf8.trimmingSpace())) }
      return try Self.checked(names)
    }
    guard let names, !names.isEmpty else { return nil }
    return names.reduce(into: []) { categories, name in
      if let index = categories.firstIndex(where: { $0.name == name.0 }) {
        if let part = name.1 { categories[index].parts.append(part) }
      } else {
        categories.append(PodcastCategory(name: name.0, parts: name.1.map { [$0] } ?? []))
      }
    }
  }

  private static func checked(_ names: [String]) throws(ValueError) -> (String, String?)? {
    guard let name = names.first else { return nil }
    let known = ITunesCategories.all.keys.sorted()
    guard let parts = ITunesCategories.all[name] else {
      throw .unknownCategory("unknown Apple category “\(name)”", name: name, known: known)
    }
    guard names.count > 1 else { return (name, nil) }
    guard parts.contains(names[1]) else {
      throw .unknownCategory("Apple category “\(name)” has no subcategory “\(names[1])”", name: names[1], known: parts)
    }
    return (name, names[1])
  }
}

extension ValueError {
  fileprivate static func unknownCategory(_ message: String, name: String, known: [String]) -> ValueError {
    ValueError(
      .podcastUnknownCategory, message,
      help: SpellingSuggestion.of(name, in: known).map { "did you mean “\($0)”?" }
        ?? (known.isEmpty
          ? "write the category without a subcategory" : "write one of " + known.joined(separator: ", ")))
  }
}

extension RuleDescription {
  static let podcastUnknownCategory = RuleDescription(
    "podcast/unknown-category", .error, "a podcast category must be one of Apple’s categories",
    why: "Podcast directories reject shows with other categories.",
    help: "write one of Apple’s categories",
    wrong: "categories = [\"Tecnology\"]",
    right: "categories = [\"Technology\"]")
}
