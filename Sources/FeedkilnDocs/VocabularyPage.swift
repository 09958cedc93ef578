import FeedCore
import FeedVocabulary

/// The generated page Documentation/vocabulary.md: the elements, attributes and members of the content models.
public enum VocabularyPage {
  /// The page as Markdown.
  public static var text: String {
    var vocabulary = VocabularyTable()
    for root in [
      RSSContentModels.rss, AtomContentModels.feed, AtomContentModels.entry, RDFContentModels.rss10,
      OPMLContentModels.opml,
    ] {
      vocabulary.add(root)
    }
    vocabulary.add(JSONFeedContentModels.feed)
    return introduction + vocabulary.sections.joined() + "\n"
  }

  private static let introduction = """
    # Vocabulary

    All elements, attributes and members that Feedkiln supports, with their parents and specifications. The validator
    checks feeds with these tables, and the builder writes feeds from them. Attributes begin with `@`. The number after
    a parent says how often the element may occur: 1, 0–1, 1+ for once or more, 0+ for any number.
    """
}

/// The terms of content models by vocabulary, in order of occurrence.
private struct VocabularyTable {
  private struct Row: Hashable {
    var name: String
    var value: String
    var reference: SpecReference
  }

  private var names: [String] = []
  private var rows: [String: [Row]] = [:]
  private var places: [Row: [String]] = [:]
  private var known: Set<ObjectIdentifier> = []

  mutating func add(_ model: ContentModel) {
    guard known.insert(ObjectIdentifier(model)).inserted else { return }
    for attribute in model.attributes {
      let name = attribute.term.name
      let namespace = name.namespace.prefix.isEmpty ? model.name.namespace : name.namespace
      add("@\(name)", attribute.term, occurs: attribute.occurrence, of: namespace.title, in: "\(model.name)")
    }
    for child in model.children {
      add(
        "\(child.model.name)", child.model.term, occurs: child.occurrence, of: child.model.name.namespace.title,
        in: "\(model.name)")
      add(child.model)
    }
  }

  mutating func add(_ model: ObjectModel) {
    for member in model.members {
      let place = model.term.name == JSONFeedContentModels.feed.term.name ? "the feed" : "\(model.term.name)"
      add("\(member.term.name)", member.term, occurs: member.occurrence, of: "JSON Feed", in: place)
      switch member.type {
      case .object(let model), .array(let model): add(model)
      case .value, .strings: break
      }
    }
  }

  private mutating func add(
    _ name: String, _ term: AnyTerm, occurs occurrence: Occurrence, of vocabulary: String, in place: String
  ) {
    let row = Row(name: name, value: term.valueName, reference: term.reference)
    if rows[vocabulary] == nil { names.append(vocabulary) }
    if places[row] == nil { rows[vocabulary, default: []].append(row) }
    let place = (place.contains(" ") ? place : "`\(place)`") + " " + occurrence.figure
    if places[row]?.contains(place) != true { places[row, default: []].append(place) }
  }

  var sections: [String] {
    names.map { vocabulary in
      let lines = (rows[vocabulary] ?? []).map { row in
        "| `\(row.name)` | \((places[row] ?? []).joined(separator: ", ")) | \(row.value) "
          + "| [\(row.reference)](\(row.reference.url)) |"
      }
      return """


        ## \(vocabulary)

        | Name | Parents | Value | Specification |
        |---|---|---|---|
        \(lines.joined(separator: "\n"))
        """
    }
  }
}

extension Namespace {
  /// The title of a vocabulary on the page.
  fileprivate var title: String {
    switch (prefix, uri) {
    case ("", ""): "RSS and OPML"
    case ("atom", _): "Atom"
    case ("", "http://purl.org/rss/1.0/"): "RSS 1.0"
    default: prefix.isEmpty ? "<\(uri)>" : "`\(prefix)`: <\(uri)>"
    }
  }
}

extension Occurrence {
  fileprivate var figure: String {
    switch self {
    case .one: "1"
    case .oneOrMore: "1+"
    case .recommended, .optional: "0–1"
    case .any: "0+"
    }
  }
}
