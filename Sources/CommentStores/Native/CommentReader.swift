import ContentValues
import FeedCore
import FrontMatter
import SiteSettings

/// Reads comments from front matter or JSON Lines.
struct CommentReader {
  let timeZone: TimeZoneRules
  var limits = ContentLimits()

  /// Reads a file with front matter.
  ///
  /// If the front matter has no id, `id` is used.
  func read(_ source: Source, id: String) -> (comment: Comment?, diagnostics: [Diagnostic]) {
    do {
      try source.checkUTF8()
      let frontMatter = try FrontMatter.read(source)
      let body = Array(source.bytes[frontMatter.bodyStart...])
      let (comment, diagnostics) = read(frontMatter.node, source, id: id, body: body)
      return (comment, frontMatter.diagnostics(in: source) + diagnostics)
    } catch {
      return (nil, [Diagnostic(error, at: source.location(error.range ?? 0..<0))])
    }
  }

  /// Reads one line of a JSON Lines file.
  func read(_ source: Source, line: Range<Int>) -> (comment: Comment?, diagnostics: [Diagnostic]) {
    do {
      return read(try JSONDataReader.read(source, line), source, id: nil, body: nil)
    } catch {
      return (nil, [Diagnostic(error, at: source.location(error.range ?? line))])
    }
  }

  private func read(
    _ node: DataNode, _ source: Source, id: String?, body: [UInt8]?
  ) -> (comment: Comment?, diagnostics: [Diagnostic]) {
    let personal = (node.entries ?? []).filter { CommentKey.personal.contains($0.key.lowercased()) }
    var shown = node
    if !personal.isEmpty, let entries = node.entries { shown.value = .map(entries.filter { !personal.contains($0) }) }
    var fields = FieldReader<CommentKey>(shown, named: "comment", in: source, strictness: .frontMatter)
    fields.report(personal.map { .personal($0, source) })
    let written = fields.identifier(.id) ?? id
    if written == nil { fields.reportMissing(.id, help: "add an id that is unique in the thread, such as id: ada-1") }
    let published = fields.date(.date, zone: timeZone)
    if fields.node([.date]) == nil { fields.reportMissing(.date, help: "add date: 2024-03-01T09:30:00Z") }
    let state: CommentState = fields.choice(.state) ?? .approved
    let kind: CommentKind = fields.choice(.kind) ?? .comment
    let format: CommentFormat = fields.choice(.format) ?? .markdown
    let name = authorName(&fields)
    let url = authorURL(&fields)
    let updated = fields.date(.updated, zone: timeZone)
    let replyTo = fields.identifier(.replyTo)
    let text =
      body
      ?? fields.value([.body]) { (node, name) throws(ValueError) in
        guard let scalar = node.scalar, scalar.style != .literal else { throw .wrongType(name, wanted: "text", node) }
        return Array(scalar.text.utf8)
      }
    if let text, text.count > limits.commentBytes {
      fields.report([.tooLong(limits.commentBytes, at: fields.location(.body))])
    }
    guard let written, let published, !fields.hasErrors else { return (nil, fields.diagnostics) }
    let comment = Comment(
      id: written, replyTo: replyTo, replyToLocation: replyTo.map { _ in fields.location(.replyTo) },
      authorName: name, authorURL: url, published: published, updated: updated, state: state, kind: kind,
      format: format, body: Array((text ?? []).prefix(limits.commentBytes)), location: fields.location(.id))
    return (comment, fields.diagnostics)
  }

  /// Returns the commenter’s name as one line without e-mail addresses.
  private func authorName(_ fields: inout FieldReader<CommentKey>) -> String? {
    guard let written = fields.text(.name).map(ControlCharacter.removed) else { return nil }
    let name = CommenterName(written)
    if name.hadEmailAddress {
      fields.report([.personal("e-mail address in “name” is not published", at: fields.location(.name))])
    }
    return name.text
  }

  /// Returns the commenter’s URL, or `nil` if there is none.
  ///
  /// A value that is not an HTTP URL is reported and omitted.
  private func authorURL(_ fields: inout FieldReader<CommentKey>) -> IRI? {
    guard let (name, node) = fields.node([.url]) else { return nil }
    do throws(ValueError) {
      guard let text = try node.text(name) else { return nil }
      let iri = try IRI(text)
      let scheme = iri.reference.scheme?.lowercased()
      guard scheme == "http" || scheme == "https" else { throw ValueError.notOnTheWeb(text) }
      return iri
    } catch {
      fields.report(error, at: node, .warning)
      return nil
    }
  }
}

extension ValueError {
  fileprivate static func notOnTheWeb(_ text: String) -> ValueError {
    ValueError(
      .contentCommentUrl, "“\(text)” is not a web URL and is omitted")
  }
}

extension Diagnostic {
  fileprivate static func tooLong(_ limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentCommentTooLong, "comment exceeds \(limit) bytes; the rest is omitted",
      at: location)
  }

  fileprivate static func personal(_ entry: DataNode.Entry, _ source: Source) -> Diagnostic {
    personal("“\(entry.key)” is ignored and never published", at: source.location(entry.keyRange))
  }

  fileprivate static func personal(_ message: String, at location: SourceLocation) -> Diagnostic {
    var diagnostic = Diagnostic(
      .contentPersonalData, message, at: location)
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  static let contentCommentUrl = RuleDescription(
    "content/comment-url", .warning, "the URL of a commenter should be a web URL",
    why: "Other URLs are not published, since they can contain scripts or e-mail addresses.",
    help: "write a URL that begins with https://, or remove “url”",
    wrong: "url: javascript:alert(1)",
    right: "url: https://ada.example/")

  static let contentCommentTooLong = RuleDescription(
    "content/comment-too-long", .warning, "a comment should not exceed 64 KiB",
    why: "The rest of the comment is omitted, to limit the size of feeds.",
    help: "shorten the comment",
    wrong: "a comment of 100,000 bytes",
    right: "a comment of 1,000 bytes")

  static let contentPersonalData = RuleDescription(
    "content/personal-data", .warning, "a comment file should not contain personal data",
    why: "The site's files are often public, and commenters gave the data only to the site.",
    help: "remove it: anyone who can read the files of the site can read it",
    wrong: "email: ada@example.com",
    right: "name: Ada")
}

enum CommentKey: String, FieldKey {
  case id, name, url, date, updated
  case replyTo = "reply_to"
  case state, kind, format, body

  /// The keys in which other systems store personal data; their values are never read.
  static let personal: Set<String> = [
    "email", "e-mail", "e_mail", "mail", "author_email", "email_hash", "gravatar", "ip", "ip_address", "ip-address",
    "author_ip", "remote_addr", "user_agent", "useragent", "phone",
  ]
}
