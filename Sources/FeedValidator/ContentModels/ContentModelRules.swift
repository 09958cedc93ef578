package import FeedCore
import FeedVocabulary

/// The rules that follow from the content models.
///
/// Their descriptions are created from the models, for the list of all rules and for each finding.
extension RuleDescription {
  /// The rules for missing, repeated and unknown elements, attributes and members.
  package static let contentModels: [RuleDescription] =
    Placement.all.flatMap(missing) + objects.flatMap(missing) + VocabularyRules.all.flatMap(\.rules)

  /// The rule that an element must or should have a child.
  convenience init(missing row: ChildRow, in model: ContentModel) {
    let name = row.model.name
    let isRequired = row.occurrence.isRequired
    let content = row.model.text == .none ? "" : ", with \(row.model.term.valueName.article)"
    self.init(
      RuleID(missing: name.local, in: model.name), isRequired ? .error : .warning,
      "“\(model.name)” \(isRequired ? "must" : "should") contain “\(name)”", reference: row.model.term.reference,
      w3c: [RuleDescription.w3cClass(missing: row, in: model)],
      why: RequiredPartReasons.reason(name.local, row.model.term.reference), help: "add <\(name)>…</\(name)>\(content)",
      wrong: "<\(model.name)>…</\(model.name)>", right: "<\(model.name)><\(name)>…</\(name)>…</\(model.name)>")
  }

  /// The rule that an element must have an attribute.
  convenience init(missing row: AttributeRow, in model: ContentModel) {
    let name = row.term.name
    self.init(
      RuleID(missing: name.local, in: model.name), .error, "“\(model.name)” must have the attribute “\(name)”",
      reference: row.term.reference, w3c: [name.local == "href" ? "MissingHref" : "MissingAttribute"],
      why: RequiredPartReasons.reason(name.local, row.term.reference),
      help: "add \(name)=\"…\", with \(row.term.valueName.article)", wrong: "<\(model.name)/>",
      right: "<\(model.name) \(name)=\"…\"/>")
  }

  /// The rule that an object must or should have a member.
  convenience init(missing row: MemberRow, in model: ObjectModel) {
    let name = row.term.name.local
    let isRequired = row.occurrence.isRequired
    self.init(
      RuleID(rawValue: "jsonfeed/\(model.term.name.local)-without-\(name.kebab)"), isRequired ? .error : .warning,
      "“\(model.term.name)” \(isRequired ? "must" : "should") have the member “\(name)”", reference: row.term.reference,
      why: RequiredPartReasons.reason(name, row.term.reference),
      help: "add \"\(name)\": …, with \(row.term.valueName.article)", wrong: "{ … }", right: "{ \"\(name)\": …, … }")
  }

  static let jsonfeedFeedWithoutFeedUrl = RuleDescription(
    missing: .recommended(JSONFeed.feedURL), in: JSONFeedContentModels.feed)

  private static let objects = [
    JSONFeedContentModels.feed, JSONFeedContentModels.item, JSONFeedContentModels.attachment,
    JSONFeedContentModels.hub,
  ]

  private static func missing(_ model: ContentModel) -> [RuleDescription] {
    model.expected.map { RuleDescription(missing: model.children[$0], in: model) }
      + model.attributes.filter(\.occurrence.isRequired).map { RuleDescription(missing: $0, in: model) }
  }

  private static func missing(_ model: ObjectModel) -> [RuleDescription] {
    model.members.filter { $0.occurrence.isRequired || $0.occurrence == .recommended }
      .map { RuleDescription(missing: $0, in: model) }
  }

  /// The W3C validator’s own class for a missing child.
  private static func w3cClass(missing row: ChildRow, in model: ContentModel) -> String {
    if model.name == Atom.source.name { return "MissingSourceElement" }
    guard model.name.namespace == .none || model.name.local.lowercased() == "channel" else { return "MissingElement" }
    return switch row.model.name.local {
    case "title": "MissingTitle"
    case "link": "MissingLink"
    case "description": "MissingDescription"
    default: "MissingElement"
    }
  }
}

extension RuleID {
  /// Creates the id for a part that an element lacks.
  fileprivate init(missing part: String, in parent: Name) {
    self.init(rawValue: "\(parent.namespace.vocabulary)/\(parent.local.kebab)-without-\(part.kebab)")
  }
}

extension String {
  /// The name in kebab case, such as `is-perma-link` for `isPermaLink`.
  fileprivate var kebab: String {
    var result = ""
    var isAfterLowercase = false
    for character in self {
      if character.isUppercase, isAfterLowercase { result += "-" }
      result += character == "_" ? "-" : character.lowercased()
      isAfterLowercase = character.isLowercase
    }
    return result
  }

  /// The string preceded by “a” or “an” if English requires an article.
  fileprivate var article: String {
    guard let first else { return self }
    if ["text", "HTML", "true or false", "elements"].contains(self) || hasPrefix("one of") { return self }
    return "aeiouAEIO".contains(first) ? "an \(self)" : "a \(self)"
  }
}
