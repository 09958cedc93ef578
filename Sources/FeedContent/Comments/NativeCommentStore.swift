import FeedCore

/// Comments in files: a folder for each article with a file for each comment, or a JSONL file with one a line.
struct NativeCommentStore {
  let folder: String
  private let reader: CommentReader
  /// The store's files, by the name that they give to their article.
  let files: [String: [String]]
  /// What was found wrong with the folder.
  let diagnostics: [Diagnostic]

  /// Lists a folder; there is nothing in one that is missing.
  init(folder: String, timeZone: TimeZoneRules, limits: ContentLimits = ContentLimits()) {
    self.folder = folder
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

  /// Reads the comments that stand under a name; of two with one id the first counts.
  func comments(of name: String) -> (comments: [Comment], diagnostics: [Diagnostic]) {
    var comments: [Comment] = []
    var diagnostics: [Diagnostic] = []
    for file in files[name] ?? [] {
      let path = "\(folder)/\(file)"
      do {
        let source = Source(name: path, file: try FileSystem.read(path, upTo: reader.limits.fileBytes))
        let read = file.hasSuffix(".jsonl") ? lines(of: source) : [reader.read(source, id: baseName(file))]
        comments += read.compactMap(\.comment)
        diagnostics += read.flatMap(\.diagnostics)
      } catch {
        diagnostics.append(.unreadable(error))
      }
    }
    return (comments, diagnostics)
  }

  /// What a name says about its article, and what the first line of a JSONL file adds to it.
  func keys(of name: String) -> ThreadKeys {
    var keys = ThreadKeys(names: [name])
    for file in files[name] ?? [] where file.hasSuffix(".jsonl") {
      NativeThreadLine.read("\(folder)/\(file)", into: &keys)
    }
    return keys
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
    Diagnostic(
      "content/unreadable", .error, error.description, at: SourceLocation(file: error.path),
      help: error.isTooLarge ? "make it smaller, or split it" : "check its name and its permissions")
  }

  /// What a walk through a folder passed over.
  static func skipped(_ listing: FileSystem.Listing, in folder: String) -> [Diagnostic] {
    listing.errors.map { .unreadable($0) }
      + listing.skippedLinks.map { link in
        Diagnostic(
          "content/link-not-followed", .warning, "the link “\(link)” leads to a folder or out of “\(folder)”",
          at: SourceLocation(file: "\(folder)/\(link)"), help: "put the files themselves there")
      }
  }

  fileprivate static func notAComment(_ path: String) -> Diagnostic {
    Diagnostic(
      "content/not-a-comment", .warning, "“\(path)” is not read as a comment", at: SourceLocation(file: path),
      help: "comments are files <article>/<id>.md or lines of <article>.jsonl")
  }
}
