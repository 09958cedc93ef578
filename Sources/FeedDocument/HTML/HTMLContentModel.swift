/// The content that is allowed directly in an element, and the element that wraps other content.
enum HTMLContentModel: Sendable {
  case anything
  /// Only these elements.
  ///
  /// Other content is put into the wrapper, or dropped if there is no wrapper.
  case only(HTMLTagSet, wrapper: HTMLTag?)
  /// Blocks.
  ///
  /// Text and inline elements are wrapped in paragraphs.
  case paragraphs

  static func of(_ tag: HTMLTag, in parent: HTMLTag?) -> HTMLContentModel {
    tag == .div && parent == .dl ? .only([.dt, .dd], wrapper: .dd) : models[tag]
  }

  func takes(_ tag: HTMLTag?, isBlock: Bool) -> Bool {
    switch self {
    case .anything: true
    case .only(let tags, _): tag.map(tags.contains) ?? false
    case .paragraphs: isBlock
    }
  }

  var wrapper: HTMLTag? {
    switch self {
    case .anything: nil
    case .only(_, let wrapper): wrapper
    case .paragraphs: .p
    }
  }

  /// Returns the number of nested elements that wrap text in an element.
  static func wrapperCount(in tag: HTMLTag) -> Int {
    models[tag].wrapper.map { 1 + wrapperCount(in: $0) } ?? 0
  }

  /// Returns the only elements that can contain an element, or `nil` if it is allowed anywhere.
  static func parents(of tag: HTMLTag) -> HTMLTagSet? { parents[tag] }

  private static let parents = HTMLTagTable { parentsByTag[$0] }
  private static let models = HTMLTagTable { modelsByTag[$0] ?? .anything }

  private static let parentsByTag: [HTMLTag: HTMLTagSet] = [
    .li: [.ol, .ul], .dt: [.dl], .dd: [.dl],
    .caption: [.table], .colgroup: [.table], .col: [.colgroup],
    .thead: [.table], .tbody: [.table], .tfoot: [.table],
    .tr: [.thead, .tbody, .tfoot], .td: [.tr], .th: [.tr],
    .rt: [.ruby], .rp: [.ruby], .source: [.audio, .picture, .video], .track: [.audio, .video],
  ]

  private static let modelsByTag: [HTMLTag: HTMLContentModel] = [
    .ul: .only([.li], wrapper: .li), .ol: .only([.li], wrapper: .li),
    .dl: .only([.dt, .dd, .div], wrapper: .dd),
    .table: .only([.caption, .colgroup, .thead, .tbody, .tfoot], wrapper: .tbody),
    .thead: .only([.tr], wrapper: .tr), .tbody: .only([.tr], wrapper: .tr), .tfoot: .only([.tr], wrapper: .tr),
    .tr: .only([.td, .th], wrapper: .td),
    .colgroup: .only([.col], wrapper: nil), .picture: .only([.img, .source], wrapper: nil),
  ]
}
