import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedWithoutLanguage = RuleDescription(
    "feed/without-language", .info, "prefer feeds that give their language", reference: .rfc(4287, "2"),
    w3c: ["MissingDCLanguage"],
    why: "Feed readers use the language for hyphenation, speech and translation.",
    help: "write <language>en</language> in RSS, or xml:lang=\"en\" on the root in Atom",
    wrong: "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">")
}

extension Rule {
  static let feedWithoutLanguage = Rule(.feedWithoutLanguage, at: [.each(RSS.channel), .each(Atom.feed)]) {
    context, findings in
    let node = context.node
    guard node.child(RSS.language) == nil, node.child(DublinCore.language) == nil,
      node.attribute(XMLAttribute.language) == nil, node.parent?.attribute(XMLAttribute.language) == nil
    else { return }
    let isNamedInside =
      node.isElement(Atom.feed) && node.child(Atom.title)?.attribute(XMLAttribute.language) != nil
    guard !isNamedInside else { return }
    findings.report("“\(node.displayName)” has no language")
  }
}
