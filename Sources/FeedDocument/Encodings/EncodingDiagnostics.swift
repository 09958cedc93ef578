import FeedCore

extension Diagnostic {
  private static let encodings = SpecReference.xml("4.3.3", anchor: "charencoding")

  static func notUTF8(_ byte: UInt8, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/not-utf-8", .error, "the byte 0x\(String(byte, radix: 16, uppercase: true)) here is not UTF-8",
      at: location,
      help: "save the file as UTF-8, or name its real encoding in the XML declaration", reference: encodings)
  }

  static func malformed(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/malformed", .error, "the bytes here are not \(encoding)", at: location,
      help: "save the file as UTF-8, or name its real encoding in the XML declaration", reference: encodings)
  }

  static func contradiction(_ declared: String, actual: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/contradiction", .error, "the XML declaration says “\(declared)”, but the file is in \(actual)",
      at: location, help: "write encoding=\"\(actual.prefix(6) == "UTF-16" ? "UTF-16" : actual)\"",
      reference: encodings)
  }

  static func undeclared(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/undeclared", .error,
      "the file is in \(encoding), but neither a byte order mark nor a declaration says so", at: location,
      help: "save the file as UTF-8", reference: encodings)
  }

  static func unknownEncoding(_ name: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/unknown", .error, "there is no encoding with the name “\(name)”", at: location,
      help: "save the file as UTF-8 and write encoding=\"UTF-8\"", reference: encodings)
  }

  static func unsupportedEncoding(_ name: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "encoding/unsupported", .error, "the file is in \(name), which feed readers do not read", at: location,
      help: "save the file as UTF-8", reference: encodings)
  }
}
