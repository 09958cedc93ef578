public import FeedCore
import FrontMatter

/// Conditions that select articles, such as those of a `[[feeds.extra]]` table or of `exclude`.
public struct ArticleFilter: Sendable, Hashable {
  public var tags: [String] = []
  public var categories: [String] = []
  public var authors: [String] = []
  public var sections: [String] = []
  public var languages: [LanguageTag] = []
  /// The values that keys of the front matter have.
  public var keys: [KeyCondition] = []
  /// Filters of which the article meets no condition; at most one.
  public var not: [ArticleFilter] = []

  /// The wanted terms by family; families without a condition are missing.
  package var terms: [(family: FeedFamily, accepted: [String])] {
    [
      (.tags, tags), (.categories, categories), (.authors, authors), (.sections, sections),
      (.languages, languages.map(\.description)),
    ].filter { !$0.1.isEmpty }
  }

  /// The keys of the front matter that the conditions name.
  package var keyNames: [String] { keys.map(\.key) + not.flatMap(\.keyNames) }
}

/// A key of the front matter, and the values of which it has one.
public struct KeyCondition: Sendable, Hashable {
  /// The key; a dot separates the keys of nested tables.
  public var key: String
  public var values: [String]
}

/// The keys of the conditions, which are also keys of `[[feeds.extra]]`.
protocol FilterKey: FieldKey {
  static var tags: Self { get }
  static var categories: Self { get }
  static var authors: Self { get }
  static var section: Self { get }
  static var sections: Self { get }
  static var language: Self { get }
  static var languages: Self { get }
  static var keys: Self { get }
  static var not: Self { get }
}

extension ExtraKey: FilterKey {}

/// The keys of `include` and `exclude`.
enum ConditionsKey: String, FilterKey {
  case tags, categories, authors, section, sections, language, languages, keys, not
}

extension FieldReader where Key: FilterKey {
  /// Reads the conditions of a table.
  mutating func filter() -> ArticleFilter {
    let languages = list([.language, .languages]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try LanguageTag(text) }
    }
    var filter = ArticleFilter(
      tags: texts(.tags) ?? [], categories: texts(.categories) ?? [], authors: texts(.authors) ?? [],
      sections: texts(.section, .sections) ?? [], languages: languages ?? [])
    filter.keys = keyConditions()
    if node([.not]) != nil { filter.not = [conditions(.not)] }
    return filter
  }

  /// Reads a table with the accepted values of each key.
  private mutating func keyConditions() -> [KeyCondition] {
    guard let (name, node) = node([.keys]) else { return [] }
    guard let entries = node.entries else {
      report(.wrongType(name, wanted: "a table, such as { series = \"mills\" }", node), at: node)
      return []
    }
    return entries.compactMap { entry in
      guard entry.value.items.allSatisfy({ $0.scalar != nil }) else {
        report(.wrongType(entry.key, wanted: "a value or a list of values", entry.value), at: entry.value)
        return nil
      }
      return KeyCondition(key: entry.key, values: entry.value.texts)
    }
  }
}

extension FieldReader {
  /// Reads the table of an `include` or `exclude` key, or returns a filter without conditions.
  mutating func conditions(_ key: Key) -> ArticleFilter {
    guard let (name, node) = node([key]) else { return ArticleFilter() }
    guard node.entries != nil else {
      report(.wrongType(name, wanted: "a table, such as { tags = [\"notes\"] }", node), at: node)
      return ArticleFilter()
    }
    var table = FieldReader<ConditionsKey>(node, named: name, in: source, strictness: .settings)
    let filter = table.filter()
    report(table.diagnostics)
    return filter
  }
}
