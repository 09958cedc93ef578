import FeedCore
import FeedDocument
import FeedVocabulary

/// Checks an element's attributes: which there are, which are missing, and what they say.
enum AttributeCheck {
  static func check(_ node: Node, model: ContentModel, into findings: inout Findings) {
    for attribute in node.attributes {
      let name = attribute.name
      if let row = model.attributes.first(where: {
        $0.term.name.local == name.local && $0.term.name.namespace.uri == name.namespace
      }) {
        ValueCheck.check(attribute, as: row.term, of: node, into: &findings)
      } else if name.namespace == Namespace.xml.uri {
        checkXML(attribute, of: node, &findings)
      } else if name.namespace == Namespace.rdf.uri {
        checkRDF(attribute, of: node, model: model, into: &findings)
      } else if model.text != .anything || model.allowsExtensions, isReserved(name, node) {
        unexpected(attribute, of: node, model: model, into: &findings)
      }
    }
    for row in model.attributes where row.occurrence.isRequired && node.attribute(row.term) == nil {
      let missing = MissingAttribute(row: row, model: model)
      findings.add(
        missing.id, .error, "“\(node.displayName)” has no “\(row.term.name)” attribute", of: node,
        attribute: row.term.name.description, help: "add it: \(row.term.name)=\"…\", with \(missing.article)",
        reference: row.term.reference)
    }
  }

  private static func checkXML(_ attribute: Attribute, of node: Node, _ findings: inout Findings) {
    switch attribute.name.local {
    case "lang" where !attribute.value.isEmpty:
      ValueCheck.check(attribute, as: XMLAttribute.language.erased, of: node, into: &findings)
    case "base": ValueCheck.check(attribute, as: XMLAttribute.base.erased, of: node, into: &findings)
    default: break
    }
  }

  private static func checkRDF(
    _ attribute: Attribute, of node: Node, model: ContentModel, into findings: inout Findings
  ) {
    guard !RDFSyntax.attributeNames.contains(attribute.name.local) else { return }
    unexpected(attribute, of: node, model: model, into: &findings)
  }

  /// True for names in no namespace and in those of vocabularies that say where their attributes stand.
  private static func isReserved(_ name: DocumentName, _ node: Node) -> Bool {
    name.namespace.isEmpty || name.namespace == Namespace.threading.uri
  }

  private static func unexpected(
    _ attribute: Attribute, of node: Node, model: ContentModel, into findings: inout Findings
  ) {
    let meant = NearMiss.of(attribute.name.local, in: model.attributes.map { $0.term.name.local })
    findings.add(
      RuleID(rawValue: "\(KnownNames.vocabulary(model.name.namespace))/unexpected-attribute"), .error,
      "“\(node.displayName)” has no attribute “\(attribute.writtenName)”", of: node, at: attribute.nameRange,
      attribute: attribute.writtenName, value: attribute.value.string,
      help: meant.map { "did you mean “\($0)”?" } ?? "take it out", reference: model.term.reference)
  }
}

/// The name and the words for an attribute that is not there.
struct MissingAttribute {
  let row: AttributeRow
  let model: ContentModel

  var id: RuleID {
    let vocabulary = KnownNames.vocabulary(model.name.namespace)
    return RuleID(rawValue: "\(vocabulary)/\(model.name.local.kebab)-without-\(row.term.name.local.kebab)")
  }

  var article: String { row.term.valueName.article }
}

extension String {
  /// `isPermaLink` as `is-perma-link`.
  var kebab: String {
    var result = ""
    var isAfterSmallLetter = false
    for character in self {
      if character.isUppercase, isAfterSmallLetter { result += "-" }
      result += character == "_" ? "-" : character.lowercased()
      isAfterSmallLetter = character.isLowercase
    }
    return result
  }

  /// With “a” or “an” in front where that is English.
  var article: String {
    guard let first else { return self }
    if ["text", "HTML", "true or false", "elements"].contains(self) || hasPrefix("one of") { return self }
    return "aeiouAEIO".contains(first) ? "an \(self)" : "a \(self)"
  }
}
