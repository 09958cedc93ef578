import FeedCore
import FeedDocument
import FeedVocabulary

/// Checks the attributes of an element: unknown and missing attributes, and values.
enum AttributeCheck {
  static func check(_ node: Node, against model: ContentModel, _ findings: inout Findings) {
    for attribute in node.attributes {
      let name = attribute.name
      if let row = model.attributes.first(where: {
        $0.term.name.local == name.local && $0.term.name.namespace.uri == name.namespace
      }) {
        ValueCheck.check(attribute, as: row.term, of: node, &findings)
      } else if name.namespace == Namespace.xml.uri {
        checkXML(attribute, of: node, &findings)
      } else if name.namespace == Namespace.rdf.uri {
        checkRDF(attribute, of: node, against: model, &findings)
      } else if model.text != .anything || model.allowsExtensions, isReserved(name, node) {
        unexpected(attribute, of: node, against: model, &findings)
      } else {
        ScriptCheck.check(attribute, of: node, &findings)
      }
    }
    for row in model.attributes where row.occurrence.isRequired && node.attribute(row.term) == nil {
      findings.missing(row, in: node, model)
    }
  }

  private static func checkXML(_ attribute: Attribute, of node: Node, _ findings: inout Findings) {
    switch attribute.name.local {
    case "lang" where !attribute.value.isEmpty:
      ValueCheck.check(attribute, as: XMLAttribute.language.erased, of: node, &findings)
    case "base": ValueCheck.check(attribute, as: XMLAttribute.base.erased, of: node, &findings)
    default: break
    }
  }

  private static func checkRDF(
    _ attribute: Attribute, of node: Node, against model: ContentModel, _ findings: inout Findings
  ) {
    let name = attribute.name.local
    guard !RDFSyntax.attributeNames.contains(name) else {
      if name == RDFSyntax.resource.name.local {
        ValueCheck.check(attribute, as: RDFSyntax.resource.erased, of: node, &findings)
      }
      return
    }
    unexpected(attribute, of: node, against: model, &findings)
  }

  /// Returns whether a name is in no namespace, or in one whose vocabulary restricts its attributes.
  private static func isReserved(_ name: DocumentName, _ node: Node) -> Bool {
    name.namespace.isEmpty || name.namespace == Namespace.threading.uri
  }

  private static func unexpected(
    _ attribute: Attribute, of node: Node, against model: ContentModel, _ findings: inout Findings
  ) {
    let names = model.attributes.map { $0.term.name.local }
    let meant = SpellingSuggestion.of(attribute.name.local, in: names) ?? synonym(of: attribute, of: node, in: names)
    findings.add(
      VocabularyRules.of(model.name.namespace).unexpectedAttribute,
      "attribute “\(attribute.writtenName)” is not allowed in “\(node.displayName)”", of: node, at: attribute.nameRange,
      attribute: attribute.writtenName, value: attribute.string,
      help: meant.map { "did you mean “\($0)”?" } ?? "remove the attribute", reference: model.term.reference)
  }

  /// Returns the attribute that the specification has for a URL, if the element lacks it and has another name for it.
  private static func synonym(of attribute: Attribute, of node: Node, in names: [String]) -> String? {
    let links: Set<String> = ["href", "link", "src", "uri", "url"]
    guard links.contains(attribute.name.local) else { return nil }
    return names.first { links.contains($0) && node.attribute($0) == nil }
  }
}
