package import FeedCore
import SiteGenerators

extension [Diagnostic] {
  /// The problems with one for all articles whose URL has the same problem, such as a pattern of the whole site.
  package var foldingPermalinks: [Diagnostic] {
    let groups = Dictionary(grouping: indices.filter { self[$0].rule == RuleDescription.generatorPermalink.id }) {
      self[$0].message
    }
    var folded = self
    var removed: Set<Int> = []
    for places in groups.values where places.count > 1 {
      guard let first = places.first else { continue }
      folded[first].message += ", so \(places.count) articles have no URL"
      folded[first].quotesSource = false
      removed.formUnion(places.dropFirst())
    }
    return folded.indices.filter { !removed.contains($0) }.map { folded[$0] }
  }
}
