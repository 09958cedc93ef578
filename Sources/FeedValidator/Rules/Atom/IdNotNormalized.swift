import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomIdNotNormalized = RuleDescription(
    "atom/id-not-normalized", .warning, "an id should be in normal form", reference: .rfc(4287, "4.2.6.1"),
    w3c: ["NonCanonicalURI"],
    why: "Feed readers compare ids byte by byte, so two spellings of one URL are two entries.",
    help: "write scheme and host in lowercase, without default port, dot segments and needless escapes",
    wrong: "<id>HTTP://Example.com:80/a/../rye</id>",
    right: "<id>http://example.com/rye</id>")
}

extension Rule {
  static let atomIdNotNormalized = Rule(.atomIdNotNormalized, at: [.each(Atom.id), .each(Threading.inReplyTo)]) {
    context, findings in
    let text = context.node.attribute(Threading.ref)?.value ?? context.text
    let id = text.string
    let normal = IRINormalForm.of(id)
    guard normal != id, id.utf8.allSatisfy({ !$0.isSpace }) else { return }
    findings.report(
      "id “\(id)” is not in normal form", at: text.trimmedSourceRange, value: id, help: "write “\(normal)”")
  }
}
