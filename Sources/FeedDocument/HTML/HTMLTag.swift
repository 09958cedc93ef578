import FeedCore

/// The elements that the parser distinguishes.
///
/// The tree stores other elements only by name.
public enum HTMLTag: UInt8, Sendable, Hashable, CaseIterable {
  // Text
  case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp
  case nobr, small, span, strike, strong, sub, sup, time, tt, u, wbr
  /// The element `var`.
  case variable
  case ruby, rb, rt, rtc, rp
  // Blocks
  case address, article, aside, blockquote, center, details, dialog, div, figcaption, figure, footer, h1, h2, h3, h4
  case h5, h6, header, hgroup, hr, listing, main, nav, p, plaintext, pre, search, section, summary, xmp
  // Lists and tables
  case dd, dir, dl, dt, li, menu, ol, ul
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  // Embedded content
  case area, audio, canvas, embed, iframe, image, img, map, marquee, object, param, picture, source, svg, track, video
  // MathML
  case annotation, math, menclose, merror, mfrac, mi, mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts
  case mroot, mrow, ms, mspace, msqrt, mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr, munder, munderover
  case semantics
  /// The element `annotation-xml`.
  case annotationXML
  case malignmark, mglyph
  // SVG in which HTML is allowed
  case desc, foreignobject
  // Metadata, forms and scripts
  case applet, base, basefont, bgsound, body, button, datalist, fieldset, form, frame, frameset, head, html, input
  case keygen, legend, link, meta
  case noembed, noframes, noscript, optgroup, option, script, select, style, template, textarea, title

  /// Returns the element with a lowercase name, or `nil` if it is not listed.
  public init?(name: String) {
    guard let tag = HTMLTag.byName[name] else { return nil }
    self = tag
  }

  /// The name of the element in lowercase.
  public var name: String { HTMLTag.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { tag in
    switch tag {
    case .variable: "var"
    case .annotationXML: "annotation-xml"
    default: String(describing: tag)
    }
  }
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether the element is a heading, from `h1` to `h6`.
  public var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Returns the element with a name, ignoring case, or `nil` if it is not listed.
  init?(_ bytes: [UInt8], _ name: Range<Int>) {
    guard let tag = HTMLTagNames.all.tag(HTMLTagNames.Name(bytes, name)) else { return nil }
    self = tag
  }

  /// Whether the element has no content and no end tag.
  public var isVoid: Bool { HTMLTagSet.void.contains(self) }

  /// Whether the start tag closes an open `p` element.
  public var isBlock: Bool { HTMLTagSet.blocks.contains(self) }

  /// Whether the element plays audio or video.
  var isPlayer: Bool { self == .audio || self == .video }

  /// Whether the element belongs to MathML, including `math`.
  public var isMath: Bool { HTMLTagSet.mathML.contains(self) }
}

/// A hash table of the elements’ names.
///
/// A lookup creates no string.
private struct HTMLTagNames {
  /// A name of at most 16 bytes as two integers.
  struct Name: Equatable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
      guard range.count <= 16 else { return }
      for index in range {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(bytes[index].asciiLowercased)
      }
    }

    var slot: Int { Int(truncatingIfNeeded: ((low ^ high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 55) }
  }

  static let all = HTMLTagNames()

  private var slots: [(name: Name, tag: HTMLTag)?] = Array(repeating: nil, count: 512)

  private init() {
    for tag in HTMLTag.allCases {
      let bytes = Array(tag.name.utf8)
      let name = Name(bytes, bytes.indices)
      var slot = name.slot
      while slots[slot] != nil { slot = (slot + 1) % slots.count }
      slots[slot] = (name, tag)
    }
  }

  func tag(_ name: Name) -> HTMLTag? {
    var slot = name.slot
    while let entry = slots[slot] {
      if entry.name == name { return entry.tag }
      slot = (slot + 1) % slots.count
    }
    return nil
  }
}
