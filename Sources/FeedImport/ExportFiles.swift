import FeedArchive
import FeedCore
import FeedSystem

/// The files of an export: plain, compressed, in archives or in folders.
struct ExportFiles {
  private let paths: [String]
  /// The standard input, or `nil` if no path is `-`.
  private let input: SpooledStandardInput?
  /// A function that receives the number of bytes read so far.
  private let progress: (Int) -> Void

  /// Finds the files of an export; a folder means all files below it, and `-` means standard input.
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

  /// Returns the format of the first file in a supported format, or `nil` if there is none.
  func format() throws(FileError) -> ExportFormat? {
    for path in paths {
      var archive = try open(path)
      while try archive.nextFile() != nil {
        if let format = ExportFormat.recognized(in: try ExportFiles.head(&archive)) { return format }
      }
    }
    return nil
  }

  /// Reads all files of a format.
  ///
  /// Other files are reported and ignored. If `isNamed`, the user chose the format, and a single file is read even if
  /// its format is not recognized.
  func read(
    as format: ExportFormat, isNamed: Bool, into sink: inout some ExportSink
  ) throws(FileError) {
    var total = 0
    for path in paths {
      var archive = try open(path)
      do {
        while let entry = try archive.nextFile() {
          let name = entry == path ? path : "\(path)/\(entry)"
          var chunk: [UInt8]? = try ExportFiles.head(&archive)
          let known = ExportFormat.recognized(in: chunk ?? [])
          guard known == format || known == nil && isNamed && paths.count == 1 && entry == path else {
            sink.output.report.add(.notRead(name, format))
            continue
          }
          try sink.begin(name)
          do {
            while let bytes = chunk {
              try sink.read(bytes)
              total += bytes.count
              progress(total)
              chunk = try archive.read()
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

  /// Returns the beginning of a file, from which its format is recognized.
  private static func head(_ archive: inout ArchiveReader) throws(FileError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < 1 << 13, let chunk = try archive.read() { head += chunk }
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
