package import FeedCore

/// An import of an export into native content.
package struct Import {
  private let options: ImportOptions

  package init(options: ImportOptions) { self.options = options }

  /// Reads files, archives and folders, and writes their content.
  ///
  /// - Parameters:
  ///   - paths: the files and folders, or `-` for standard input.
  ///   - progress: a function that receives the number of bytes read so far.
  /// - Returns: the numbers of imported and skipped records, and the problems within files.
  /// - Throws: an error if the format is unknown, or if a file cannot be opened or written.
  package func run(
    _ paths: [String], progress: @escaping (Int) -> Void = { _ in }
  ) throws(FileError) -> ImportReport {
    let files = try ExportFiles(paths, progress: progress)
    let recognized = options.format == nil ? try files.format() : options.format
    guard let format = recognized else {
      throw FileError(
        action: "recognize", path: paths.first ?? "", code: 0,
        reason: "unknown format; name it, such as feedkiln import wordpress FILE")
    }
    let output = ImportOutput(options: options)
    switch format {
    case .wordpress:
      // Items may refer to later items, so the references are collected in a first pass.
      var survey = RecordSink(WordPressSurvey(output: output))
      try read(files, as: format, into: &survey)
      var sink = RecordSink(WordPressReader(output: output, survey: survey.reader))
      return try read(files, as: format, into: &sink)
    case .disqus:
      var sink = RecordSink(DisqusReader(output: output))
      return try read(files, as: format, into: &sink)
    case .blogger:
      var sink = RecordSink(BloggerReader(output: output))
      return try read(files, as: format, into: &sink)
    case .movableType:
      var sink = MovableTypeReader(output: output)
      return try read(files, as: format, into: &sink)
    }
  }

  @discardableResult
  private func read(
    _ files: ExportFiles, as format: ExportFormat, into sink: inout some ExportSink
  ) throws(FileError) -> ImportReport {
    try files.read(as: format, isNamed: options.format != nil, into: &sink)
    return sink.output.report
  }
}
