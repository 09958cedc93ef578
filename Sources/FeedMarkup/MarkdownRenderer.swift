import CMarkGFM
import FeedCore
import Synchronization

/// The text of an article or comment as unsanitized HTML.
public struct RenderedText: Sendable {
  public var html: [UInt8]
  /// The Markdown features that were not rendered because of their size.
  public var excess: [MarkdownExcess] = []

  package init(html: [UInt8], excess: [MarkdownExcess] = []) {
    self.html = html
    self.excess = excess
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Renders Markdown as HTML in the dialect of a generator.
///
/// Syntax that CommonMark does not have takes three steps: `MarkdownPreparation` rewrites blocks before the text is
/// parsed, `MarkdownTree` changes the parsed document, and `MarkdownOutput` adds attributes to the HTML. A text without
/// such syntax takes none of them. Raw HTML is kept; feeds sanitize the result.
package enum MarkdownRenderer {
  private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
  private static func extensions(for syntax: MarkdownDialect.Syntax) -> [String] {
    ["table"] + (syntax.contains(.literalMarks) ? [] : ["strikethrough"])
      + (syntax.isDisjoint(with: [.literalMarks, .literalTasks]) ? ["tasklist"] : [])
      + (syntax.contains(.autolinks) ? ["autolink"] : [])
  }

  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Allows one parser at a time: during parsing, cmark-gfm modifies a table of special characters that all parsers
  /// share.
  private static let parsing = Mutex(isReady)

  package static func rendered(_ text: ArraySlice<UInt8>, _ dialect: MarkdownDialect = .plain) -> RenderedText {
    let syntax = dialect.syntax(in: text)
    let typography = syntax.contains(.smartPunctuation) ? Typography(dialect.punctuation) : nil
    var text = typography?.hidingWritten(in: text)[...] ?? text
    let (normalized, stash) = withoutRawElements(text, dialect)
    text = normalized
    text = MarkdownCode.escapingStrays(text)?[...] ?? text
    if syntax.contains(.classic) {
      text = ClassicMarkdown.normalized(text, isKramdown: dialect.syntax.contains(.kramdown))[...]
    }
    if syntax.contains(.indentedLists) { text = IndentedLists.normalized(text)[...] }
    let marked = syntax.contains(.symbolPunctuation) ? SymbolPunctuation.marked(text) : nil
    text = marked?[...] ?? text
    let tree: ((OpaquePointer) -> MarkdownTree)?
    if dialect.needsTree(for: syntax, text) {
      let preparation = MarkdownPreparation(text, syntax)
      text = preparation.text[...]
      tree = { MarkdownTree($0, dialect: dialect, syntax: syntax, preparation: preparation) }
    } else {
      tree = nil
    }
    var rendered = rendered(text, syntax, tree)
    if !stash.isEmpty { rendered.html = stash.restored(in: rendered.html) }
    if marked != nil { rendered.html = SymbolPunctuation.unmarked(rendered.html) }
    if let typography { rendered.html = typography.applied(to: rendered.html) }
    return rendered
  }

  /// Returns a text in which one line replaces each block of raw HTML, if the dialect reads them to their end tags.
  private static func withoutRawElements(
    _ text: ArraySlice<UInt8>, _ dialect: MarkdownDialect
  ) -> (text: ArraySlice<UInt8>, stash: HTMLStash) {
    guard
      dialect.syntax.contains(.kramdown) || dialect.syntax.contains(.rawElements) && text.contains(UInt8(ascii: "<"))
    else { return (text, HTMLStash()) }
    let (text, stash) =
      dialect.syntax.contains(.kramdown) ? LazyLines.normalized(text) : RawElements.normalized(text)
    return (text[...], stash)
  }

  private static func rendered(
    _ text: ArraySlice<UInt8>, _ syntax: MarkdownDialect.Syntax, _ tree: ((OpaquePointer) -> MarkdownTree)?
  ) -> RenderedText {
    let excess = MarkdownExcess.of(text)
    let html = parsed(text, syntax, excess: excess) { document, extensions -> [UInt8] in
      var tree = tree?(document)
      tree?.apply()
      defer { tree?.freeRemoved() }
      guard let html = cmark_render_html(document, options(for: syntax), extensions) else { return [] }
      defer { free(html) }
      let bytes = Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
      return tree.map { MarkdownOutput.finished(bytes, attributes: $0.writtenAttributes) } ?? bytes
    }
    return RenderedText(html: html ?? [], excess: excess)
  }

  private static func options(for syntax: MarkdownDialect.Syntax) -> CInt {
    options | (syntax.contains(.smartPunctuation) ? CMARK_OPT_SMART : 0)
      | (syntax.contains(.hardBreaks) ? CMARK_OPT_HARDBREAKS : 0)
      | (syntax.contains(.doubleTildes) ? CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE : 0)
  }

  /// Returns the text of the first top-level heading, or `nil` if there is none.
  package static func heading(of text: ArraySlice<UInt8>) -> String? {
    parsed(text, [], excess: MarkdownExcess.of(text)) { document, _ in
      var node = cmark_node_first_child(document)
      while let block = node {
        if cmark_node_get_type(block) == CMARK_NODE_HEADING, cmark_node_get_heading_level(block) == 1 {
          let title = withoutAttributes(plainText(of: block))
          return title.isEmpty ? nil : title
        }
        node = cmark_node_next(block)
      }
      return nil
    } ?? nil
  }

  /// Returns a heading without an attribute list at its end, such as `{#cut}`.
  private static func withoutAttributes(_ title: String) -> String {
    guard title.hasSuffix("}"), let open = title.lastIndex(of: "{") else { return title }
    let inner = Array(title[title.index(after: open)...].utf8.dropLast())
    guard let sign = inner.first, "#.:".utf8.contains(sign),
      MarkdownAttributes(sign == UInt8(ascii: ":") ? inner.dropFirst() : inner[...]) != nil
    else { return title }
    return String(Substring(title[..<open].utf8.trimmingSpace()))
  }

  private static func plainText(of block: OpaquePointer) -> String {
    var text = ""
    let iterator = cmark_iter_new(block)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return String(Substring(text.utf8.trimmingSpace()))
  }

  private static func parsed<Value>(
    _ text: ArraySlice<UInt8>, _ syntax: MarkdownDialect.Syntax, excess: [MarkdownExcess],
    _ body: (_ document: OpaquePointer, _ extensions: UnsafeMutablePointer<cmark_llist>?) -> Value
  ) -> Value? {
    guard let parser = cmark_parser_new(options(for: syntax)) else { return nil }
    defer { cmark_parser_free(parser) }
    var document: OpaquePointer?
    parsing.withLock { _ in
      for name in extensions(for: syntax) where name != "table" || !excess.contains(.tables) {
        if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
      }
      let text = excess.contains(.definitions) ? ReferenceExpansion.withoutDefinitions(text)[...] : text
      text.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      document = cmark_parser_finish(parser)
    }
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    return body(document, cmark_parser_get_syntax_extensions(parser))
  }
}
