import FeedCore
import FeedVocabulary

@testable import FeedValidator

/// Two small documents for a rule that follows from a content model: one that violates the rule, and a correct one.
struct ContentModelFixture {
  let rule: RuleID
  let bad: String
  let good: String

  /// The documents of all rules of the content models; most rules have several.
  static let all: [ContentModelFixture] = ElementPlace.all.flatMap(fixtures) + objects

  private static func fixtures(of place: ElementPlace) -> [ContentModelFixture] {
    let model = place.model
    var fixtures: [ContentModelFixture] = []
    func add(_ rule: RuleDescription, bad: String, good: String) {
      fixtures.append(ContentModelFixture(rule: rule.id, bad: bad, good: good))
    }
    let complete = place.document()
    for index in model.expected {
      let row = model.children[index]
      add(RuleDescription(missing: row, in: model), bad: place.document(without: row.model), good: complete)
    }
    for row in model.attributes where row.occurrence.isRequired {
      add(RuleDescription(missing: row, in: model), bad: place.document(withoutAttribute: row.term), good: complete)
    }
    let rules = VocabularyRules.of(model.name.namespace)
    let unknown = XML.element(Name(model.name.namespace, "unheard"))
    add(rules.unknownElement, bad: place.document(after: unknown), good: complete)
    add(rules.unexpectedElement, bad: place.document(content: "3<b xmlns=\"\"/>"), good: place.document(content: "3"))
    add(rules.unexpectedAttribute, bad: place.document(attribute: " unheard=\"x\""), good: complete)
    add(rules.repeatedElement, bad: place.document(after: place.element()), good: complete)
    add(rules.unexpectedText, bad: place.document(content: "some text"), good: place.document(content: ""))
    return fixtures
  }

  private static let objects =
    fixtures(of: JSONFeedContentModels.feed) { $0 }
    + fixtures(of: JSONFeedContentModels.item) { feed("\"items\": [\($0)]") }
    + fixtures(of: JSONFeedContentModels.attachment) { feed("\"items\": [{\"id\": \"1\", \"attachments\": [\($0)]}]") }
    + fixtures(of: JSONFeedContentModels.hub) { feed("\"hubs\": [\($0)]") }

  private static func feed(_ members: String) -> String {
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Bread\", \(members)}"
  }

  private static func fixtures(of model: ObjectModel, in feed: (String) -> String) -> [ContentModelFixture] {
    let rows = model.members.filter { $0.occurrence.isRequired || $0.occurrence == .recommended }
    func object(without missing: MemberRow?) -> String {
      let members = rows.filter { $0.term.name != missing?.term.name }.map { row in
        switch row.term.name.local {
        case "items": "\"items\": []"
        case "version": "\"version\": \"https://jsonfeed.org/version/1.1\""
        default: "\"\(row.term.name.local)\": \"x\""
        }
      }
      return "{\(members.joined(separator: ", "))}"
    }
    return rows.map { row in
      ContentModelFixture(
        rule: RuleDescription(missing: row, in: model).id, bad: feed(object(without: row)),
        good: feed(object(without: nil)))
    }
  }
}

/// An element in a document: the content models from the root to the element.
private struct ElementPlace {
  let path: [ContentModel]
  var model: ContentModel { path[path.count - 1] }

  /// One place for each element in each parent.
  static let all: [ElementPlace] = {
    var places: [ElementPlace] = []
    var seen: Set<[Name]> = []
    func collect(_ path: [ContentModel]) {
      guard seen.insert(path.suffix(2).map(\.name)).inserted else { return }
      places.append(ElementPlace(path: path))
      for row in path[path.count - 1].children { collect(path + [row.model]) }
    }
    for root in [
      RSSContentModels.rss, AtomContentModels.feed, RDFContentModels.rss10, RDFContentModels.rss11,
      OPMLContentModels.opml,
    ] { collect([root]) }
    return places
  }()

  /// Returns the element with all required parts but the given one.
  func element(
    without child: ContentModel? = nil, withoutAttribute missing: AnyTerm? = nil, content: String? = nil,
    attribute: String = ""
  ) -> String {
    let attributes = model.attributes.filter { $0.occurrence.isRequired && $0.term.name != missing?.name }
      .map { XML.attribute($0.term.name) }
    let children = model.expected.map { model.children[$0].model }.filter { $0.name != child?.name }
      .map { XML.element($0.name) }
    return XML.element(
      model.name, attributes: attributes.joined() + attribute, content: content ?? children.joined())
  }

  /// Returns the document with the element, followed by another one.
  func document(
    without child: ContentModel? = nil, withoutAttribute missing: AnyTerm? = nil, content: String? = nil,
    attribute: String = "",
    after: String = ""
  ) -> String {
    let element = element(without: child, withoutAttribute: missing, content: content, attribute: attribute)
    return path.dropLast().reversed().reduce(element + after) { XML.element($1.name, content: $0) }
  }
}

private enum XML {
  static func element(_ name: Name, attributes: String = "", content: String = "") -> String {
    let (prefix, uri) = (name.namespace.prefix, name.namespace.uri)
    let tag = prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
    let declaration = prefix.isEmpty ? (uri.isEmpty ? "" : " xmlns=\"\(uri)\"") : " xmlns:\(prefix)=\"\(uri)\""
    return "<\(tag)\(declaration)\(attributes)>\(content)</\(tag)>"
  }

  static func attribute(_ name: Name) -> String {
    let (prefix, uri) = (name.namespace.prefix, name.namespace.uri)
    return prefix.isEmpty ? " \(name.local)=\"1\"" : " \(prefix):\(name.local)=\"1\" xmlns:\(prefix)=\"\(uri)\""
  }
}
