package import FeedCore

extension ContentModel {
  /// Returns whether an element may be in the parent: the model lists it, or its vocabulary is not supported.
  package func allows(_ element: ExtensionElement) -> Bool {
    let name = element.name
    return row(namespace: name.namespace.uri, local: name.local) != nil
      || !Namespace.specified.contains { $0.uri == name.namespace.uri }
  }

  /// Returns the first text or attribute of an element that its term does not allow, or `nil` if there is none.
  package func invalidValue(in element: ExtensionElement) -> InvalidValue? {
    guard let row = row(namespace: element.name.namespace.uri, local: element.name.local) else { return nil }
    let model = children[row].model
    if model.text == .codec, let invalid = model.term.invalidValue(element.text) { return invalid }
    for attribute in element.attributes {
      let known = model.attributes.first { $0.term.name == attribute.name }
      if let invalid = known?.term.invalidValue(attribute.value) { return invalid }
    }
    return element.children.lazy.compactMap { model.invalidValue(in: $0) }.first
  }
}

extension AnyTerm {
  fileprivate func invalidValue(_ text: String) -> InvalidValue? {
    do throws(ValueError) {
      try check(CleanText(text).bytes.span)
      return nil
    } catch {
      return InvalidValue(name: name.local, value: text, error: error)
    }
  }
}
