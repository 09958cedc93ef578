import FeedArchive
import FeedCore
import FeedSystem

/// The files of an export: as they are, compressed, in archives or in folders.
struct ExportFiles {
  private let paths: [String]
  /// What stands for the path `-`.
  private let input: SpooledStandardInput?
  /// What is said of the bytes that have been read, as they grow.
  private let progress: (Int) -> Void

  /// Folders stand for all files below them, and `-` for what comes on standard input.
  init(_ paths: [String], progress: @escaping (Int) -> Void) throws(FileError) {
    var files: [String] = []
    for path in paths {
      if path != StandardStreams.inputName, FileSystem.kind(of: path) == .folder {
        files += try FileSystem.files(below: path).files.map { "\(path)/\($0)" }
      } else {
        files.append(path)
      }
    }
    self.paths = files
    input = try paths.contains(StandardStreams.inputName) ? SpooledStandardInput() : nil
    self.progress = progress
  }

  /// The format of the first file that shows one.
  func format() throws(FileError) -> ExportFormat? {
    for path in paths {
      var archive = try open(path)
      while try archive.nextFile() != nil {
        if let format = ExportFormat.recognized(in: try ExportFiles.head(&archive)) { return format }
      }
    }
    return nil
  }

  /// Reads all files of a format; others are named in the report, unless they are known to be of the format.
  func read(
    as format: ExportFormat, isNamed: Bool, into sink: inout some ExportSink
  ) throws(FileError) {
    var total = 0
    for path in paths {
      var archive = try open(path)
      do {
        while let entry = try archive.nextFile() {
          let name = entry == path ? path : "\(path)/\(entry)"
          var piece: [UInt8]? = try ExportFiles.head(&archive)
          let known = ExportFormat.recognized(in: piece ?? [])
          guard known == format || known == nil && isNamed && paths.count == 1 && entry == path else {
            sink.output.report.add(.notRead(name, format))
            continue
          }
          try sink.begin(name)
          do {
            while let bytes = piece {
              try sink.read(bytes)
              total += bytes.count
              progress(total)
              piece = try archive.read()
            }
          } catch  where error.path == path {
            sink.output.report.add(.damaged(error, name))
          }
          try sink.end()
        }
      } catch  where error.path == path {
        sink.output.report.add(.damaged(error, path))
      }
    }
    try sink.finish()
  }

  private func open(_ path: String) throws(FileError) -> ArchiveReader {
    guard path == StandardStreams.inputName, let input else { return try ArchiveReader(path) }
    return try ArchiveReader(input)
  }

  /// The beginning of a file, by which its format is recognised.
  private static func head(_ archive: inout ArchiveReader) throws(FileError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < 1 << 13, let piece = try archive.read() { head += piece }
    return head
  }
}

extension Diagnostic {
  fileprivate static func notRead(_ name: String, _ format: ExportFormat) -> Diagnostic {
    Diagnostic(
      .importNotAnExport, "“\(name)” is not an export of \(format.title) and is ignored",
      at: SourceLocation(file: name))
  }

  fileprivate static func damaged(_ error: FileError, _ name: String) -> Diagnostic {
    Diagnostic(
      .importDamagedFile, "file cannot be read completely: \(error.reason)",
      at: SourceLocation(file: name))
  }
}

extension RuleDescription {
  static let importNotAnExport = RuleDescription(
    "import/not-an-export", .warning, "an imported file should be an export",
    why: "Other files are ignored.",
    help: "name the file of the export",
    wrong: "feedkiln import wordpress photo.jpg",
    right: "feedkiln import wordpress export.xml")

  static let importDamagedFile = RuleDescription(
    "import/damaged-file", .error, "an export must be complete",
    why: "What follows the damage is not imported.",
    help: "download the file again; complete records were imported",
    wrong: "export.xml.gz, cut off",
    right: "export.xml.gz")

  static let importThreadMissing = RuleDescription(
    "import/thread-missing", .warning, "the article of an imported comment should be in the export",
    why: "Without its article, the comment is skipped.",
    help: "export all articles and threads; the comment is skipped",
    wrong: "<thread dsq:id=\"99\"/>",
    right: "<thread dsq:id=\"1\"/>")
}
