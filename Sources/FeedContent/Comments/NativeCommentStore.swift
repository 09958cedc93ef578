import FeedCore
import FeedSystem
import FrontMatter

/// Feedkiln’s own comment files.
///
/// Each article has a folder with one file per comment, or a JSON Lines file with one comment per line.
struct NativeCommentStore: Sendable {
  let folder: String
  private let reader: CommentReader
  private let listsReactions: Bool
  private let cached: ParsedFileCache.Reader
  /// The paths of the files, by article name.
  let files: [String: [String]]
  /// The problems with the folder itself.
  let diagnostics: [Diagnostic]

  /// Lists the files of a folder; a missing folder is an empty store.
  init(
    folder: String, timeZone: TimeZoneRules, limits: ContentLimits = ContentLimits(), listsReactions: Bool = false
  ) {
    self.folder = folder
    self.listsReactions = listsReactions
    reader = CommentReader(timeZone: timeZone, limits: limits)
    cached = ParsedFileCache.Reader("comments", settings: (timeZone, limits, listsReactions))
    var files: [String: [String]] = [:]
    var diagnostics: [Diagnostic] = []
    do throws(FileError) {
      let listing = FileSystem.kind(of: folder) == nil ? FileSystem.Listing() : try FileSystem.files(below: folder)
      for file in listing.files {
        if let name = NativeCommentStore.articleName(file) {
          files[name, default: []].append(file)
        } else {
          diagnostics.append(.notAComment("\(folder)/\(file)"))
        }
      }
      diagnostics += Diagnostic.skipped(listing, in: folder)
    } catch {
      diagnostics.append(.unreadable(error))
    }
    self.files = files
    self.diagnostics = diagnostics
  }

  /// The article names in byte order.
  var names: [String] { files.keys.sorted { $0.isBefore($1) } }

  /// Returns the thread with a name, from the cache if its files have not changed.
  ///
  /// A cached thread has no comments in memory; they are read from the files when they are needed.
  func thread(_ name: String, _ cache: ParsedFileCache) -> StoredThreads {
    let paths = (files[name] ?? []).map { "\(folder)/\($0)" }
    var found = cache.value(of: paths, reader: cached) { read(name, paths, &$0) }
    if !found.isFresh {
      for index in found.threads.indices { found.threads[index].parts[0].comments = comments(under: name) }
    }
    return found
  }

  /// Returns a source that reads the comments from the files when they are needed.
  func comments(under name: String) -> CommentSource {
    let paths = (files[name] ?? []).map { "\(folder)/\($0)" }
    return .files {
      var reads = FileReads()
      guard case .memory(let comments)? = read(name, paths, &reads).threads.first?.parts.first?.comments else {
        return []
      }
      return comments
    }
  }

  private func read(_ name: String, _ paths: [String], _ reads: inout FileReads) -> StoredThreads {
    var found = StoredThreads()
    var thread = StoredThread(keys: ThreadKeys(names: [name]))
    var comments: [Comment] = []
    for path in paths {
      do {
        let source = Source(name: path, file: try reads.bytes(of: path, upTo: reader.limits.fileBytes))
        let isList = path.hasSuffix(".jsonl")
        if isList { NativeThreadLine.read(source, into: &thread.keys) }
        for reading in isList ? lines(of: source) : [reader.read(source, id: baseName(path))] {
          found.diagnostics += reading.diagnostics
          guard let comment = reading.comment else { continue }
          if comment.kind.isReaction { thread.reactionCount += 1 } else { thread.commentCount += 1 }
          if listsReactions || !comment.kind.isReaction { comments.append(comment) }
        }
      } catch {
        found.diagnostics.append(.unreadable(error))
      }
    }
    found.skipped = found.diagnostics.count { $0.severity == .error }
    thread.parts = [
      StoredThread.Part(
        comments: .memory(comments), summary: ThreadSummary(comments, fingerprint: reads.fingerprint))
    ]
    found.threads = [thread]
    return found
  }

  /// Returns the path of the first file with a name.
  func path(of name: String) -> String { "\(folder)/\(files[name]?.first ?? name)" }

  private func lines(of source: Source) -> [(comment: Comment?, diagnostics: [Diagnostic])] {
    do {
      try source.checkUTF8()
    } catch {
      return [(nil, [Diagnostic(error, at: source.location(error.range ?? 0..<0))])]
    }
    return (1...source.lineCount).compactMap { number in
      let line = source.line(number)
      if number == 1, NativeThreadLine.isOne(line) { return nil }
      return line.trimmingSpace().isEmpty ? nil : reader.read(source, line: line.startIndex..<line.endIndex)
    }
  }

  /// Returns the article name in a comment file’s path: its folder, or the name of a JSON Lines file.
  private static func articleName(_ file: String) -> String? {
    if file.hasSuffix(".jsonl") { return String(file.dropLast(6)) }
    guard file.hasSuffix(".md"), let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(file[..<slash])
  }

  private func baseName(_ file: String) -> String {
    String(file.split(separator: "/").last?.dropLast(3) ?? "")
  }
}

extension Diagnostic {
  static func unreadable(_ error: FileError) -> Diagnostic {
    unquoted(
      Diagnostic(
        .contentUnreadable, error.description, at: SourceLocation(file: error.path),
        help: error.isTooLarge ? "make the file smaller, or split it" : "check its name and permissions"))
  }

  /// Returns diagnostics for the files and links that were skipped while a folder was listed.
  static func skipped(_ listing: FileSystem.Listing, in folder: String) -> [Diagnostic] {
    listing.errors.map { .unreadable($0) }
      + listing.skippedLinks.map { link in
        unquoted(
          Diagnostic(
            .contentLinkNotFollowed, "link “\(link)” points to a folder or outside “\(folder)”",
            at: SourceLocation(file: "\(folder)/\(link)")))
      }
  }

  /// Returns the diagnostic without source lines: the file may be a link to private data.
  private static func unquoted(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.quotesSource = false
    return diagnostic
  }

  fileprivate static func notAComment(_ path: String) -> Diagnostic {
    Diagnostic(.contentNotAComment, "“\(path)” is not a comment and is ignored", at: SourceLocation(file: path))
  }
}

extension RuleDescription {
  static let contentUnreadable = RuleDescription(
    "content/unreadable", .error, "a file of the site must be readable",
    why: "Articles and comments in the file are missing from the feeds.",
    help: "check its name and permissions",
    wrong: "-rw------- root content/articles/rye.md",
    right: "-rw-r--r-- root content/articles/rye.md")

  static let contentLinkNotFollowed = RuleDescription(
    "content/link-not-followed", .warning, "a link in a content folder should point to a file in that folder",
    why: "Links to folders and to other places are not followed, so that no other files are published.",
    help: "replace the link with the files themselves",
    wrong: "content/articles/more -> ../../drafts",
    right: "content/articles/more/rye.md")

  static let contentNotAComment = RuleDescription(
    "content/not-a-comment", .warning, "a file in the folder of the comments should be a comment",
    why: "Other files are ignored.",
    help: "name comments <article>/<id>.md, or write them as lines of <article>.jsonl",
    wrong: "content/comments/rye.txt",
    right: "content/comments/rye/welcome.md")
}
