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
      // A file of Staticman can have its text in front matter, and an e-mail address as its body.
      let message = frontMatter.node["_id"].flatMap { _ in frontMatter.node.string("message") }
      let body = message.map { Array($0.utf8) } ?? Array(source.bytes[frontMatter.bodyStart...])
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
    if let entries = node.entries {
      shown.value = .map(
        entries.filter { entry in
          !personal.contains(entry) && (entry.key == "state" || !CommentState.isMark(entry.key))
        })
    }
    var fields = FieldReader<CommentKey>(
      shown, named: "comment", in: source, strictness: .own, hint: CommentKey.hint)
    fields.report(personal.map { .personal($0, source) })
    let written = fields.identifier(.id) ?? id
    if written == nil { fields.reportMissing(.id, help: "add an id that is unique in the thread, such as id: ada-1") }
    let published = fields.date(.date, zone: timeZone)
    if fields.node([.date]) == nil { fields.reportMissing(.date, help: "add date: 2024-03-01T09:30:00Z") }
    let state = state(&fields, marks: CommentState(marksOf: node))
    let kind: CommentKind = fields.choice(.kind) ?? .comment
    let format: CommentFormat = fields.choice(.format) ?? .markdown
    // An unpublished comment is not quoted in messages.
    var quiet = fields
    let (name, url) = state == .approved ? author(&fields) : author(&quiet)
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

  /// Returns the moderation state; marks of other systems are also respected.
  private func state(_ fields: inout FieldReader<CommentKey>, marks: CommentState) -> CommentState {
    if let word = fields.node([.state])?.node.string, CommentState(known: word) == nil {
      return fields.choice(.state) ?? marks
    }
    return marks
  }

  /// Returns the commenter’s name and URL, from `name` and `url`, or from `author`, which may be a table of both.
  private func author(_ fields: inout FieldReader<CommentKey>) -> (name: String?, url: IRI?) {
    guard fields.node([.name]) == nil, let written = fields.node([.author])?.node, written.entries != nil else {
      return (authorName(&fields, .name, .author), authorURL(&fields))
    }
    var person: (name: String?, url: IRI?) = (nil, authorURL(&fields))
    var table = written
    let entries = written.entries ?? []
    let personal = entries.filter { CommentKey.personal.contains($0.key.lowercased()) }
    table.value = .map(entries.filter { !personal.contains($0) })
    fields.report(personal.map { .personal($0, fields.source) })
    var inner = FieldReader<CommentKey>(
      table, named: "author", in: fields.source, strictness: .own, hint: CommentKey.hint)
    person.name = authorName(&inner, .name)
    person.url = person.url ?? authorURL(&inner)
    fields.report(inner.diagnostics)
    return person
  }

  /// Returns the commenter’s name as one line without e-mail addresses.
  private func authorName(_ fields: inout FieldReader<CommentKey>, _ keys: CommentKey...) -> String? {
    let written = fields.value(keys) { (node, name) throws(ValueError) in try node.text(name) }
    guard let written = written.map(ControlCharacter.removed) else { return nil }
    let name = CommenterName(written)
    if name.hadEmailAddress {
      fields.report([.personal("e-mail address in “name” is not published", at: fields.location(.name, .author))])
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
    why: "The site’s files are often public, and commenters gave the data only to the site.",
    help: "remove it: anyone who can read the files of the site can read it",
    wrong: "email: ada@example.com",
    right: "name: Ada")
}

enum CommentKey: String, FieldKey {
  case id, name, author, url, date, updated
  case replyTo = "reply_to"
  case state, kind, format, body

  /// The keys in which other systems store personal data; their values are never read.
  static let personal: Set<String> = [
    "email", "e-mail", "e_mail", "mail", "author_email", "email_hash", "gravatar", "ip", "ip_address", "ip-address",
    "author_ip", "remote_addr", "user_agent", "useragent", "phone", "email_address", "emailaddress", "author-email",
    "authoremail", "author_email_md5", "avatar",
  ]

  /// The names of other systems for these keys.
  private static let others: [String: CommentKey] = [
    "parent": .replyTo, "parent_id": .replyTo, "replyto": .replyTo, "replying_to": .replyTo, "in_reply_to": .replyTo,
    "website": .url, "link": .url, "homepage": .url, "author_url": .url, "author_name": .name, "username": .name,
    "user": .name, "message": .body, "text": .body, "content": .body, "comment": .body, "created": .date,
    "created_at": .date, "timestamp": .date, "time": .date, "edited": .updated, "modified": .updated, "type": .kind,
    "markup": .format, "_id": .id, "uid": .id,
  ]

  /// Returns the help for an unknown key, or `nil` to suggest a similar key.
  static func hint(_ key: String) -> String? { others[key.lowercased()].map { "did you mean “\($0.rawValue)”?" } }
}
