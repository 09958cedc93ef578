import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The elements of an XHTML text are in the XHTML namespace.
  static let foreignXHTML = Rule(
    "atom/xhtml-in-wrong-namespace", .warning, at: [.construct], .rfc(4287, "3.1.1.3"),
    summary: "the elements of an XHTML text are in the XHTML namespace",
    rationale: "Readers do not know HTML’s elements in another namespace.",
    help: "write <div xmlns=\"http://www.w3.org/1999/xhtml\">",
    wrong: "<content type=\"xhtml\"><div>…</div></content>",
    right: "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">…</div></content>",
    w3c: ["NotHtml"]
  ) { visit, findings in
    guard visit.kind == .xhtml,
      let child = visit.node.descendants.first(where: {
        $0.kind == .element && $0.name?.namespace == Namespace.atom.uri
      })
    else { return }
    findings.report("“\(child.writtenName)” is in Atom’s namespace, not in XHTML’s", at: child.nameRange)
  }
}
