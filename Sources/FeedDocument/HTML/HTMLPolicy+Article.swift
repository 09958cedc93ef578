extension HTMLPolicy {
  /// The policy for the authors of a site: all content that feed readers can show.
  ///
  /// Attributes are limited to those that feed validators accept.
  public static let article = HTMLPolicy(
    keep: [
      .a: ["href", "hreflang", "name", "rel", "type"],
      .abbr: [], .b: [], .bdi: [], .br: [], .cite: [], .code: [], .data: ["value"], .dfn: [], .em: [], .i: [],
      .kbd: [], .mark: [], .q: ["cite"], .rp: [], .rt: [], .ruby: [], .s: [], .samp: [], .small: [], .span: [],
      .strong: [], .sub: [], .sup: [], .time: ["datetime"], .u: [], .variable: [], .wbr: [],
      .del: ["cite", "datetime"], .ins: ["cite", "datetime"],

      .address: [], .article: [], .aside: [], .blockquote: ["cite"], .details: ["open"], .div: ["align"],
      .figcaption: [], .figure: [], .footer: [], .h1: [], .h2: [], .h3: [], .h4: [], .h5: [], .h6: [], .header: [],
      .hr: [], .main: [], .nav: [], .p: ["align"], .pre: [], .section: [], .summary: [],

      .dd: [], .dl: [], .dt: [], .li: ["value"], .ol: ["reversed", "start", "type"], .ul: [],

      .caption: [], .col: ["align", "span"], .colgroup: ["span"], .table: [], .tbody: [], .tfoot: [], .thead: [],
      .tr: [], .td: ["align", "colspan", "headers", "rowspan", "valign"],
      .th: ["abbr", "align", "colspan", "headers", "rowspan", "scope", "valign"],

      .audio: ["src", "controls", "loop", "muted", "preload"], .picture: [],
      .img: ["src", "srcset", "sizes", "alt", "width", "height", "longdesc"],
      .source: ["src", "srcset", "sizes", "type", "media", "width", "height"],
      .track: ["src", "kind", "srclang", "label", "default"],
      .video: ["src", "controls", "poster", "width", "height", "loop", "muted", "playsinline", "preload"],

      .math: ["display"], .merror: [], .mfrac: ["linethickness"], .mi: ["mathvariant"], .mmultiscripts: [],
      .mn: ["mathvariant"],
      .mo: ["fence", "lspace", "maxsize", "minsize", "rspace", "separator", "stretchy"], .mover: [],
      .mpadded: ["depth", "height", "lspace", "width"], .mphantom: [], .mprescripts: [], .mroot: [], .mrow: [],
      .mspace: ["depth", "height", "width"], .msqrt: [], .mstyle: ["displaystyle", "scriptlevel"], .msub: [],
      .msubsup: [], .msup: [],
      .mtable: ["columnalign", "columnlines", "columnspacing", "displaystyle", "frame", "rowlines", "rowspacing"],
      .mtd: ["columnalign", "columnspan", "rowspan"], .mtext: ["mathvariant"], .mtr: ["columnalign"], .munder: [],
      .munderover: [], .semantics: [],
    ],
    rename: [
      .acronym: .abbr, .center: .div, .dialog: .div, .dir: .ul, .fieldset: .div, .form: .div, .hgroup: .div,
      .listing: .pre, .menu: .ul, .plaintext: .pre, .search: .div, .strike: .s, .tt: .code, .xmp: .pre,
    ],
    drop: [
      .annotation, .annotationXML, .area, .base, .button, .datalist, .frame, .input, .link, .meta, .noembed, .noframes,
      .optgroup, .option, .param, .script, .select, .style, .svg, .template, .textarea, .title,
    ],
    link: [.applet, .embed, .iframe, .object],
    globalAttributes: ["id", "class", "lang", "dir", "title"],
    linkSchemes: [
      "ftp", "gemini", "geo", "http", "https", "irc", "ircs", "magnet", "mailto", "sms", "tel", "xmpp",
    ],
    imageSchemes: ["data", "http", "https"],
    limits: HTMLReader.Limits())
}
