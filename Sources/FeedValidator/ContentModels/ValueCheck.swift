import FeedCore
import FeedDocument
import FeedVocabulary

/// Checks the text of an element or attribute with its term’s codec.
enum ValueCheck {
  /// Returns whether the element’s text, without surrounding white space, is a value of its term, or has no such term.
  static func check(
    _ text: DecodedText, of node: Node, as model: ContentModel, _ findings: inout Findings
  ) -> Bool {
    guard model.text == .codec, model.term.content == .value else { return true }
    return check(
      text.bytes.trimmingSpace(), in: text, as: model.term, of: node, nameRange: node.nameRange, isAttribute: false,
      &findings)
  }

  static func check(_ attribute: Attribute, as term: AnyTerm, of node: Node, _ findings: inout Findings) {
    let text = attribute.value
    _ = check(
      text.bytes[...], in: text, as: term, of: node, nameRange: attribute.nameRange,
      isAttribute: true, &findings)
  }

  private static func check(
    _ value: ArraySlice<UInt8>, in text: DecodedText, as term: AnyTerm, of node: Node,
    nameRange: @autoclosure () -> Range<Int>,
    isAttribute: Bool, _ findings: inout Findings
  ) -> Bool {
    do throws(ValueError) {
      let bytes = Array(value)
      try term.check(bytes.span)
      return true
    } catch {
      let attribute = isAttribute ? term.name.description : nil
      let subject = attribute.map { "attribute “\($0)”" } ?? "“\(node.displayName)”"
      let isCode = TemplateCode.isIn(value)
      var error = error
      if isCode {
        error.help = TemplateCode.help
      } else if let date = WrittenDate.help(for: error.rule, String(utf8: value)) {
        error.help = date
      }
      let blamed = isCode ? 0..<value.count : error.range ?? 0..<value.count
      let message = isCode ? TemplateCode.message(String(utf8: value)) : error.message
      findings.add(
        error, message: value.isEmpty ? "\(subject) is empty" : message, of: node,
        at: value.isEmpty
          ? nameRange()
          : text.sourceRange(value.startIndex + blamed.lowerBound..<value.startIndex + blamed.upperBound),
        attribute: attribute, value: String(utf8: value), reference: term.reference)
      return false
    }
  }
}
