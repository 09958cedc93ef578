import FeedCore
import FeedDocument
import FeedVocabulary

/// RSS elements and the extension elements with the same meaning.
enum EquivalentElements {
  /// An RSS element and the elements that repeat it.
  struct Pair {
    let own: Name
    let others: [Name]

    init(_ own: Name, _ others: Name...) {
      self.own = own
      self.others = others
    }
  }

  static let channel: [Pair] = [
    Pair(RSS.language.name, DublinCore.language.name),
    Pair(RSS.copyright.name, DublinCore.rights.name, Atom.rights.name),
    Pair(RSS.generator.name, Atom.generator.name, AdminModule.generatorAgent.name),
    Pair(RSS.managingEditor.name, DublinCore.creator.name, Atom.author.name),
    Pair(RSS.webMaster.name, DublinCore.publisher.name),
    Pair(RSS.pubDate.name, DublinCore.date.name),
    Pair(RSS.lastBuildDate.name, Atom.updated.name, DublinCoreTerms.modified.name),
    Pair(RSS.channelCategory.name, DublinCore.subject.name, Atom.category.name),
    Pair(RSS.title.name, DublinCore.title.name, Atom.title.name),
    Pair(RSS.description.name, DublinCore.description.name, Atom.subtitle.name),
  ]

  static let item: [Pair] = [
    Pair(RSS.author.name, DublinCore.creator.name, Atom.author.name),
    Pair(RSS.itemPubDate.name, DublinCore.date.name, Atom.published.name),
    Pair(RSS.category.name, DublinCore.subject.name, Atom.category.name),
    Pair(RSS.guid.name, Atom.id.name),
    Pair(RSS.source.name, DublinCore.source.name, Atom.source.name),
    Pair(RSS.itemTitle.name, DublinCore.title.name, Atom.title.name),
  ]

  static func report(_ pairs: [Pair], in visit: RuleContext, _ findings: inout RuleFindings) {
    for pair in pairs {
      for name in pair.others {
        guard let other = visit.node.element(DocumentName(name)),
          let own = visit.node.element(DocumentName(pair.own))
        else { continue }
        let written = name.namespace == .atom ? "atom:\(name.local)" : name.description
        findings.report(
          "“\(written)” repeats “\(pair.own)”", of: other,
          related: [Diagnostic.Related("“\(pair.own)”", at: own.location)])
      }
    }
  }
}
