import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomXhtmlInWrongNamespace = RuleDescription(
    "atom/xhtml-in-wrong-namespace", .warning, "the elements of XHTML text should be in the XHTML namespace",
    reference: .rfc(4287, "3.1.1.3"),
    w3c: ["NotHtml", "MissingNamespace", "UndefinedElement"],
    why: "Feed readers do not recognize HTML elements in another namespace.",
    help: "write <div xmlns=\"http://www.w3.org/1999/xhtml\">",
    wrong: "<content type=\"xhtml\"><div>…</div></content>",
    right: "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">…</div></content>")
}

extension Rule {
  static let atomXhtmlInWrongNamespace = Rule(.atomXhtmlInWrongNamespace, at: [.construct]) { context, findings in
    guard context.kind == .xhtml,
      let child = context.node.descendants.first(where: {
        $0.kind == .element && isForeign($0)
      })
    else { return }
    let namespace = child.name?.namespace ?? ""
    // A wrong root makes all of the text unreadable; another element only itself.
    let isRoot = child.parent?.index == context.node.index
    findings.report(
      namespace == Namespace.atom.uri
        ? "“\(child.writtenName)” is in Atom’s namespace instead of XHTML’s"
        : "“\(child.writtenName)” is not in the XHTML namespace", of: isRoot ? nil : child,
      at: child.nameRange, value: namespace)
  }

  /// Whether an element is neither XHTML nor part of an image or formula, which may contain other vocabularies.
  private static func isForeign(_ node: Node) -> Bool {
    let namespace = node.name?.namespace ?? ""
    guard namespace != Namespace.atom.uri else { return true }
    let own = [Namespace.xhtml.uri, ForeignNames.svg, ForeignNames.mathML]
    return node.parent?.name?.namespace == Namespace.xhtml.uri && !own.contains(namespace)
  }
}
