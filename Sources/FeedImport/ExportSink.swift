import FeedCore
import FeedDocument

/// What takes the files of an export, piece by piece.
protocol ExportSink {
  var output: ImportOutput { get set }
  /// Begins a file, whose name is said where something is wrong in it.
  mutating func begin(_ file: String) throws(FileError)
  mutating func read(_ piece: [UInt8]) throws(FileError)
  mutating func end() throws(FileError)
  /// Does what can be done only when all files have been read.
  mutating func finish() throws(FileError)
}

/// What takes the records of an export in XML.
protocol RecordReader {
  static var selection: XMLSelection { get }
  var output: ImportOutput { get set }
  mutating func read(_ record: XMLRecord, of file: String) throws(FileError)
  mutating func finish() throws(FileError)
}

/// Makes records of the bytes of XML files.
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

  mutating func read(_ piece: [UInt8]) throws(FileError) {
    for record in xml?.read(piece) ?? [] { try reader.read(record, of: file) }
  }

  mutating func end() throws(FileError) {
    for record in xml?.finish() ?? [] { try reader.read(record, of: file) }
    xml?.diagnostics.forEach { output.report.add($0) }
    xml = nil
  }

  mutating func finish() throws(FileError) { try reader.finish() }
}
