import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An id is written in its normal form.
  static let idNotNormalized = Rule(
    "atom/id-not-normalized", .warning, at: [.at(Atom.id), .at(Threading.inReplyTo)], .rfc(4287, "4.2.6.1"),
    summary: "an id is written in its normal form",
    rationale: "Ids are compared letter by letter: two spellings of one address are two entries.",
    help:
      "write the scheme and the host in small letters, no default port, no dots in the path, escapes only where needed",
    wrong: "<id>HTTP://Example.com:80/a/../rye</id>",
    right: "<id>http://example.com/rye</id>",
    w3c: ["NonCanonicalURI"]
  ) { visit, findings in
    let text = visit.node.attribute(Threading.ref)?.value ?? visit.text
    let id = text.string
    let normal = IRINormalForm.of(id)
    guard normal != id, id.utf8.allSatisfy({ !$0.isSpace }) else { return }
    findings.report(
      "“\(id)” is not in its normal form", at: text.trimmedSourceRange, value: id, help: "write “\(normal)”")
  }
}
