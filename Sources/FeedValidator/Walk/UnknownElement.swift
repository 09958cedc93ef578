import FeedCore
import FeedDocument
import FeedVocabulary

/// Judges an element that its parent's model does not list; what is in it is not looked at.
enum UnknownElement {
  static func check(_ child: Node, in node: Node, model: ContentModel, into findings: inout Findings) {
    guard let name = child.name else { return }
    let own = model.name.namespace
    // RFC 4287’s undefinedContent: text and any elements of other vocabularies (sections 4.2.2 and 4.2.7).
    if model.text == .anything, model.allowsExtensions, name.namespace != own.uri { return }
    if let known = name.namespace == own.uri ? own : KnownNames.namespace(name.namespace), known != .xhtml,
      known != .xml,
      !name.namespace.isEmpty || own.uri.isEmpty
    {
      unknown(child, in: node, model: model, namespace: known, into: &findings)
    } else if name.namespace.isEmpty {
      withoutNamespace(child, in: node, model: model, into: &findings)
    } else if name.namespace == Namespace.xhtml.uri {
      findings.add(
        "feed/misplaced-xhtml", .warning, "XHTML cannot stand directly in “\(node.displayName)”", of: child,
        help: "put it into the entry’s content or the item’s description", reference: model.term.reference)
    } else if !model.allowsExtensions {
      unknown(child, in: node, model: model, namespace: own, into: &findings)
    }
  }

  private static func unknown(
    _ child: Node, in node: Node, model: ContentModel, namespace: Namespace, into findings: inout Findings
  ) {
    let isQuestionable = namespace == .atom && model.name.namespace == .atom && Placement.isKnown(child.name)
    let vocabulary = KnownNames.vocabulary(namespace)
    findings.add(
      RuleID(rawValue: isQuestionable ? "\(vocabulary)/misplaced-element" : "\(vocabulary)/unknown-element"), .error,
      "“\(node.displayName)” cannot hold “\(child.displayName)”", of: child, help: help(child, model),
      reference: model.term.reference)
  }

  private static func help(_ child: Node, _ model: ContentModel) -> String {
    guard let name = child.name else { return "take it out" }
    let homes = Placement.parents(of: name, near: model.name.namespace).prefix(3).map { "“\($0)”" }
    guard homes.isEmpty else { return "“\(child.displayName)” belongs in \(homes.joined(separator: " or "))" }
    let siblings = model.children.map(\.model.name)
    let meant =
      nearest(to: name, in: siblings.filter { $0.namespace.uri == name.namespace }) ?? nearest(to: name, in: siblings)
    return meant.map { "did you mean “\($0)”?" } ?? "take it out"
  }

  private static func nearest(to name: DocumentName, in names: [Name]) -> Name? {
    NearMiss.of(name.local, in: names.map(\.local)).flatMap { meant in names.first { $0.local == meant } }
  }

  private static func withoutNamespace(
    _ child: Node, in node: Node, model: ContentModel, into findings: inout Findings
  ) {
    let isOwnName = model.children.contains { $0.model.name.local == child.name?.local }
    findings.add(
      "atom/element-without-namespace", .warning, "“\(child.displayName)” is in no namespace", of: child,
      help: isOwnName
        ? "declare Atom’s namespace as the default on the root: xmlns=\"\(Namespace.atom.uri)\""
        : "give it a prefix, and declare the prefix", reference: .rfc(4287, "6.4"))
  }
}

/// Which elements are known, and where each may stand.
enum Placement {
  private static let models: [ContentModel] = {
    var all: [ContentModel] = []
    var seen: Set<String> = []
    func collect(_ model: ContentModel, in parent: String) {
      guard seen.insert("\(parent)/\(model.name)").inserted else { return }
      all.append(model)
      for row in model.children { collect(row.model, in: model.name.description) }
    }
    collect(RSSContentModels.rss, in: "")
    collect(AtomContentModels.feed, in: "")
    collect(RDFContentModels.rss10, in: "")
    collect(RDFContentModels.rss11, in: "")
    collect(OPMLContentModels.opml, in: "")
    return all
  }()

  private static let parentsByName: [DocumentName: [Name]] = {
    var parents: [DocumentName: [Name]] = [:]
    for model in models {
      for row in model.children {
        let name = DocumentName(row.model.name)
        if parents[name]?.contains(model.name) != true {
          parents[name, default: []].append(model.name)
        }
      }
    }
    return parents
  }()

  static var all: [ContentModel] { models }

  static func isKnown(_ name: DocumentName?) -> Bool { name.map { parentsByName[$0] != nil } ?? false }

  /// Where an element may stand: among the elements of a vocabulary if it may, else among all.
  static func parents(of name: DocumentName, near namespace: Namespace) -> [Name] {
    let all = parentsByName[name] ?? []
    let near = all.filter { $0.namespace == namespace }
    return near.isEmpty ? all : near
  }
}
