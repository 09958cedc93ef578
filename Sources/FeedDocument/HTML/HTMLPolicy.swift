/// An allow-list: what becomes of each element, and which attributes it may have.
///
/// Of an element that is not named only the content is kept.
public struct HTMLPolicy: Sendable {
  /// What becomes of an element.
  enum Action: Sendable, Equatable {
    case keep
    /// Written as another element.
    case rename(HTMLTag)
    /// Only the content is kept.
    case unwrap
    /// Only the content is kept, its text as paragraphs.
    case paragraphs
    /// Left out with its content.
    case drop
    /// Written as a link to the address of what it shows.
    case link
  }

  private let actions: HTMLTagTable<Action>
  private let attributes: HTMLTagTable<[String]>
  /// Attributes that every element may have.
  let globalAttributes: [String]
  /// Schemes of links, and of what an element shows.
  let linkSchemes: Set<String>
  let imageSchemes: Set<String>
  /// The `rel` of every link, in place of the author's.
  let linkRelation: String?
  /// What a fragment may cost.
  public var limits: HTMLReader.Limits

  init(
    keep: [HTMLTag: [String]], rename: [HTMLTag: HTMLTag] = [:], paragraphs: HTMLTagSet = [],
    drop: HTMLTagSet, link: HTMLTagSet, globalAttributes: [String], linkSchemes: Set<String>,
    imageSchemes: Set<String>, linkRelation: String? = nil, limits: HTMLReader.Limits
  ) {
    actions = HTMLTagTable { tag in
      if keep[tag] != nil { return .keep }
      if let other = rename[tag] { return .rename(other) }
      return paragraphs.contains(tag) ? .paragraphs : drop.contains(tag) ? .drop : link.contains(tag) ? .link : .unwrap
    }
    attributes = HTMLTagTable { (keep[$0] ?? []) + globalAttributes }
    self.globalAttributes = globalAttributes
    self.linkSchemes = linkSchemes
    self.imageSchemes = imageSchemes
    self.linkRelation = linkRelation
    self.limits = limits
  }

  func action(for tag: HTMLTag) -> Action { actions[tag] }

  func allows(_ tag: HTMLTag) -> Bool { actions[tag] == .keep }

  /// The attributes that an element may have, in the order in which they are written.
  func attributes(of tag: HTMLTag) -> [String] { attributes[tag] }
}
