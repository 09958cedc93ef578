import FeedCore
import FeedDocument

/// The visible elements and attributes of SVG 2 and MathML Core, which feed readers keep.
///
/// Elements that run, load or contain other markup, such as `script` and `foreignObject`, are not included.
enum ForeignNames {
  static let svg = "http://www.w3.org/2000/svg"
  static let mathML = "http://www.w3.org/1998/Math/MathML"

  /// Returns the elements of a vocabulary, or `nil` if it is neither SVG nor MathML.
  static func elements(of namespace: String) -> Set<String>? {
    switch namespace {
    case svg: svgElements
    case mathML: mathElements
    default: nil
    }
  }

  static func attributes(of namespace: String) -> Set<String> {
    namespace == svg ? svgAttributes : mathAttributes
  }

  /// The elements in lowercase, as HTML parsers report them.
  static let inHTML = Set(svgElements.union(mathElements).map { $0.lowercased() })

  private static let svgElements = words(
    """
    a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix \
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter font font-face font-face-name \
    font-face-src g glyph hkern image line linearGradient marker mask metadata missing-glyph mpath path pattern \
    polygon polyline radialGradient rect set stop svg switch symbol text textPath title tspan use view
    """)

  private static let mathElements = words(
    """
    annotation maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts \
    mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
    """)

  private static let svgAttributes = words(
    """
    accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName attributeType \
    aria-describedby aria-hidden aria-label aria-labelledby azimuth baseFrequency baseProfile baseline-shift bbox \
    begin bias by calcMode cap-height class clip clip-path clip-rule clipPathUnits color color-interpolation \
    color-interpolation-filters color-rendering content cursor cx cy d diffuseConstant direction display divisor \
    dominant-baseline dur dx dy edgeMode elevation enable-background end exponent fill fill-opacity fill-rule filter \
    filterUnits flood-color flood-opacity focusable font-family font-size font-size-adjust font-stretch font-style \
    font-variant font-weight fr from fx fy g1 g2 glyph-name gradientTransform gradientUnits hanging height \
    horiz-adv-x horiz-origin-x href hreflang id ideographic image-rendering in in2 intercept k k1 k2 k3 k4 \
    kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color \
    limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits \
    maskUnits mathematical max media method min mode name numOctaves offset opacity operator order orient orientation \
    origin overflow overline-position overline-thickness paint-order panose-1 path pathLength patternContentUnits \
    patternTransform patternUnits points pointer-events pointsAtX pointsAtY pointsAtZ preserveAlpha \
    preserveAspectRatio primitiveUnits r radius refX refY rel repeatCount repeatDur requiredExtensions \
    requiredFeatures restart result role rotate rx ry scale seed shape-rendering side slope spacing \
    specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles stop-color \
    stop-opacity strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset \
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage \
    tabindex tableValues target targetX targetY text-anchor text-decoration text-rendering textLength title to \
    transform transform-origin type u1 u2 underline-position underline-thickness unicode unicode-bidi unicode-range \
    units-per-em values vector-effect version vert-adv-y viewBox viewTarget visibility width widths word-spacing \
    writing-mode x x-height x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan
    """)

  private static let mathAttributes = words(
    """
    accent accentunder actiontype align alttext bevelled class close columnalign columnlines columnspacing columnspan \
    decimalpoint denomalign depth dir display displaystyle encoding equalcolumns equalrows fence fontfamily fontsize \
    fontstyle fontweight frame framespacing groupalign height href id indentalign indentshift lang largeop linebreak \
    linethickness lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation \
    numalign open other role rowalign rowlines rowspacing rowspan rquote rspace scriptlevel scriptminsize \
    scriptsizemultiplier selection separator separators stretchy style subscriptshift superscriptshift symmetric \
    tabindex title voffset width
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
