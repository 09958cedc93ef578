public import FeedCore
import FrontMatter

/// Conditions that select articles, such as those of a `[[feeds.extra]]` table or of `exclude`.
public struct ArticleFilter: Sendable, Hashable {
  public var tags: [String] = []
  public var categories: [String] = []
  public var authors: [String] = []
  public var sections: [String] = []
  public var languages: [LanguageTag] = []

  /// The wanted terms by family; families without a condition are missing.
  package var terms: [(family: FeedFamily, accepted: [String])] {
    [
      (.tags, tags), (.categories, categories), (.authors, authors), (.sections, sections),
      (.languages, languages.map(\.description)),
    ].filter { !$0.1.isEmpty }
  }
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
}

extension ExtraKey: FilterKey {}

/// The keys of `include` and `exclude`.
enum ConditionsKey: String, FilterKey {
  case tags, categories, authors, section, sections, language, languages
}

extension FieldReader where Key: FilterKey {
  /// Reads the conditions of a table.
  mutating func filter() -> ArticleFilter {
    let languages = list([.language, .languages]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try LanguageTag(text) }
    }
    return ArticleFilter(
      tags: texts(.tags) ?? [], categories: texts(.categories) ?? [], authors: texts(.authors) ?? [],
      sections: texts(.section, .sections) ?? [], languages: languages ?? [])
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
