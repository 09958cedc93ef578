package import FeedCore
package import FeedMarkup
import FeedSystem
package import FrontMatter

/// The parsed file of an article before its values are validated.
///
/// It depends only on the file’s bytes and the generator, so it can be cached. A cached value has no positions: if
/// there is a problem to report, the file is parsed again.
package struct ParsedArticle {
  /// Whether the file can be an article; if not, the notes may contain the reason.
  package var isArticle = true
  /// The front matter with the generator’s keys, always a map.
  package var fields = DataNode(value: .map([]), range: 0..<0)
  /// The offset of the body in the file.
  package var bodyStart = 0
  /// A fingerprint that identifies the body if the article’s file is moved.
  var fingerprint = Fingerprint([])
  /// The first top-level heading of the body, or `nil` if the front matter has a title.
  package var heading: String?
  /// The first words of the body, or `nil` if the front matter has a title.
  package var firstWords: String?
  /// The markup that only the site’s generator can render.
  var unrendered: [UnrenderedMarkup] = []
  /// The canonical URL of an HTML page, or `nil` if there is none.
  package var canonical: IRI?
  /// The comments in the file, such as those of an HTML page.
  package var comments: [Comment] = []
  /// The problems outside the front matter and the body.
  package var notes: [Diagnostic] = []
  /// The problems with control characters in the body.
  package var controlCharacters: [Diagnostic] = []
  /// The reason why the file could not be parsed, or `nil` if it was parsed.
  package var failure: Diagnostic?
  /// The text of the file, or `nil` if the value is cached.
  package var source: Source?

  package init() {}
}

extension ParsedArticle {
  package init(_ frontMatter: FrontMatter, of source: Source) {
    self.init()
    (fields, bodyStart) = (frontMatter.node, frontMatter.bodyStart)
    notes = frontMatter.diagnostics(in: source)
  }

  package init(_ metadata: MetadataLines) {
    self.init()
    (fields, bodyStart) = (metadata.fields, metadata.bodyStart)
  }

  /// The text of the file, or an empty one if the value is cached.
  package var text: Source { source ?? Source(name: "", bytes: []) }

  package static func failed(_ failure: Diagnostic) -> ParsedArticle {
    var parsed = ParsedArticle()
    parsed.failure = failure
    return parsed
  }

  /// Returns the result for a file that is not an article.
  package static func skipped(_ notes: [Diagnostic] = []) -> ParsedArticle {
    var parsed = ParsedArticle()
    (parsed.isArticle, parsed.notes) = (false, notes)
    return parsed
  }

  /// Sets the properties of the body from the text of the file.
  package mutating func readBody(
    of source: Source, markup: ArticleBody.Markup, dialect: MarkdownDialect, templates: TemplateLanguage?
  ) {
    self.source = source
    let body = source.bytes[min(bodyStart, source.bytes.count)...]
    fingerprint = Fingerprint(ofText: body)
    controlCharacters = ControlCharacter.diagnostics(in: body, of: source)
    if !hasTitle {
      if markup == .markdown { heading = MarkdownRenderer.heading(of: body) }
      let opening = body.prefix(Self.openingLength)
      let text = templates?.expanded(opening, isMarkdown: markup == .markdown, context: nil).bytes ?? opening
      firstWords = BodyText(markup: markup, bytes: text).firstWords
    }
    readUnrendered(body, of: source, markup: markup, dialect: dialect, templates: templates)
  }

  private mutating func readUnrendered(
    _ body: ArraySlice<UInt8>, of source: Source, markup: ArticleBody.Markup, dialect: MarkdownDialect,
    templates: TemplateLanguage?
  ) {
    guard markup != .unreadable else {
      let first = source.bytes[bodyStart...].firstIndex { !$0.isSpace } ?? bodyStart
      unrendered = [UnrenderedMarkup(.body, at: source.location(first))]
      return
    }
    let expanded = templates?.expanded(body, isMarkdown: markup == .markdown, context: nil)
    let removed = (expanded?.removed ?? []).map { (UnrenderedMarkup.Kind.code($0.label), $0.offset) }
    let values = (expanded?.values ?? []).map { (UnrenderedMarkup.Kind.value($0.code), $0.offset) }
    let syntax = markup == .markdown ? dialect.foreignSyntax(in: body) : []
    unrendered =
      (removed + values).sorted { $0.1 < $1.1 }.map { UnrenderedMarkup($0, at: source.location($1)) }
      + syntax.map { UnrenderedMarkup(.syntax($0.name), at: source.location($0.offset)) }
  }

  /// The number of bytes from which the first words are taken.
  private static let openingLength = 4096

  private var hasTitle: Bool {
    fields.entries?.contains { $0.key.lowercased() == "title" && $0.value.string != nil } ?? false
  }
}

extension ParsedArticle: CachedValue {
  var isSound: Bool { failure == nil && notes.isEmpty && controlCharacters.isEmpty }

  func write(to writer: inout BinaryWriter) {
    writer.write(isArticle)
    fields.write(to: &writer)
    writer.write(bodyStart)
    writer.write(fingerprint)
    writer.write(heading)
    writer.write(firstWords)
    writer.write(unrendered) { $1.write(to: &$0) }
    writer.write(canonical?.string)
    writer.write(comments) { $1.write(to: &$0) }
  }

  init?(_ reader: inout BinaryReader) {
    isArticle = reader.flag()
    fields = DataNode(&reader)
    bodyStart = reader.number()
    fingerprint = reader.fingerprint()
    heading = reader.optional { $0.text() }
    firstWords = reader.optional { $0.text() }
    unrendered = reader.list { UnrenderedMarkup(&$0) }
    canonical = reader.optional { IRI(unchecked: $0.text()) }
    comments = reader.list { Comment(&$0) }
    if reader.isBroken || fields.entries == nil { return nil }
  }
}

extension DataNode {
  /// Writes the value without positions.
  fileprivate func write(to writer: inout BinaryWriter) {
    switch value {
    case .scalar(let scalar):
      writer.write(scalar.style.number)
      writer.write(scalar.text)
    case .list(let items):
      writer.write(Self.listNumber)
      writer.write(items) { $1.write(to: &$0) }
    case .map(let entries):
      writer.write(Self.mapNumber)
      writer.write(entries) { writer, entry in
        writer.write(entry.key)
        writer.write(entry.written)
        entry.value.write(to: &writer)
      }
    }
  }

  fileprivate init(_ reader: inout BinaryReader) {
    let number = reader.number()
    let value: Value
    switch number {
    case Self.listNumber: value = .list(reader.list { DataNode(&$0) })
    case Self.mapNumber:
      value = .map(
        reader.list { reader in
          let (key, written) = (reader.text(), reader.optional { $0.text() })
          return Entry(key: key, keyRange: 0..<0, value: DataNode(&reader), written: written)
        })
    default: value = .scalar(Scalar(text: reader.text(), style: Scalar.Style(number: number)))
    }
    self.init(value: value, range: 0..<0)
  }

  private static let (listNumber, mapNumber) = (4, 5)
}

extension DataNode.Scalar.Style {
  private static let all: [Self] = [.plain, .text, .literal, .null]

  fileprivate var number: Int { Self.all.firstIndex(of: self) ?? 0 }

  fileprivate init(number: Int) { self = Self.all.indices.contains(number) ? Self.all[number] : .plain }
}
