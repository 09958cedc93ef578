package import ContentValues
package import FeedCore
package import FeedSystem
import FrontMatter
package import SiteSettings

/// Feedkiln’s own comment files.
///
/// Each article has a folder with one file per comment, or a JSON Lines file with one comment per line.
package struct NativeCommentStore: Sendable {
  package let folder: String
  private let reader: CommentReader
  private let listsReactions: Bool
  private let cached: ParsedFileCache.Reader
  /// The paths of the files, by article name.
  package let files: [String: [String]]
  /// The problems with the folder itself.
  package let diagnostics: [Diagnostic]

  /// Lists the files of a folder; a missing folder is an empty store.
  package init(
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
  package var names: [String] { files.keys.sorted { $0.isBefore($1) } }

  /// Returns the thread with a name, from the cache if its files have not changed.
  ///
  /// A cached thread has no comments in memory; they are read from the files when they are needed.
  package func thread(_ name: String, _ cache: ParsedFileCache) -> StoredThreads {
    let paths = (files[name] ?? []).map { "\(folder)/\($0)" }
    var found = cache.value(of: paths, reader: cached) { read(name, at: paths, &$0) }
    if !found.isFresh {
      for index in found.threads.indices { found.threads[index].parts[0].comments = comments(under: name) }
    }
    return found
  }

  /// Returns a source that reads the comments from the files when they are needed.
  package func comments(under name: String) -> CommentSource {
    let paths = (files[name] ?? []).map { "\(folder)/\($0)" }
    return .files {
      var reads = FileReads()
      guard case .memory(let comments)? = read(name, at: paths, &reads).threads.first?.parts.first?.comments else {
        return []
      }
      return comments
    }
  }

  private func read(_ name: String, at paths: [String], _ reads: inout FileReads) -> StoredThreads {
    var found = StoredThreads()
    var thread = StoredThread(keys: ThreadKeys(names: [name]))
    var comments: [Comment] = []
    for path in paths {
      do {
        let source = Source(name: path, file: try reads.bytes(of: path, upTo: reader.limits.fileBytes))
        let isList = path.hasSuffix(".jsonl")
        if source.bytes[...].trimmingSpace().isEmpty {
          found.diagnostics.append(.empty(path))
          continue
        }
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
  package func path(of name: String) -> String { "\(folder)/\(files[name]?.first ?? name)" }

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
  fileprivate static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .commentsUnreadStore, "file is empty", at: SourceLocation(file: path),
      help: "restore the file, or remove it if its comments are to be removed")
  }

  fileprivate static func notAComment(_ path: String) -> Diagnostic {
    Diagnostic(.contentNotAComment, "“\(path)” is not a comment and is ignored", at: SourceLocation(file: path))
  }
}

extension RuleDescription {
  package static let contentNotAComment = RuleDescription(
    "content/not-a-comment", .warning, "a file in the folder of the comments should be a comment",
    why: "Other files are ignored.",
    help: "name comments <article>/<id>.md, or write them as lines of <article>.jsonl",
    wrong: "content/comments/rye.txt",
    right: "content/comments/rye/welcome.md")
}

/// The first line of an imported JSON Lines file: `{"thread": {"url": …, "id": …, "title": …}}`.
///
/// It contains the keys of the article in the other system, so the file may have any name.
enum NativeThreadLine {
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.trimmingSpace()
    guard line.first == UInt8(ascii: "{") else { return false }
    return line.dropFirst().trimmingSpace().starts(with: "\"thread\"".utf8)
  }

  /// Adds the keys of the first line, if the file has a thread line.
  static func read(_ source: Source, into keys: inout ThreadKeys) {
    let line = source.line(1)
    guard isOne(line), let node = try? JSONDataReader.read(source, line.indices), let thread = node["thread"] else {
      return
    }
    keys.urls += [thread.string("url")].compactMap(\.self)
    keys.identifiers += [thread.string("id")].compactMap(\.self)
  }
}
