/// The elements that the reader tells apart; any other is kept in the tree by its name alone.
public enum HTMLTag: String, Sendable, Hashable, CaseIterable {
  // Text
  case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp
  case small, span, strike, strong, sub, sup, time, tt, u, wbr
  case variable = "var"
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
  case annotationXML = "annotation-xml"
  // What is not content
  case applet, base, body, button, datalist, fieldset, form, frame, frameset, head, html, input, legend, link, meta
  case noembed, noframes, noscript, optgroup, option, script, select, style, template, textarea, title

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The element of a name in lower case.
  public init?(name: String) {
    guard let tag = HTMLTag.byName[name] else { return nil }
    self = tag
  }

  /// True for elements that have no content and no end tag.
  public var isVoid: Bool { HTMLTag.voids.contains(self) }

  /// True for elements whose start tag ends a paragraph.
  public var isBlock: Bool { HTMLTag.blocks.contains(self) }

  /// True for the elements of MathML, the root included.
  public var isMath: Bool { HTMLTag.mathML.contains(self) }

  public var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  private static let voids: Set<HTMLTag> = [
    .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
  ]
  private static let blocks: Set<HTMLTag> = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .col, .colgroup, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
    .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody,
    .td, .tfoot, .th, .thead, .tr, .ul, .xmp,
  ]
  private static let mathML: Set<HTMLTag> = [
    .annotation, .annotationXML, .math, .menclose, .merror, .mfrac, .mi, .mmultiscripts, .mn, .mo, .mover, .mpadded,
    .mphantom, .mprescripts, .mroot, .mrow, .ms, .mspace, .msqrt, .mstyle, .msub, .msubsup, .msup, .mtable, .mtd,
    .mtext, .mtr, .munder, .munderover, .semantics,
  ]
}
