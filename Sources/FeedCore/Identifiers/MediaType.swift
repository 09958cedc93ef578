/// A media type, such as `audio/mpeg` or `text/html; charset=utf-8` (RFC 9110, section 8.3.1).
public struct MediaType: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The text of the type.
  public let string: String

  /// Creates a media type from text that is already known to be one.
  ///
  /// - Parameter string: The text, which is not checked.
  public init(unchecked string: String) { self.string = string }

  /// Creates a media type from a literal; the program stops if it is not well-formed.
  public init(stringLiteral text: StaticString) {
    string = "\(text)"
    precondition(MediaType.isWellFormed(string), "“\(text)” is not a media type")
  }

  /// The media type of HTML pages.
  public static let html: MediaType = "text/html"

  /// Creates a media type from text.
  ///
  /// - Parameter text: The text, such as `audio/mpeg`.
  /// - Throws: A `ValueError` if the text is not a media type (RFC 9110, section 8.3.1).
  public init(_ text: String) throws(ValueError) {
    guard MediaType.isWellFormed(text) else {
      throw ValueError(
        .mediaTypeNotWellFormed, "“\(text)” is not a media type",
        help: "write a type and a subtype with a slash between them: audio/mpeg, image/png, text/html")
    }
    string = text
  }

  public var description: String { string }

  /// Creates the media type of a file name extension, or returns `nil` if it is unknown.
  ///
  /// - Parameter fileName: The name or path of a file, or the path of a URL.
  public init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let suffix = fileName[fileName.utf8.index(after: dot)...].lowercased()
    guard let type = MediaType.byExtension[suffix] else { return nil }
    string = type
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
    guard let slash = bytes[..<end].firstIndex(of: UInt8(ascii: "/")), isName(bytes[..<slash].trimmingSpace()),
      isName(bytes[(slash + 1)..<end].trimmingSpace())
    else { return false }
    guard end < bytes.count else { return true }
    let parameters = bytes[(end + 1)...].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return parameters.allSatisfy { parameter in
      guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")) else { return false }
      let value = parameter[(equals + 1)...].trimmingSpace()
      let isQuoted = value.count >= 2 && value.first == UInt8(ascii: "\"") && value.last == UInt8(ascii: "\"")
      return isToken(parameter[..<equals].trimmingSpace()) && (isQuoted || isToken(value))
    }
  }

  /// Whether text is a type or subtype; an asterisk means any type, and no file has it.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    isToken(bytes) && !bytes.elementsEqual("*".utf8)
  }

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }

  private static let byExtension: [String: String] = [
    "aac": "audio/aac", "aif": "audio/aiff", "aiff": "audio/aiff", "avif": "image/avif", "epub": "application/epub+zip",
    "flac": "audio/flac", "gif": "image/gif", "htm": "text/html", "html": "text/html", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "json": "application/json", "jxl": "image/jxl", "m4a": "audio/mp4", "m4v": "video/mp4",
    "mkv": "video/matroska", "mov": "video/quicktime", "mp3": "audio/mpeg", "mp4": "video/mp4", "mpeg": "video/mpeg",
    "oga": "audio/ogg", "ogg": "audio/ogg", "ogv": "video/ogg", "opus": "audio/ogg", "pdf": "application/pdf",
    "png": "image/png", "srt": "application/x-subrip", "svg": "image/svg+xml", "txt": "text/plain",
    "vtt": "text/vtt", "wav": "audio/wav", "weba": "audio/webm", "webm": "video/webm", "webp": "image/webp",
    "xhtml": "application/xhtml+xml", "xml": "application/xml", "zip": "application/zip",
  ]
}

extension RuleDescription {
  package static let mediaTypeNotWellFormed = RuleDescription(
    "media-type/not-well-formed", .error, "a media type must have a type and a subtype", reference: .rfc(9110, "8.3.1"),
    w3c: ["InvalidMIMEType", "InvalidMIMEAttribute"],
    why: "Feed readers use the media type to decide whether they can show or play a file.",
    help: "write type/subtype, such as audio/mpeg",
    wrong: "mp3",
    right: "audio/mpeg")
}
