package import FeedCore
import FeedMedia

/// The problems of enclosures.
extension Diagnostic {
  static func missing(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.contentMissingEnclosure, "file “\(path)” does not exist", at: location)
  }

  static func notHere(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentMissingEnclosure, "file “\(path)” does not exist here; its type and length are not checked",
      at: location, severity: .warning)
  }

  static func displaced(_ url: IRI, file: String, meant: IRI, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentDisplacedFile, "“\(url)” is outside base_url, but “\(file)” is at “\(meant)”", at: location,
      help: "did you mean “\(meant.reference.path)”?")
  }

  static func unreadableFile(_ error: FileError, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.contentMissingEnclosure, "\(error)", at: location, help: "make the file readable")
  }

  static func notOnTheWeb(_ url: IRI, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.contentEnclosureUrl, "“\(url)” is not a web URL", at: location)
  }

  static func unknownLength(_ url: IRI, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentEnclosureWithoutLength,
      "“\(url)” has no length and is not a file of this site", at: location)
  }

  static func otherLength(_ written: Int, actual: Int, path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.contentEnclosureLength, "“length” is \(written), but “\(path)” has \(actual) bytes", at: location)
  }

  static func otherDuration(_ written: Duration, _ actual: Duration, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentEnclosureDuration,
      "“duration” is \(written.wholeSeconds) seconds, but the file lasts \(actual.wholeSeconds)", at: location)
  }

  static func otherType(
    _ written: MediaType, actual: MediaType, path: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(.contentEnclosureType, "“type” is \(written), but “\(path)” is \(actual)", at: location)
  }

  static func wrongName(
    _ named: MediaType, actual: MediaType, path: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .contentEnclosureType, "“\(path)” has the extension of \(named), but is \(actual)", at: location,
      help: "give the file the extension of its type, which web servers use")
  }

  package static func missingPart(_ part: String, _ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.contentMissingFile, "file “\(path)” does not exist, so the \(part) omitted", at: location)
  }
}

extension RuleDescription {
  static let contentMissingEnclosure = RuleDescription(
    "content/missing-enclosure", .error, "the file of an enclosure must exist and be readable",
    why: "Podcast players cannot download the file.",
    help: "add the file, or fix its URL",
    wrong: "url: /audio/ry.mp3",
    right: "url: /audio/rye.mp3")

  static let contentEnclosureWithoutLength = RuleDescription(
    "content/enclosure-without-length", .error, "an enclosure on another server must have a length",
    why: "RSS requires the length, and only files of the site are measured.",
    help: "add its size in bytes, such as length: 4096000",
    wrong: "enclosures: [{url: https://cdn.example/3.mp3}]",
    right: "enclosures: [{url: https://cdn.example/3.mp3, length: 4096000}]")

  static let contentEnclosureUrl = RuleDescription(
    "content/enclosure-url", .error, "the URL of an enclosure must be a web URL",
    why: "Podcast players download the file over HTTP.",
    help: "write a URL that begins with https://, or a path on the site",
    wrong: "url: mailto:ada@example.com",
    right: "url: /audio/rye.mp3")

  static let contentEnclosureLength = RuleDescription(
    "content/enclosure-length", .warning, "the length of an enclosure should be the size of the file",
    why: "Podcast players show a wrong size, or stop the download early.",
    help: "remove “length”: files of the site are measured",
    wrong: "length: 1",
    right: "# no length")

  static let contentEnclosureDuration = RuleDescription(
    "content/enclosure-duration", .warning, "the duration of an enclosure should be that of the file",
    why: "Podcast players show a wrong duration.",
    help: "remove “duration”: files of the site are measured",
    wrong: "duration: 43:12",
    right: "# no duration")

  static let contentEnclosureType = RuleDescription(
    "content/enclosure-type", .warning, "the type and extension of an enclosure should match the file",
    why: "Podcast players can refuse a file of another type.",
    help: "remove “type”: the type of the file is detected",
    wrong: "type: audio/mpeg # of an .ogg file",
    right: "# no type")

  static let contentDisplacedFile = RuleDescription(
    "content/displaced-file", .warning, "the path of a file should begin with the path of base_url",
    why: "A path that begins with / starts at the root of the host, so the file is not found.",
    help: "write the path of base_url before it",
    wrong: "image: /rye.jpg # base_url ends in /blog/",
    right: "image: /blog/rye.jpg")

  static let contentMissingFile = RuleDescription(
    "content/missing-file", .warning, "the chapters and transcripts of an episode should exist",
    why: "Podcast players cannot show them.",
    help: "add the file, or fix its URL",
    wrong: "chapters: /audio/3.jsn",
    right: "chapters: /audio/3.json")
}
