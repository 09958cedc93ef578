import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed says its language.
  static let withoutLanguage = Rule(
    RuleDescription(
      "feed/without-language", .info, "a feed says its language", .rfc(4287, "2"),
      w3c: ["MissingDCLanguage"],
      why: "Readers hyphenate, read aloud and translate by it.",
      help: "write <language>en</language> into RSS’s channel, xml:lang=\"en\" on Atom’s feed",
      wrong: "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
      right: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"),
    at: [.at(RSS.channel), .at(Atom.feed)]
  ) { visit, findings in
    let node = visit.node
    guard node.child(RSS.language) == nil, node.child(DublinCore.language) == nil,
      node.attribute(XMLAttribute.language) == nil, node.parent?.attribute(XMLAttribute.language) == nil
    else { return }
    let isNamedInside =
      node.isElement(Atom.feed) && node.child(Atom.title)?.attribute(XMLAttribute.language) != nil
    guard !isNamedInside else { return }
    findings.report("“\(node.displayName)” does not say its language")
  }
}
