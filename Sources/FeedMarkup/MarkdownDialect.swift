/// The Markdown of a generator: CommonMark with GitHub’s tables, strikethrough, task lists and footnotes, and the syntax
/// that the generator adds.
public struct MarkdownDialect: Sendable, Hashable {
  /// Syntax that only some generators have.
  public struct Syntax: OptionSet, Sendable, Hashable {
    public let rawValue: UInt64

    /// Creates a set from its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Bare URLs as links.
    public static let autolinks = Syntax(rawValue: 1)
    /// Curly quotation marks, dashes and ellipses.
    public static let smartPunctuation = Syntax(rawValue: 1 << 1)
    /// Line ends as line breaks.
    public static let hardBreaks = Syntax(rawValue: 1 << 2)
    /// `Term` with `: definition` on the next line.
    public static let definitionLists = Syntax(rawValue: 1 << 3)
    /// `*[HTML]: Hypertext`.
    public static let abbreviations = Syntax(rawValue: 1 << 4)
    /// `{#id .class}` at the end of a heading.
    public static let headingAttributes = Syntax(rawValue: 1 << 5)
    /// `{: #id .class}` after a block, an image, a link or other inline markup.
    public static let attributes = Syntax(rawValue: 1 << 6)
    /// The same without the colon.
    public static let bareAttributes = Syntax(rawValue: 1 << 7)
    /// The rest of kramdown: tables without a header, `{::comment}`, `{:toc}`, named attribute lists, `$$` formulas.
    public static let kramdown = Syntax(rawValue: 1 << 8)
    /// `::: name`.
    public static let containers = Syntax(rawValue: 1 << 9)
    /// `!!! name`.
    public static let admonitions = Syntax(rawValue: 1 << 10)
    /// Quotations that begin with `[!NOTE]`.
    public static let alerts = Syntax(rawValue: 1 << 11)
    /// `$…$` and `$$…$$`, which remain text for scripts of the page.
    public static let dollarMath = Syntax(rawValue: 1 << 12)
    /// `\(…\)` and `\[…\]`, which remain text for scripts of the page.
    public static let bracketMath = Syntax(rawValue: 1 << 13)
    /// `:name:` as emoji.
    public static let emoji = Syntax(rawValue: 1 << 14)
    /// `[TOC]` in a paragraph of its own, which is removed.
    public static let tableOfContents = Syntax(rawValue: 1 << 15)
    /// `https` instead of `http` for URLs without a scheme, such as `www.example.com`.
    public static let secureLinks = Syntax(rawValue: 1 << 16)
    /// Only `~~text~~` as deleted text, not `~text~`.
    public static let doubleTildes = Syntax(rawValue: 1 << 17)
    /// HTML elements whose content is not Markdown up to their ends, unless they have the attribute `markdown`.
    public static let rawElements = Syntax(rawValue: 1 << 18)
    /// Headings without a space after `#`.
    public static let closeHeadings = Syntax(rawValue: 1 << 19)
    /// Raw HTML is omitted.
    public static let omitsHTML = Syntax(rawValue: 1 << 20)
    /// `<<` and `>>` as « and », if punctuation is smart.
    public static let angleQuotes = Syntax(rawValue: 1 << 21)
    /// Lists with a blank line before them, whose levels are four columns each.
    public static let indentedLists = Syntax(rawValue: 1 << 22)
    /// `~~text~~` and `[ ]` as text.
    public static let literalMarks = Syntax(rawValue: 1 << 23)
    /// Numbered lists that begin with 1, whatever their first number is.
    public static let numbersFromOne = Syntax(rawValue: 1 << 24)
    /// `:::name` or `#!name` in the first line of code as the name of its language.
    public static let codeNames = Syntax(rawValue: 1 << 25)
    /// `??? name` and `???+ name`.
    public static let details = Syntax(rawValue: 1 << 26)
    /// The rules of the first Markdown that CommonMark changed, such as URLs with spaces.
    public static let classic = Syntax(rawValue: 1 << 27)
    /// Straight quotation marks between letters, even if punctuation is smart.
    public static let straightQuotes = Syntax(rawValue: 1 << 28)
    /// `==text==` as marked text.
    public static let highlights = Syntax(rawValue: 1 << 29)
    /// `++text++` as inserted text.
    public static let insertions = Syntax(rawValue: 1 << 30)
    /// `x^2^` as superscript.
    public static let superscripts = Syntax(rawValue: 1 << 31)
    /// `H~2~O` as subscript.
    public static let subscripts = Syntax(rawValue: 1 << 32)
    /// No line ends between East Asian characters.
    public static let eastAsianLines = Syntax(rawValue: 1 << 33)
    /// `~~text~~` as `<s>` instead of `<del>`.
    public static let lineThrough = Syntax(rawValue: 1 << 34)
    /// The name of a container, such as `note`, as its title if it has none.
    public static let containerTitles = Syntax(rawValue: 1 << 35)
    /// `[ ]` at the start of an item as text.
    public static let literalTasks = Syntax(rawValue: 1 << 37)
    /// Symbols next to `*`, `_` and `~` as punctuation, as in CommonMark since version 0.31.
    public static let symbolPunctuation = Syntax(rawValue: 1 << 38)
    /// Tables whose header has fewer cells than the line below it.
    public static let shortTableHeaders = Syntax(rawValue: 1 << 39)
    /// Quotation marks whose direction is not that of CommonMark; found in a text, not part of a dialect.
    static let quotationMarks = Syntax(rawValue: 1 << 36)
  }

  /// The anchors of headings.
  public enum HeadingIDs: Sendable, Hashable {
    /// The text in lowercase, with hyphens for spaces and without punctuation.
    case github
    /// The same with ASCII letters and digits only.
    case ascii
  }

  /// The anchors of footnotes.
  public enum Footnotes: Sendable, Hashable {
    case github, goldmark, kramdown, pythonMarkdown, pulldownCMark, markdownIt, remark
  }

  /// A mark of smart punctuation.
  public enum Punctuation: String, CaseIterable, Sendable, Hashable {
    case leftSingleQuote = "‘"
    case rightSingleQuote = "’"
    case leftDoubleQuote = "“"
    case rightDoubleQuote = "”"
    case leftAngleQuote = "«"
    case rightAngleQuote = "»"
    case enDash = "–"
    case emDash = "—"
    case ellipsis = "…"
    /// An apostrophe, which is the same character as a right single quotation mark.
    case apostrophe = ""
  }

  /// The HTML that replaces a mark of smart punctuation.
  public struct Replacement: Sendable, Hashable {
    public var mark: Punctuation
    public var html: String

    /// Creates a replacement.
    public init(_ mark: Punctuation, html: String) { (self.mark, self.html) = (mark, html) }
  }

  public var syntax: Syntax
  /// The anchors of headings without an id, or `nil` if they have none.
  public var headingIDs: HeadingIDs?
  public var footnotes: Footnotes
  /// The replacements of the curly quotation marks, dashes and other marks of smart punctuation.
  public var punctuation: [Replacement] = []

  /// Creates a dialect.
  ///
  /// - Parameters:
  ///   - syntax: The syntax that the dialect adds.
  ///   - headingIDs: The anchors of headings without an id, or `nil` if they have none.
  ///   - footnotes: The anchors of footnotes.
  public init(_ syntax: Syntax, headingIDs: HeadingIDs? = nil, footnotes: Footnotes = .github) {
    (self.syntax, self.headingIDs, self.footnotes) = (syntax, headingIDs, footnotes)
  }
}

extension MarkdownDialect {
  /// Markdown as on GitHub, for untrusted text.
  public static let plain = MarkdownDialect([.autolinks])

  /// Markdown as in comments on GitHub, where line ends are line breaks.
  public static let gitHubComment = MarkdownDialect([.autolinks, .hardBreaks])

  /// Markdown for articles of Feedkiln’s own layout: GitHub’s, and all other syntax that is not ambiguous.
  public static let native = MarkdownDialect([
    .autolinks, .definitionLists, .abbreviations, .headingAttributes, .attributes, .containers, .alerts, .dollarMath,
    .bracketMath, .containerTitles,
  ])

  /// goldmark, the Markdown of Hugo, with its default settings.
  public static let goldmark = MarkdownDialect(
    [
      .autolinks, .secureLinks, .smartPunctuation, .angleQuotes, .straightQuotes, .definitionLists, .headingAttributes,
      .alerts, .symbolPunctuation, .shortTableHeaders,
    ], headingIDs: .github, footnotes: .goldmark)

  /// kramdown, the Markdown of Jekyll, with its default settings.
  public static let kramdown = MarkdownDialect(
    [
      .smartPunctuation, .angleQuotes, .definitionLists, .abbreviations, .headingAttributes, .attributes, .kramdown,
      .alerts, .doubleTildes, .rawElements, .numbersFromOne, .classic,
    ],
    headingIDs: .github, footnotes: .kramdown)

  /// pulldown-cmark, the Markdown of Zola, with its default settings.
  public static let pulldownCMark = MarkdownDialect(
    [.headingAttributes, .symbolPunctuation], headingIDs: .ascii, footnotes: .pulldownCMark)

  /// Python-Markdown with its extension `extra`, the Markdown of Pelican.
  public static let pythonMarkdown = MarkdownDialect(
    [
      .definitionLists, .abbreviations, .headingAttributes, .attributes, .tableOfContents, .alerts, .doubleTildes,
      .rawElements, .closeHeadings, .indentedLists, .literalMarks, .numbersFromOne, .codeNames,
      .classic,
    ], footnotes: .pythonMarkdown)

  /// markdown-it with its common plugins, the Markdown of Eleventy.
  public static let markdownIt = MarkdownDialect(
    [
      .definitionLists, .abbreviations, .headingAttributes, .attributes, .bareAttributes, .containers, .alerts,
      .tableOfContents, .doubleTildes, .lineThrough, .literalTasks, .symbolPunctuation,
    ], footnotes: .markdownIt)

  /// remark, the Markdown of Astro, with its default settings.
  public static let remark = MarkdownDialect(
    [.autolinks, .smartPunctuation, .containers, .containerTitles, .alerts, .symbolPunctuation], headingIDs: .github,
    footnotes: .remark)
}
