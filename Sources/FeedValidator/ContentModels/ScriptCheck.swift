import FeedCore
import FeedDocument
import FeedVocabulary

/// Finds scripts as values of elements that no content model describes, because readers make links of some of them.
///
/// An example is `feedburner:origLink`. Images in `data:` URLs are not reported: their vocabulary may allow them.
enum ScriptCheck {
  static func check(_ element: Node, _ findings: inout Findings) {
    check(own: element, &findings)
    for node in element.descendants where node.kind == .element { check(own: node, &findings) }
  }

  /// Checks an attribute that the content model of its element does not describe.
  static func check(_ attribute: Attribute, of node: Node, _ findings: inout Findings) {
    guard mayBeScript(node.document.source.bytes[attribute.valueRange]) else { return }
    report(attribute.value, of: node, attribute: attribute.writtenName, &findings)
  }

  private static func check(own node: Node, _ findings: inout Findings) {
    guard let namespace = node.name?.namespace, !markup.contains(namespace) else { return }
    let source = node.document.source.bytes
    for attribute in node.attributes where attribute.name.namespace != Namespace.xml.uri {
      check(attribute, of: node, &findings)
    }
    guard let text = node.children.first(where: { $0.kind == .text && !$0.isBlankText }),
      mayBeScript(source[text.range])
    else { return }
    report(node.text, of: node, attribute: nil, &findings)
  }

  /// Whether the first letter is that of a scheme to report, or a reference or section that may contain it.
  private static func mayBeScript(_ source: ArraySlice<UInt8>) -> Bool {
    source.first { !$0.isSpace }.map { "jJvVdD&<".utf8.contains($0) } ?? false
  }

  private static func report(
    _ text: DecodedText, of node: Node, attribute: String?, _ findings: inout Findings
  ) {
    let value = text.bytes.trimmingSpace()
    guard let scheme = NamedIRI.script(Array(value)), value.count > scheme.utf8.count,
      !value.contains(where: \.isSpace), scheme != "data:" || String(utf8: value).lowercased().hasPrefix("data:text/")
    else { return }
    findings.add(
      .iriScript, "“\(scheme)” is not allowed as a link", of: node, at: text.trimmedSourceRange, attribute: attribute,
      value: String(utf8: value))
  }

  /// The namespaces whose attributes other rules check.
  private static let markup: Set<String> = [
    Namespace.xhtml.uri, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
  ]
}
