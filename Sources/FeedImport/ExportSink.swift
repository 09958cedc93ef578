import FeedCore
import FeedDocument

/// A consumer of an export’s files, which are read in chunks.
protocol ExportSink {
  var output: ImportOutput { get set }
  /// Begins a file, whose name is used in diagnostics.
  mutating func begin(_ file: String) throws(FileError)
  mutating func read(_ chunk: [UInt8]) throws(FileError)
  mutating func end() throws(FileError)
  /// Completes the import after all files have been read.
  mutating func finish() throws(FileError)
}

/// A consumer of the records of an XML export.
protocol RecordReader {
  static var selection: XMLSelection { get }
  var output: ImportOutput { get set }
  mutating func read(_ record: XMLRecord, of file: String) throws(FileError)
  mutating func finish() throws(FileError)
}

/// Parses XML files into records.
struct RecordSink<Reader: RecordReader>: ExportSink {
  var reader: Reader
  private var xml: XMLRecordReader?
  private var file = ""

  init(_ reader: Reader) { self.reader = reader }

  var output: ImportOutput {
    get { reader.output }
    set { reader.output = newValue }
  }

  mutating func begin(_ file: String) {
    self.file = file
    xml = XMLRecordReader(Reader.selection, file: file)
  }

  mutating func read(_ chunk: [UInt8]) throws(FileError) {
    for record in xml?.read(chunk) ?? [] { try reader.read(record, of: file) }
  }

  mutating func end() throws(FileError) {
    for record in xml?.finish() ?? [] { try reader.read(record, of: file) }
    xml?.diagnostics.forEach { output.report.add($0) }
    xml = nil
  }

  mutating func finish() throws(FileError) { try reader.finish() }
}
