/// The elements that the reader tells apart; any other is kept in the tree by its name alone.
public enum HTMLTag: UInt8, Sendable, Hashable, CaseIterable {
  // Text
  case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp
  case small, span, strike, strong, sub, sup, time, tt, u, wbr
  /// The element `var`.
  case variable
  case ruby, rb, rt, rtc, rp
  // Blocks
  case address, article, aside, blockquote, center, details, dialog, div, figcaption, figure, footer, h1, h2, h3, h4
  case h5, h6, header, hgroup, hr, listing, main, nav, p, plaintext, pre, search, section, summary, xmp
  // Lists and tables
  case dd, dir, dl, dt, li, menu, ol, ul
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  // What is shown from elsewhere
  case area, audio, canvas, embed, iframe, img, map, object, param, picture, source, svg, track, video
  // MathML
  case annotation, math, menclose, merror, mfrac, mi, mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts
  case mroot, mrow, ms, mspace, msqrt, mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr, munder, munderover
  case semantics
  /// The element `annotation-xml`.
  case annotationXML
  // What is not content
  case applet, base, body, button, datalist, fieldset, form, frame, frameset, head, html, input, legend, link, meta
  case noembed, noframes, noscript, optgroup, option, script, select, style, template, textarea, title

  /// The element of a name in lower case.
  public init?(name: String) {
    guard let tag = HTMLTag.byName[name] else { return nil }
    self = tag
  }

  public var name: String { HTMLTag.names[Int(rawValue)] }

  private static let names: [String] = allCases.map { tag in
    switch tag {
    case .variable: "var"
    case .annotationXML: "annotation-xml"
    default: String(describing: tag)
    }
  }
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  public var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// True for elements that have no content and no end tag.
  public var isVoid: Bool { HTMLTagSet.void.contains(self) }

  /// True for elements whose start tag ends a paragraph.
  public var isBlock: Bool { HTMLTagSet.blocks.contains(self) }

  /// True for the elements of MathML, the root included.
  public var isMath: Bool { HTMLTagSet.mathML.contains(self) }
}
