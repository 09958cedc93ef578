import FeedCore
import FeedDocument
import FeedVocabulary

/// Has a term's codec read the text of an element or of an attribute.
enum ValueCheck {
  /// True when the element's text is a value of its term, or need not be one.
  static func check(_ node: Node, _ model: ContentModel, _ findings: inout Findings) -> Bool {
    guard model.text == .codec, model.term.content == .value else { return true }
    let text = node.text
    guard let error = problem(text, model.term) else { return true }
    add(error, text, of: node, attribute: nil, model.term, &findings)
    return false
  }

  @discardableResult
  static func check(_ attribute: Attribute, _ term: AnyTerm, of node: Node, _ findings: inout Findings) -> Bool {
    let text = attribute.value
    guard let error = problem(text, term) else { return true }
    add(error, text, of: node, attribute: term.name.description, term, &findings)
    return false
  }

  private static func problem(_ text: DecodedText, _ term: AnyTerm) -> ValueError? {
    let trimmed = Array(text.bytes.trimmingSpace())
    do throws(ValueError) {
      try term.check(trimmed.span)
      return nil
    } catch {
      return error
    }
  }

  private static func add(
    _ error: ValueError, _ text: DecodedText, of node: Node, attribute: String?, _ term: AnyTerm,
    _ findings: inout Findings
  ) {
    let trimmed = text.bytes.trimmingSpace()
    let range = error.range.map {
      text.sourceRange(trimmed.startIndex + $0.lowerBound..<trimmed.startIndex + $0.upperBound)
    }
    let isEmpty = trimmed.isEmpty
    let subject = attribute.map { "the attribute “\($0)”" } ?? "“\(node.displayName)”"
    findings.add(
      error.rule, .error, isEmpty ? "\(subject) is empty" : error.message, of: node,
      at: range ?? (isEmpty ? node.nameRange : text.trimmedSourceRange), attribute: attribute,
      value: String(utf8: trimmed), help: error.help, reference: term.reference)
  }
}
