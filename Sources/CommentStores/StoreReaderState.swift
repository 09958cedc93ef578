import ContentValues
package import FeedCore
package import FeedSystem
import SiteSettings

/// The state of reading one comment store, which collects comments by thread.
package struct StoreReaderState {
  private let context: StoreContext
  private let cache: ParsedFileCache
  private let parser: ParsedFileCache.Reader
  private let spool: SpoolFile
  /// The threads read so far, with their comments in the spool file or in the store’s files.
  private(set) var found = StoredThreads()
  private var indexes: [ThreadKeys: Int] = [:]
  /// The byte ranges of each thread’s comments in the spool file.
  private var places: [[Range<Int>]] = []
  /// The files that are being read together.
  var reads = FileReads()
  /// The number of comments that could not be written to the spool file, and the last error.
  private var unspooled: (count: Int, error: FileError)?
  private var count = 0
  private let progress: (Int) -> Void

  /// Creates the state of reading a store.
  ///
  /// `progress` receives the number of comments read so far.
  package init(
    _ context: StoreContext, spool: SpoolFile, cache: ParsedFileCache = .off,
    progress: @escaping (Int) -> Void = { _ in }
  ) {
    self.context = context
    self.cache = cache
    self.spool = spool
    self.progress = progress
    parser = ParsedFileCache.Reader(
      context.kind.rawValue,
      settings: [
        context.prefix, context.settings.anchor.text, context.settings.ownAnchor?.text ?? "",
        context.settings.listAnchor,
        "\(context.settings.listsReactions)", "\(Fingerprint(describing: context.timeZone))",
      ])
  }

  private init(_ other: StoreReaderState, spool: SpoolFile, progress: @escaping (Int) -> Void) {
    (context, cache, parser, self.spool) = (other.context, other.cache, other.parser, spool)
    (count, self.progress) = (other.count, progress)
  }

  var timeZone: TimeZoneRules { context.timeZone }

  // MARK: Files that are read together

  /// Reads files that form threads together, or returns their cached threads.
  ///
  /// The comments of cached threads are read from the files when they are needed.
  mutating func read(_ files: [String], _ read: @escaping @Sendable (inout StoreReaderState) -> Void) {
    var part = StoreReaderState(self, spool: spool, progress: progress)
    let threads = cache.value(of: files, reader: parser) { reads in
      part.reads = reads
      read(&part)
      reads = part.reads
      return part.threads(summarized: cache.isOn)
    }
    if let (count, error) = part.unspooled { unspooled = ((unspooled?.count ?? 0) + count, error) }
    found.diagnostics += threads.diagnostics
    found.doubts += threads.doubts
    found.skipped += threads.skipped
    guard !threads.isFresh else {
      count = part.count
      return threads.threads.forEach { add($0) }
    }
    let unread = UnreadThreads(context, read)
    for var thread in threads.threads {
      let keys = thread.keys
      thread.parts[0].comments = .files { unread.comments(of: keys) }
      count += thread.commentCount + thread.reactionCount
      add(thread)
    }
    progress(count)
  }

  private mutating func add(_ thread: StoredThread) {
    let index = self.thread(thread.keys)
    found.threads[index].commentCount += thread.commentCount
    found.threads[index].reactionCount += thread.reactionCount
    found.threads[index].badURLs += thread.badURLs
    found.threads[index].undated += thread.undated
    found.threads[index].firstUndated = found.threads[index].firstUndated ?? thread.firstUndated
    found.threads[index].firstBadURL = found.threads[index].firstBadURL ?? thread.firstBadURL
    found.threads[index].parts += thread.parts
  }

  /// Returns all threads with their comments in the spool file.
  private func threads(summarized: Bool) -> StoredThreads {
    var all = found
    let spooled = spool.contents
    for (index, places) in places.enumerated() where !places.isEmpty {
      let comments = CommentSource.spooled(places)
      let summary =
        summarized && all.threads[index].undated == 0
        ? (try? spooled.comments(comments)).map { ThreadSummary($0) } : nil
      all.threads[index].parts.append(StoredThread.Part(comments: comments, summary: summary))
    }
    if unspooled != nil { all.isComplete = false }
    return all
  }

  // MARK: Comments

  /// Returns the index of a thread, to which comments are added; creates the thread if necessary.
  mutating func thread(_ keys: ThreadKeys) -> Int {
    if let index = indexes[keys] { return index }
    let index = found.threads.count
    indexes[keys] = index
    found.threads.append(StoredThread(keys: keys))
    places.append([])
    return index
  }

  /// Adds a comment to a thread; a comment without a date gets that of its article.
  ///
  /// A deleted comment needs neither a date nor a text: it only keeps its replies in their place.
  mutating func add(
    id: String, replyTo: String? = nil, name: String? = nil, url: String? = nil, published: Timestamp?,
    updated: Timestamp? = nil, state: CommentState = .approved, kind: CommentKind = .comment, format: CommentFormat,
    body: [UInt8], link: String? = nil, location: SourceLocation, to thread: Int
  ) {
    count += 1
    progress(count)
    let isUndated = published == nil
    let isDateMissing = isUndated && state != .deleted
    if isDateMissing, body.trimmingSpace().isEmpty {
      return skip("comment “\(id)” has neither a date nor a text", at: location)
    }
    let published = published ?? Timestamp(secondsSinceEpoch: 0)
    if isDateMissing {
      found.threads[thread].undated += 1
      found.threads[thread].firstUndated = found.threads[thread].firstUndated ?? location
    }
    if context.settings.listsReactions || !kind.isReaction {
      var comment = Comment(
        id: context.prefix + id, replyTo: replyTo.map { context.prefix + $0 },
        authorName: name.flatMap { CommenterName(ControlCharacter.removed(from: $0)).text },
        authorURL: CommentURL.web(url), published: published,
        updated: updated.flatMap { $0.secondsSinceEpoch > published.secondsSinceEpoch ? $0 : nil }, state: state,
        kind: kind, format: format, body: body, link: context.link(link, id: id), location: location)
      comment.isUndated = isUndated
      do throws(FileError) {
        places[thread].append(try spool.append([comment]))
      } catch {
        found.skipped += 1
        unspooled = ((unspooled?.count ?? 0) + 1, error)
        return
      }
      if comment.authorURL == nil, !CommentURL.isMissing(url) {
        found.threads[thread].badURLs += 1
        found.threads[thread].firstBadURL = found.threads[thread].firstBadURL ?? location
      }
    }
    if kind.isReaction {
      found.threads[thread].reactionCount += 1
    } else {
      found.threads[thread].commentCount += 1
    }
  }

  /// Reports that a comment was skipped, and counts it.
  mutating func skip(_ message: String, at location: SourceLocation, help: String? = nil) {
    found.skipped += 1
    report(.commentsSkipped, message, at: location, help: help)
  }

  /// Reports a problem that does not concern a single comment.
  mutating func report(
    _ rule: RuleDescription, _ message: String, at location: SourceLocation, help: String? = nil
  ) {
    var diagnostic = Diagnostic(rule, message, at: location, help: help)
    diagnostic.quotesSource = false
    found.diagnostics.append(diagnostic)
  }

  mutating func report(_ error: FileError) {
    report(
      .contentUnreadable, error.description, at: SourceLocation(file: error.path),
      help: "check the file; complete records are used")
  }

  /// Reports that a file, or a part of it, cannot be read; its published comments are kept.
  mutating func fail(_ message: String, at location: SourceLocation, help: String? = nil) {
    report(.commentsUnreadStore, message, at: location, help: help)
  }

  /// Reports a damaged record, which is counted as skipped.
  mutating func skipDamaged(_ message: String, at location: SourceLocation) {
    found.skipped += 1
    fail(message, at: location)
  }

  /// Reports that a file contains only some of the comments.
  mutating func reportIncomplete(_ message: String, at location: SourceLocation) {
    report(.commentsIncomplete, message, at: location)
  }

  /// Notes that a file may be incomplete, which is reported only if published comments would be lost.
  mutating func doubt(_ message: String, of path: String) {
    found.doubts.append(Diagnostic.Related(message, at: SourceLocation(file: path)))
  }

  /// Reports that the store does not exist.
  package mutating func reportMissing(_ path: String, at location: SourceLocation) {
    report(
      .commentsNoStore, "comment store “\(path)” does not exist", at: location)
  }

  // MARK: The end

  /// Finds the articles of the threads, and reports the problems of the whole store.
  package consuming func finish(_ articles: inout StoreArticles, path: String) -> StoreResult {
    found = threads(summarized: false)
    if found.threads.allSatisfy({ $0.commentCount + $0.reactionCount == 0 }),
      !found.diagnostics.contains(where: \.isMissingComments)
    {
      doubt("store contains no comments", of: path)
    }
    var result = StoreResult(report: StoreReport(kind: context.kind.rawValue, path: path))
    var badURLs = 0
    var firstBadURL: SourceLocation?
    var undated: [String: (count: Int, first: SourceLocation)] = [:]
    var unmatched: [(Int, ThreadKeys)] = []
    for (index, stored) in found.threads.enumerated() {
      var thread = StoreThread(key: stored.keys.label)
      switch articles.match(stored.keys) {
      case .article(let path, let reason): (thread.article, thread.foundBy) = (path, reason)
      case .excluded: thread.isExcluded = true
      case nil: unmatched.append((index, stored.keys))
      }
      thread.barrier = thread.article.flatMap(articles.barrier)
      (thread.comments, thread.reactions) = (stored.commentCount, stored.reactionCount)
      result.report.threads.append(thread)
      guard let article = thread.article, articles.open.contains(article) else { continue }
      result.parts[article, default: []] += stored.parts
      if let first = stored.firstUndated {
        let known = undated[first.file] ?? (0, first)
        undated[first.file] = (known.count + stored.undated, known.first)
      }
      badURLs += stored.badURLs
      firstBadURL = firstBadURL ?? stored.firstBadURL
    }
    result.report.skipped = found.skipped
    if result.report.unmatched.contains(where: { $0.comments > 0 }) {
      if articles.findsCandidates {
        for (index, keys) in unmatched where result.report.threads[index].comments > 0 {
          result.report.threads[index].candidate = articles.suggestion(for: keys)
        }
      }
      report(
        .commentsWithoutArticle, result.report.unmatchedText, at: SourceLocation(file: path))
    }
    if let (count, error) = unspooled {
      report(
        .commentsNoRoom, "\(count.counted("comment")) skipped: \(error)", at: SourceLocation(file: path))
    }
    for (_, (count, first)) in undated.sorted(by: { $0.key.isBefore($1.key) }) {
      report(
        .commentsUndated,
        "\(count.counted("comment")) "
          + count.agreeing("has no valid date, and gets", plural: "have no valid date, and get")
          + " that of the article",
        at: first)
    }
    if let firstBadURL {
      report(
        .commentsAuthorUrl,
        badURLs.agreeing(
          "1 commenter URL is not a web URL and is omitted",
          plural: "\(badURLs) commenter URLs are not web URLs and are omitted"),
        at: firstBadURL)
    }
    result.diagnostics = found.diagnostics
    result.doubts = found.doubts
    return result
  }
}

extension StoreReaderState {
  /// Reads files again, and returns the comments of each thread.
  static func threads(
    _ context: StoreContext, _ read: (inout StoreReaderState) -> Void
  ) -> (spooled: SpooledBytes, comments: [ThreadKeys: CommentSource]) {
    var reading = StoreReaderState(context, spool: SpoolFile())
    read(&reading)
    let threads = reading.threads(summarized: false).threads.compactMap { thread in
      thread.parts.first.map { (thread.keys, $0.comments) }
    }
    return (reading.spool.contents, Dictionary(threads) { first, _ in first })
  }
}
