import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An id is written in its normal form.
  static let idNotNormalized = Rule(
    RuleDescription(
      "atom/id-not-normalized", .warning, "an id is written in its normal form", .rfc(4287, "4.2.6.1"),
      w3c: ["NonCanonicalURI"],
      why: "Ids are compared letter by letter: two spellings of one address are two entries.",
      help:
        "write the scheme and the host in small letters, no default port, no dots in the path, escapes only where needed",
      wrong: "<id>HTTP://Example.com:80/a/../rye</id>",
      right: "<id>http://example.com/rye</id>"),
    at: [.at(Atom.id), .at(Threading.inReplyTo)]
  ) { visit, findings in
    let text = visit.node.attribute(Threading.ref)?.value ?? visit.text
    let id = text.string
    let normal = IRINormalForm.of(id)
    guard normal != id, id.utf8.allSatisfy({ !$0.isSpace }) else { return }
    findings.report(
      "“\(id)” is not in its normal form", at: text.trimmedSourceRange, value: id, help: "write “\(normal)”")
  }
}
