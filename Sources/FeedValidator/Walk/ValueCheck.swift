import FeedCore
import FeedDocument
import FeedVocabulary

/// Has a term's codec read the text of an element or of an attribute.
enum ValueCheck {
  /// True when the element's text is a value of its term, or need not be one; white space around it does not count.
  static func check(
    _ node: Node, text: DecodedText, model: ContentModel, into findings: inout Findings
  ) -> Bool {
    guard model.text == .codec, model.term.content == .value else { return true }
    return check(text.bytes.trimmingSpace(), of: text, as: model.term, in: node, attribute: nil, into: &findings)
  }

  static func check(_ attribute: Attribute, as term: AnyTerm, of node: Node, into findings: inout Findings) {
    let text = attribute.value
    _ = check(text.bytes[...], of: text, as: term, in: node, attribute: term.name.description, into: &findings)
  }

  private static func check(
    _ value: ArraySlice<UInt8>, of text: DecodedText, as term: AnyTerm, in node: Node, attribute: String?,
    into findings: inout Findings
  ) -> Bool {
    do throws(ValueError) {
      let bytes = Array(value)
      try term.check(bytes.span)
      return true
    } catch {
      let subject = attribute.map { "the attribute “\($0)”" } ?? "“\(node.displayName)”"
      let blamed = error.range ?? 0..<value.count
      findings.add(
        error.rule, .error, value.isEmpty ? "\(subject) is empty" : error.message, of: node,
        at: value.isEmpty
          ? node.nameRange
          : text.sourceRange(value.startIndex + blamed.lowerBound..<value.startIndex + blamed.upperBound),
        attribute: attribute, value: String(utf8: value), help: error.help, reference: term.reference)
      return false
    }
  }
}
