import FeedCore
import FeedDocument
import FeedVocabulary

/// Reports an element that its parent’s model does not list, without reading its content.
enum UnknownElementCheck {
  static func check(_ child: Node, in node: Node, as model: ContentModel, _ findings: inout Findings) {
    guard let name = child.name else { return }
    let own = model.name.namespace
    // RFC 4287’s undefinedContent: text and any elements of other vocabularies (sections 4.2.2 and 4.2.7).
    if model.text == .anything, model.allowsExtensions, name.namespace != own.uri { return }
    if model.allowsExtensions, isMetadata(name, in: own) { return }
    if let known = name.namespace == own.uri ? own : KnownNames.namespace(name.namespace), known != .xhtml,
      known != .xml,
      !name.namespace.isEmpty || own.uri.isEmpty
    {
      if known != own, isFormat(known), !isFormat(own), !Placement.isKnown(name) {
        return withoutPrefix(child, in: node, &findings)
      }
      unknown(child, in: node, as: model, of: known, &findings)
    } else if name.namespace.isEmpty {
      withoutNamespace(child, in: node, as: model, &findings)
    } else if name.namespace == Namespace.xhtml.uri {
      findings.add(
        .feedMisplacedXhtml, "XHTML is not allowed in “\(node.displayName)”", of: child,
        reference: model.term.reference)
    } else if !model.allowsExtensions {
      unknown(child, in: node, as: model, of: own, &findings)
    }
  }

  /// Whether an element describes a feed of another format in RDF, which Atom and RSS 2.0 allow like any extension.
  private static func isMetadata(_ name: DocumentName, in own: Namespace) -> Bool {
    name.namespace == Namespace.rdf.uri && (own == .atom || own == .none) && RDFSyntax.elementNames.contains(name.local)
  }

  private static func unknown(
    _ child: Node, in node: Node, as model: ContentModel, of namespace: Namespace, _ findings: inout Findings
  ) {
    let isMisplaced = namespace == .atom && model.name.namespace == .atom && Placement.isKnown(child.name)
    findings.add(
      isMisplaced ? .atomMisplacedElement : VocabularyRules.of(namespace).unknownElement,
      "“\(child.displayName)” is not allowed in “\(node.displayName)”", of: child, help: help(child, model),
      reference: model.term.reference)
  }

  private static func help(_ child: Node, _ model: ContentModel) -> String {
    guard let name = child.name else { return "remove the element" }
    let parents = Placement.parents(of: name, near: model.name.namespace).prefix(3).map { "“\($0)”" }
    guard parents.isEmpty else { return "move it to \(parents.joined(separator: " or "))" }
    if let tag = CounterpartElements.tag(for: name.local, in: model.name.namespace) { return tag }
    let rows = model.children.map(\.model.name)
    let others = rows.filter { $0.local == name.local && $0.namespace.uri != name.namespace }
    if others.count == 1, let other = others.first {
      return "write <\(other)>, and on the root xmlns:\(other.namespace.prefix)=\"\(other.namespace.uri)\""
    }
    let siblings = rows.filter { $0.namespace.uri == name.namespace }
    return nearest(to: name, in: siblings).map { "did you mean “\($0)”?" } ?? "remove the element"
  }

  private static func nearest(to name: DocumentName, in names: [Name]) -> Name? {
    SpellingSuggestion.of(name.local, in: names.map(\.local)).flatMap { meant in names.first { $0.local == meant } }
  }

  /// Whether a namespace is that of a feed itself, which elements of extensions have if they lack a prefix.
  private static func isFormat(_ namespace: Namespace) -> Bool {
    [.atom, .rss10, .rss11, .rss090].contains(namespace)
  }

  private static func withoutPrefix(_ child: Node, in node: Node, _ findings: inout Findings) {
    let prefix = node.writtenName.split(separator: ":").dropLast().first.map { "\($0):" } ?? ""
    findings.add(
      .atomElementWithoutNamespace,
      "“\(child.displayName)” has no prefix, but its parent “\(node.displayName)” has one",
      of: child, help: "write \(prefix)\(child.writtenName)")
  }

  private static func withoutNamespace(
    _ child: Node, in node: Node, as model: ContentModel, _ findings: inout Findings
  ) {
    let isOwnName = model.children.contains { $0.model.name.local == child.name?.local }
    findings.add(
      .atomElementWithoutNamespace, "“\(child.displayName)” has no namespace", of: child,
      help: isOwnName
        ? "declare Atom’s namespace as the default on the root: xmlns=\"\(Namespace.atom.uri)\""
        : "add a prefix and declare it on the root")
  }
}

/// The elements of all content models, and the parents in which they are allowed.
enum Placement {
  private static let models: [ContentModel] = {
    var all: [ContentModel] = []
    var seen: Set<String> = []
    func collect(_ model: ContentModel, in parent: String) {
      guard seen.insert("\(parent)/\(model.name)").inserted else { return }
      all.append(model)
      let name = model.name.description
      for row in model.children { collect(row.model, in: name) }
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

  /// Returns the parents that allow an element, from a vocabulary if it has any, or else from all.
  static func parents(of name: DocumentName, near namespace: Namespace) -> [Name] {
    let all = parentsByName[name] ?? []
    let near = all.filter { $0.namespace == namespace }
    return near.isEmpty ? all : near
  }
}

extension RuleDescription {
  static let atomElementWithoutNamespace = RuleDescription(
    "atom/element-without-namespace", .warning, "extension elements should be in a namespace",
    reference: .rfc(4287, "6.4"),
    w3c: ["UndeterminableVocabulary"],
    why: "Feed readers ignore it: without a namespace, it is neither an Atom element nor an extension.",
    help: "declare the namespace on the root, or add the prefix",
    wrong: "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><title>…",
    right: "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>…")

  static let atomMisplacedElement = RuleDescription(
    "atom/misplaced-element", .error, "an element must be in a parent that its specification allows",
    reference: .rfc(4287, "6.3"),
    w3c: ["QuestionableUsage", "UndefinedElement"],
    why: "Feed readers look for the element in its own parent and ignore it elsewhere.",
    help: "move the element to the parent that the message names",
    wrong: "<feed><summary>…</summary></feed>",
    right: "<entry><summary>…</summary></entry>")

  static let feedMisplacedXhtml = RuleDescription(
    "feed/misplaced-xhtml", .warning, "XHTML should only be in content", reference: .rfc(4287, "3.1"),
    w3c: ["MisplacedXHTMLContent"],
    why: "Feed readers ignore markup elsewhere.",
    help: "move it to the entry’s content or the item’s description",
    wrong: "<item><p xmlns=\"http://www.w3.org/1999/xhtml\">…</p></item>",
    right: "<item><description>&lt;p>…</description></item>")
}
