import FeedCore
import FeedDocument
import FeedVocabulary

/// Properties of nodes for the rules about podcasts.
extension Node {
  /// Whether a channel or its items have Apple elements.
  var isPodcast: Bool {
    document.names.contains { $0.namespace == Namespace.itunes.uri }
      && (holdsAppleElement || children(RSS.item).contains { $0.holdsAppleElement })
  }

  private var holdsAppleElement: Bool { elements.contains { $0.name?.namespace == Namespace.itunes.uri } }

  /// The parent category.
  var parentCategory: String? {
    guard let parent, parent.isElement(ITunes.category) else { return nil }
    return parent.attribute(ITunes.categoryText)?.string
  }

  var categoryStanding: ITunesCategories.Standing {
    let text = attribute(ITunes.categoryText)?.string ?? ""
    guard let parentCategory else { return ITunesCategories.standing(text) }
    return ITunesCategories.standing(text, in: parentCategory)
  }

  /// Returns the context of a missing child.
  func contextOfMissing(_ name: Name) -> Diagnostic.Context {
    var context = context()
    context.parent = context.element
    context.element = name.description
    return context
  }
}

extension RuleFindings {
  /// Reports each of the elements that a podcast or an episode does not have, with the reason why it should.
  mutating func reportMissing(_ names: [Name], in node: Node, _ reason: String) {
    for name in names where node.element(DocumentName(name)) == nil {
      report("“\(name)” is missing, \(reason)", help: "add <\(name)>", context: node.contextOfMissing(name))
    }
  }
}
