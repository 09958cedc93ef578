/// A set of elements as bits.
struct HTMLTagSet: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  init(_ tags: some Sequence<HTMLTag>) {
    for tag in tags {
      if tag.rawValue < 128 { low |= 1 << tag.rawValue } else { high |= 1 << (tag.rawValue - 128) }
    }
  }

  init(arrayLiteral tags: HTMLTag...) { self.init(tags) }

  func contains(_ tag: HTMLTag) -> Bool {
    (tag.rawValue < 128 ? low >> tag.rawValue : high >> (tag.rawValue - 128)) & 1 == 1
  }
}

extension HTMLTagSet {
  static let void: HTMLTagSet = [
    .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
  ]

  /// Elements whose start tag ends a paragraph.
  static let blocks: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .col, .colgroup, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
    .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody,
    .td, .tfoot, .th, .thead, .tr, .ul, .xmp,
  ]

  static let mathML: HTMLTagSet = [
    .annotation, .annotationXML, .math, .menclose, .merror, .mfrac, .mi, .mmultiscripts, .mn, .mo, .mover, .mpadded,
    .mphantom, .mprescripts, .mroot, .mrow, .ms, .mspace, .msqrt, .mstyle, .msub, .msubsup, .msup, .mtable, .mtd,
    .mtext, .mtr, .munder, .munderover, .semantics,
  ]

  /// Elements that show nothing and mean nothing without content.
  static let nothingWhenEmpty: HTMLTagSet = [
    .a, .abbr, .b, .bdi, .cite, .code, .del, .dfn, .em, .i, .ins, .kbd, .mark, .q, .ruby, .s, .samp, .small, .span,
    .strong, .sub, .sup, .u, .variable, .address, .article, .aside, .blockquote, .details, .div, .dl, .figcaption,
    .figure, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .main, .math, .nav, .ol, .p, .picture, .pre, .section,
    .summary, .table, .ul,
  ]

  /// Elements whose content is not text of the page.
  static let hidden: HTMLTagSet = [
    .annotation, .annotationXML, .audio, .canvas, .datalist, .head, .iframe, .noembed, .noframes, .noscript, .object,
    .rp, .script, .select, .style, .svg, .template, .textarea, .title, .video,
  ]
}

/// A value for each element.
struct HTMLTagTable<Value: Sendable>: Sendable {
  private let values: [Value]

  init(_ value: (HTMLTag) -> Value) { values = HTMLTag.allCases.map(value) }

  subscript(tag: HTMLTag) -> Value { values[Int(tag.rawValue)] }
}
