/// An allow-list of elements and their attributes.
///
/// Of elements that are not listed, only the content is kept.
public struct HTMLPolicy: Sendable {
  /// The treatment of an element.
  enum Action: Sendable, Equatable {
    case keep
    /// The element is written as another element.
    case rename(HTMLTag)
    /// Only the content is kept.
    case unwrap
    /// Only the content is kept, with its text in paragraphs.
    case paragraphs
    /// The element is removed with its content.
    case drop
    /// The element is replaced by a link to the embedded file.
    case link
  }

  private let actions: HTMLTagTable<Action>
  private let attributes: HTMLTagTable<[String]>
  /// The attributes that every element can have.
  let globalAttributes: [String]
  /// The URL schemes of links; the next are those of images and embedded files.
  let linkSchemes: Set<String>
  let imageSchemes: Set<String>
  /// The `rel` of every link, instead of the author’s, or `nil` to keep the author’s.
  let linkRelation: String?
  /// The limits for reading a fragment.
  public var limits: HTMLReader.Limits
  /// The elements that are removed with their content, or `nil` if there are none.
  public var omitted: HTMLSelector?

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

  /// Returns the attributes that an element can have, in the order in which they are written.
  func attributes(of tag: HTMLTag) -> [String] { attributes[tag] }
}
