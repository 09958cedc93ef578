/// A set of elements as a bit set.
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
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param,
    .source, .track, .wbr,
  ]

  /// Elements whose start tag closes an open paragraph.
  static let blocks: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .col, .colgroup, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
    .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody,
    .td, .tfoot, .th, .thead, .tr, .ul, .xmp,
  ]

  // MARK: Tree construction (HTML, section 13.2.4)

  static let headings: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

  static let formatting: HTMLTagSet = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]

  static let special: HTMLTagSet = [
    .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button, .caption,
    .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer,
    .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input,
    .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol,
    .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary, .table, .tbody, .td,
    .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
  ]

  /// Elements at which the search for an open element ends.
  static let scope: HTMLTagSet = [
    .applet, .caption, .html, .marquee, .object, .table, .td, .template, .th,
  ]
  static let listScope: HTMLTagSet = [
    .applet, .caption, .html, .marquee, .object, .ol, .table, .td, .template, .th, .ul,
  ]
  static let buttonScope: HTMLTagSet = [
    .applet, .button, .caption, .html, .marquee, .object, .table, .td, .template, .th,
  ]
  static let tableScope: HTMLTagSet = [.html, .table, .template]
  static let tableBodyScope: HTMLTagSet = [.html, .tbody, .template, .tfoot, .thead]
  static let tableRowScope: HTMLTagSet = [.html, .template, .tr]

  /// Elements that contain only parts of a table and no text.
  static let tableParts: HTMLTagSet = [.table, .tbody, .tfoot, .thead, .tr]
  /// Elements whose start tag closes a cell or a caption.
  static let tableContent: HTMLTagSet = [.caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]

  /// Elements whose end tag can be omitted.
  static let implied: HTMLTagSet = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
  static let impliedInTemplates: HTMLTagSet = [
    .caption, .colgroup, .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc, .tbody, .td, .tfoot, .th, .thead,
    .tr,
  ]

  /// Elements of the head that a body can contain.
  static let headContent: HTMLTagSet = [
    .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title,
  ]

  /// Blocks without special parsing rules.
  static let plainBlocks: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
    .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .ul,
  ]

  /// Elements whose end tag closes all elements in them.
  static let closable: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
    .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search, .section,
    .summary, .ul,
  ]

  /// Elements that never contain others, which are read at any depth.
  static let limitless: HTMLTagSet = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .iframe, .image, .img, .input, .keygen, .link,
    .meta, .noembed, .noframes, .param, .plaintext, .script, .source, .style, .textarea, .title, .track, .wbr, .xmp,
  ]

  /// MathML elements that contain text or HTML.
  static let mathText: HTMLTagSet = [.mi, .mn, .mo, .ms, .mtext]
  /// SVG elements that contain HTML.
  static let svgIntegration: HTMLTagSet = [.desc, .foreignobject, .title]

  /// HTML elements whose start tag ends SVG or MathML.
  static let foreignEnd: HTMLTagSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5, .h6,
    .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
    .strike, .sub, .sup, .table, .tt, .u, .ul, .variable,
  ]

  static let mathML: HTMLTagSet = [
    .annotation, .annotationXML, .math, .menclose, .merror, .mfrac, .mi, .mmultiscripts, .mn, .mo, .mover, .mpadded,
    .mphantom, .mprescripts, .mroot, .mrow, .ms, .mspace, .msqrt, .mstyle, .msub, .msubsup, .msup, .mtable, .mtd,
    .mtext, .mtr, .munder, .munderover, .semantics,
  ]

  /// Elements that are invisible and meaningless without content.
  static let nothingWhenEmpty: HTMLTagSet = [
    .a, .abbr, .b, .bdi, .cite, .code, .del, .dfn, .em, .i, .ins, .kbd, .mark, .q, .ruby, .s, .samp, .small, .span,
    .strong, .sub, .sup, .u, .variable, .address, .article, .aside, .blockquote, .details, .div, .dl, .figcaption,
    .figure, .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .main, .math, .nav, .ol, .p, .picture, .pre, .section,
    .summary, .table, .ul,
  ]

  /// Elements whose content is not visible text.
  static let hidden: HTMLTagSet = [
    .annotation, .annotationXML, .audio, .canvas, .datalist, .head, .iframe, .noembed, .noframes, .noscript, .object,
    .rp, .script, .select, .style, .svg, .template, .textarea, .title, .video,
  ]
}

/// A table with a value for each element.
struct HTMLTagTable<Value: Sendable>: Sendable {
  private let values: [Value]

  init(_ value: (HTMLTag) -> Value) { values = HTMLTag.allCases.map(value) }

  subscript(tag: HTMLTag) -> Value { values[Int(tag.rawValue)] }
}
