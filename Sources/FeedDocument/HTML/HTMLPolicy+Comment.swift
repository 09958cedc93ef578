extension HTMLPolicy {
  /// The policy for untrusted input: text with its structure, and links that search engines do not follow.
  ///
  /// Nothing that is loaded automatically is allowed.
  public static let comment = HTMLPolicy(
    keep: [
      .a: ["href", "title"],
      .abbr: ["title"], .b: [], .br: [], .cite: [], .code: [], .dfn: ["title"], .em: [], .i: [], .kbd: [], .mark: [],
      .q: ["cite"], .rp: [], .rt: [], .ruby: [], .s: [], .samp: [], .small: [], .strong: [], .sub: [], .sup: [],
      .time: ["datetime"], .u: [], .variable: [],
      .del: ["cite", "datetime"], .ins: ["cite", "datetime"],

      .blockquote: ["cite"], .h3: [], .h4: [], .h5: [], .h6: [], .hr: [], .p: [], .pre: [],
      .dd: [], .dl: [], .dt: [], .li: [], .ol: ["start"], .ul: [],
      .caption: [], .table: [], .tbody: [], .td: ["colspan", "rowspan"], .tfoot: [], .th: ["colspan", "rowspan"],
      .thead: [], .tr: [],
    ],
    rename: [
      .acronym: .abbr, .dir: .ul, .h1: .h3, .h2: .h3, .listing: .pre, .menu: .ul, .plaintext: .pre, .strike: .s,
      .tt: .code, .xmp: .pre,
    ],
    paragraphs: [
      .address, .article, .aside, .center, .details, .dialog, .div, .fieldset, .figcaption, .figure, .footer, .form,
      .header, .hgroup, .main, .nav, .search, .section, .summary,
    ],
    drop: [
      .annotation, .annotationXML, .area, .base, .button, .col, .colgroup, .datalist, .frame, .input, .link, .meta,
      .noembed, .noframes, .optgroup, .option, .param, .script, .select, .source, .style, .svg, .template, .textarea,
      .title, .track,
    ],
    link: [.applet, .audio, .embed, .iframe, .img, .object, .video],
    globalAttributes: ["lang", "dir"],
    linkSchemes: ["http", "https"],
    imageSchemes: ["http", "https"],
    linkRelation: "nofollow ugc",
    limits: HTMLReader.Limits(byteCount: 1 << 18, depth: 100))
}
