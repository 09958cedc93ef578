import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The elements of an XHTML text are in the XHTML namespace.
  static let foreignXHTML = Rule(
    RuleDescription(
      "atom/xhtml-in-wrong-namespace", .warning, "the elements of an XHTML text are in the XHTML namespace",
      .rfc(4287, "3.1.1.3"),
      w3c: ["NotHtml", "MissingNamespace"],
      why: "Readers do not know HTML’s elements in another namespace.",
      help: "write <div xmlns=\"http://www.w3.org/1999/xhtml\">",
      wrong: "<content type=\"xhtml\"><div>…</div></content>",
      right: "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">…</div></content>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .xhtml,
      let child = visit.node.descendants.first(where: {
        $0.kind == .element && isForeign($0)
      })
    else { return }
    let namespace = child.name?.namespace ?? ""
    findings.report(
      namespace == Namespace.atom.uri
        ? "“\(child.writtenName)” is in Atom’s namespace, not in XHTML’s"
        : "“\(child.writtenName)” is not in XHTML’s namespace", at: child.nameRange,
      value: namespace)
  }

  /// True for what is neither XHTML nor a picture or formula in it, which may hold other vocabularies.
  private static func isForeign(_ node: Node) -> Bool {
    let namespace = node.name?.namespace ?? ""
    guard namespace != Namespace.atom.uri else { return true }
    let own = [Namespace.xhtml.uri, ForeignNames.svg, ForeignNames.mathML]
    return node.parent?.name?.namespace == Namespace.xhtml.uri && !own.contains(namespace)
  }
}
