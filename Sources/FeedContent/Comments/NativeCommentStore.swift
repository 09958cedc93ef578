import FeedCore
import FeedSystem

/// Comments in files: a folder for each article with a file for each comment, or a JSONL file with one a line.
struct NativeCommentStore: Sendable {
  let folder: String
  private let reader: CommentReader
  private let listsReactions: Bool
  /// The store's files, by the name that they give to their article.
  let files: [String: [String]]
  /// What was found wrong with the folder.
  let diagnostics: [Diagnostic]

  /// Lists a folder; there is nothing in one that is missing.
  init(
    folder: String, timeZone: TimeZoneRules, limits: ContentLimits = ContentLimits(), listsReactions: Bool = false
  ) {
    self.folder = folder
    self.listsReactions = listsReactions
    reader = CommentReader(timeZone: timeZone, limits: limits)
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

  /// The names in the order of their bytes.
  var names: [String] { files.keys.sorted { $0.isBefore($1) } }

  /// Reads what stands under a name, or takes what an earlier build knew of it.
  func read(_ name: String, known: KnownContent) -> NativeThread {
    let paths = (files[name] ?? []).map { "\(folder)/\($0)" }
    if let known = known.thread(name, of: paths) { return NativeThread(known.thread, bytes: known.bytes) }
    return read(name, at: known.moment)
  }

  /// Reads what stands under a name, at a moment of the machine's clock if the files are to be known again.
  func read(_ name: String, at moment: Timestamp? = nil) -> NativeThread {
    var thread = NativeThread(keys: ThreadKeys(names: [name]))
    for file in files[name] ?? [] {
      let path = "\(folder)/\(file)"
      do {
        let identity = moment == nil ? nil : FileIdentity(path)
        let bytes = try FileSystem.read(path, upTo: reader.limits.fileBytes)
        if let moment {
          let stamp = FileStamp(identity, Fingerprint(bytes), at: moment)
          thread.files.append(KnownThread.File(path: path, stamp: stamp))
        }
        let source = Source(name: path, file: bytes)
        if file.hasSuffix(".jsonl") {
          NativeThreadLine.read(source, into: &thread.keys)
          add(lines(of: source), to: &thread)
        } else {
          add([reader.read(source, id: baseName(file))], to: &thread)
        }
      } catch {
        thread.diagnostics.append(.unreadable(error))
      }
    }
    thread.gathered = GatheredComments(thread.comments)
    if moment != nil { thread.rememberIfSound() }
    return thread
  }

  private func add(_ readings: [(comment: Comment?, diagnostics: [Diagnostic])], to thread: inout NativeThread) {
    for reading in readings {
      thread.diagnostics += reading.diagnostics
      guard let comment = reading.comment else { continue }
      if comment.kind.isReaction { thread.reactionCount += 1 } else { thread.commentCount += 1 }
      if listsReactions || !comment.kind.isReaction { thread.comments.append(comment) }
    }
  }

  /// The first file that stands under a name.
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

  /// The article's name in a comment file's path: the folder it lies in, or a JSONL file's own name.
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
        "content/unreadable", .error, error.description, at: SourceLocation(file: error.path),
        help: error.isTooLarge ? "make it smaller, or split it" : "check its name and its permissions"))
  }

  /// What a walk through a folder passed over.
  static func skipped(_ listing: FileSystem.Listing, in folder: String) -> [Diagnostic] {
    listing.errors.map { .unreadable($0) }
      + listing.skippedLinks.map { link in
        unquoted(
          Diagnostic(
            "content/link-not-followed", .warning, "the link “\(link)” leads to a folder or out of “\(folder)”",
            at: SourceLocation(file: "\(folder)/\(link)"), help: "put the files themselves there"))
      }
  }

  /// A problem of the file itself: none of its lines is to be shown, least of all where a link leads to it.
  private static func unquoted(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.quotesSource = false
    return diagnostic
  }

  fileprivate static func notAComment(_ path: String) -> Diagnostic {
    Diagnostic(
      "content/not-a-comment", .warning, "“\(path)” is not read as a comment", at: SourceLocation(file: path),
      help: "comments are files <article>/<id>.md or lines of <article>.jsonl")
  }
}
