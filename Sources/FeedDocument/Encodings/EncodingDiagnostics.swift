import FeedCore

extension Diagnostic {
  private static let encodings = SpecReference.xml("4.3.3", anchor: "charencoding")

  static func notUTF8(_ byte: UInt8, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingNotUtf8, "byte 0x\(String(hexadecimal: UInt64(byte), width: 1, uppercase: true)) is not UTF-8",
      at: location,
      help: "save the file as UTF-8, or give its real encoding in the XML declaration", reference: encodings)
  }

  static func malformed(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingMalformed, "bytes are not \(encoding)", at: location,
      help: "save the file as UTF-8, or give its real encoding in the XML declaration", reference: encodings)
  }

  static func contradiction(_ declared: String, actual: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingContradiction, "declared encoding is “\(declared)”, but the file is \(actual)",
      at: location, help: "write encoding=\"\(actual.prefix(6) == "UTF-16" ? "UTF-16" : actual)\"",
      reference: encodings)
  }

  static func utf32(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingUtf32, "encoding \(encoding) is supported by hardly any feed reader", at: location,
      help: "save the file as UTF-8 and write encoding=\"UTF-8\"", reference: encodings)
  }

  static func undeclared(_ encoding: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingUndeclared,
      "encoding \(encoding) is not declared", at: location,
      help: "save the file as UTF-8", reference: encodings)
  }

  static func unknownEncoding(_ name: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingUnknown, "unknown encoding “\(name)”", at: location,
      help: "save the file as UTF-8 and write encoding=\"UTF-8\"", reference: encodings)
  }

  static func unsupportedEncoding(_ name: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .encodingUnsupported, "encoding \(name) is not supported by feed readers", at: location,
      help: "save the file as UTF-8", reference: encodings)
  }
}
