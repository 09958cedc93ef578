import FeedCore
import FeedSystem

/// What is being read from one comment store: comments are given to their articles one by one.
struct StoreReading {
  /// Where the rest of the site stands.
  private var articles: StoreArticles
  private let kind: CommentStoreKind
  /// What all ids of this store begin with, so that they differ from those of others.
  private let prefix: String
  private var indexes: [ThreadKeys: Int] = [:]
  private(set) var report: StoreReport
  private let spool: SpoolFile
  /// Where the comments of each article stand in the spool.
  private(set) var places: [String: [SpooledComments.Place]] = [:]
  private(set) var unmatched: [Int: ThreadKeys] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// How many commenters gave something that is no address on the web, and where the first stands.
  private var withoutAddress: (count: Int, first: SourceLocation)?
  /// How many comments there was no room for.
  private var unspooled: (count: Int, error: FileError)?
  private var count = 0
  private let progress: (Int) -> Void

  /// `progress` is told how many comments have been read.
  init(
    _ articles: StoreArticles, kind: CommentStoreKind, path: String, prefix: String, spool: SpoolFile,
    progress: @escaping (Int) -> Void
  ) {
    self.articles = articles
    self.kind = kind
    self.prefix = prefix
    self.spool = spool
    self.progress = progress
    report = StoreReport(kind: kind.rawValue, path: path)
  }

  var timeZone: TimeZoneRules { articles.timeZone }

  /// The number of a thread, by which comments are added to it.
  mutating func thread(_ keys: ThreadKeys) -> Int {
    if let index = indexes[keys] { return index }
    let index = report.threads.count
    indexes[keys] = index
    var thread = StoreThread(key: keys.label)
    switch articles.match(keys) {
    case .article(let path, let reason): (thread.article, thread.foundBy) = (path, reason)
    case .leftOut: thread.isLeftOut = true
    case nil: unmatched[index] = keys
    }
    report.threads.append(thread)
    return index
  }

  /// Gives a comment to its thread; a comment without a date is skipped.
  mutating func add(_ stored: StoredComment, to thread: Int) {
    count += 1
    progress(count)
    guard let published = stored.published else {
      return skip("the comment “\(stored.id)” has no date", at: stored.location, help: "it is left out")
    }
    if let article = report.threads[thread].article, articles.open.contains(article),
      articles.listsReactions || !stored.kind.isReaction
    {
      let comment = comment(stored, published)
      do throws(FileError) {
        places[article, default: []].append(try spool.append(comment))
      } catch {
        report.skipped += 1
        unspooled = ((unspooled?.count ?? 0) + 1, error)
        return
      }
      if comment.authorURL == nil, !StoreReading.isNothing(stored.url) {
        withoutAddress = ((withoutAddress?.count ?? 0) + 1, withoutAddress?.first ?? stored.location)
      }
    }
    if stored.kind.isReaction { report.threads[thread].reactions += 1 } else { report.threads[thread].comments += 1 }
  }

  /// Says that something is left out, which counts as one comment.
  mutating func skip(_ message: String, at location: SourceLocation, help: String) {
    report.skipped += 1
    say("comments/skipped", .warning, message, at: location, help: help)
  }

  /// Says something about the store that is not about one comment.
  mutating func say(
    _ rule: RuleID, _ severity: Severity, _ message: String, at location: SourceLocation, help: String
  ) {
    var diagnostic = Diagnostic(rule, severity, message, at: location, help: help)
    diagnostic.quotesSource = false
    diagnostics.append(diagnostic)
  }

  mutating func say(_ error: FileError) {
    say(
      "content/unreadable", .error, error.description, at: SourceLocation(file: error.path),
      help: "what could be read of it is used; check the file")
  }

  /// Says that there is no such store.
  mutating func sayMissing(at location: SourceLocation) {
    say(
      "comments/no-store", .error, "there is no comment store “\(report.path)”", at: location,
      help: "paths begin in the folder of site.toml; take the store out, or bring the file there")
  }

  /// Says what is said once for the whole store.
  mutating func finish() {
    sayUnmatched()
    if let (count, error) = unspooled {
      say(
        "comments/no-room", .error, "\(count) comment\(count == 1 ? " is" : "s are") left out: \(error)",
        at: SourceLocation(file: report.path), help: "make room there, or name another folder in TMPDIR")
    }
    guard let (count, first) = withoutAddress else { return }
    say(
      "comments/author-url", .info,
      count == 1
        ? "a commenter’s address is not one on the web, so it is left out"
        : "the addresses of \(count) comments’ authors are not on the web, so they are left out",
      at: first, help: "the name and the comment stay; an address begins with https://")
  }

  /// Says how many comments have no article.
  private mutating func sayUnmatched() {
    let lost = report.unmatched.reduce(0) { $0 + $1.comments }
    guard lost > 0 else { return }
    if articles.findsCandidates {
      for (index, keys) in unmatched { report.threads[index].candidate = articles.matcher.candidate(for: keys) }
    }
    say(
      "comments/without-article", .warning, report.unmatchedText, at: SourceLocation(file: report.path),
      help: "feedkiln comments lists them, and what to write into [comments.map]")
  }

  private func comment(_ stored: StoredComment, _ published: Timestamp) -> Comment {
    let updated = stored.updated.flatMap { $0.secondsSinceEpoch > published.secondsSinceEpoch ? $0 : nil }
    return Comment(
      id: prefix + stored.id, replyTo: stored.replyTo.map { prefix + $0 },
      authorName: stored.name.flatMap { CommenterName(ControlCharacter.removed(from: $0)).text },
      authorURL: StoreReading.webAddress(stored.url), published: published, updated: updated, state: stored.state,
      kind: stored.kind, format: stored.format, body: stored.body, link: link(stored),
      location: stored.location)
  }

  /// Where a comment can be seen: as its system says it, or as its page names it, or the list that it is in.
  private func link(_ stored: StoredComment) -> String {
    if let link = stored.link, let seen = link.hasPrefix("#") ? link : StoreReading.webAddress(link)?.string {
      return seen
    }
    let settings = articles.settings
    guard kind.namesComments || settings.ownAnchor != nil else { return "#" + settings.listAnchor }
    return "#" + IRI.percentEncodingSegment(settings.anchor.fill(["id": stored.id]))
  }

  /// Whether a form was left as it was: some begin an address for their readers, and Commento writes “undefined”.
  private static func isNothing(_ url: String?) -> Bool {
    ["", "http://", "https://", "undefined"].contains(Substring((url ?? "").utf8.trimmingSpace()))
  }

  /// A commenter's page, where it is an address on the web; stores hold all sorts of things there.
  private static func webAddress(_ text: String?) -> IRI? {
    guard let text, let iri = try? IRI(text) else { return nil }
    let parts = iri.reference
    guard ["http", "https"].contains(parts.scheme?.lowercased()), parts.authority?.contains("@") == false else {
      return nil
    }
    return iri
  }
}
