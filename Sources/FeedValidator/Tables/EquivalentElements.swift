import FeedCore
import FeedDocument
import FeedVocabulary

/// RSS elements and the extension elements with the same meaning.
enum EquivalentElements {
  typealias Pair = (own: Name, others: [Name])

  static let channel: [Pair] = [
    (RSS.language.name, [DublinCore.language.name]),
    (RSS.copyright.name, [DublinCore.rights.name, Atom.rights.name]),
    (RSS.generator.name, [Atom.generator.name, AdminModule.generatorAgent.name]),
    (RSS.managingEditor.name, [DublinCore.creator.name, Atom.author.name]),
    (RSS.webMaster.name, [DublinCore.publisher.name]),
    (RSS.pubDate.name, [DublinCore.date.name]),
    (RSS.lastBuildDate.name, [Atom.updated.name, DublinCoreTerms.modified.name]),
    (RSS.channelCategory.name, [DublinCore.subject.name, Atom.category.name]),
    (RSS.title.name, [DublinCore.title.name, Atom.title.name]),
    (RSS.description.name, [DublinCore.description.name, Atom.subtitle.name]),
  ]

  static let item: [Pair] = [
    (RSS.author.name, [DublinCore.creator.name, Atom.author.name]),
    (RSS.itemPubDate.name, [DublinCore.date.name, Atom.published.name]),
    (RSS.category.name, [DublinCore.subject.name, Atom.category.name]),
    (RSS.guid.name, [Atom.id.name]),
    (RSS.source.name, [DublinCore.source.name, Atom.source.name]),
    (RSS.itemTitle.name, [DublinCore.title.name, Atom.title.name]),
  ]

  static func report(_ pairs: [Pair], _ visit: RuleContext, _ findings: inout RuleFindings) {
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
