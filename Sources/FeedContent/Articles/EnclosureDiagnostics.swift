import FeedCore
import FeedMedia

/// What can be wrong with an enclosure.
extension Diagnostic {
  static func missing(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/missing-enclosure", .error, "there is no file “\(path)”", at: location,
      help: "put the file there, or mend the address")
  }

  static func unreadableFile(_ error: FileError, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/missing-enclosure", .error, "\(error)", at: location, help: "see to it that the file can be read")
  }

  static func unknownLength(_ url: IRI, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/enclosure-length", .error,
      "the length of “\(url)” is not known, as it is not a file of this site", at: location,
      help: "write its size in bytes as “length”")
  }

  static func otherLength(_ written: Int, actual: Int, path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/enclosure-length", .warning, "“length” is \(written), but “\(path)” has \(actual) bytes", at: location,
      help: "take “length” out: the file is measured")
  }

  static func otherDuration(_ written: Duration, _ actual: Duration, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/enclosure-duration", .warning,
      "“duration” is \(written.wholeSeconds) seconds, but the file plays for \(actual.wholeSeconds)", at: location,
      help: "take “duration” out: the file is measured")
  }

  static func otherType(
    _ written: MediaType, actual: MediaType, path: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "content/enclosure-type", .warning, "“type” is \(written), but “\(path)” is \(actual)", at: location,
      help: "take “type” out: the file says what it is")
  }

  static func wrongName(
    _ named: MediaType, actual: MediaType, path: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "content/enclosure-type", .warning, "“\(path)” has the name of \(named), but is \(actual)", at: location,
      help: "give the file the ending that belongs to it, as servers go by it")
  }

  static func missingPart(_ part: String, _ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "content/missing-file", .warning, "there is no file “\(path)”, so the \(part) left out", at: location,
      help: "put the file there, or mend the address")
  }
}
