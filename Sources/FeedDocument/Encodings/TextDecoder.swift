import FeedCore

/// Converts the bytes of an XML file to UTF-8 from any supported encoding.
struct TextDecoder {
  private(set) var encoding = TextEncoding(name: "UTF-8")
  private(set) var source: Source
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the bytes could be decoded.
  private(set) var isReadable = true

  init(_ bytes: [UInt8], name: String) {
    source = Source(name: name, bytes: [])
    let signature = TextEncoding.Signature.of(bytes)
    encoding.hasByteOrderMark = (signature?.markLength ?? 0) > 0
    let content = encoding.hasByteOrderMark ? Array(bytes.dropFirst(signature?.markLength ?? 0)) : bytes
    if let signature, signature.name != "UTF-8" {
      decodeWide(content, as: signature.name, name: name)
    } else {
      decodeASCIICompatible(content, name)
    }
  }

  private mutating func decodeWide(_ bytes: [UInt8], as encodingName: String, name: String) {
    encoding.name = encodingName
    guard encodingName.hasPrefix("UTF-16") || ["UTF-32BE", "UTF-32LE"].contains(encodingName) else {
      isReadable = false
      diagnostics.append(.unsupportedEncoding(encodingName, SourceLocation(file: name)))
      return
    }
    let units = WideDecoding.decode(bytes, as: encodingName)
    source = Source(name: name, bytes: units.bytes)
    if let bad = units.badOffset {
      diagnostics.append(.malformed(encodingName, source.location(bad)))
    }
    readDeclaration()
    if encodingName.hasPrefix("UTF-32") { diagnostics.append(.utf32(encodingName, source.location(0))) }
    if let declared = encoding.declared, !encodingName.hasPrefix(declared.uppercased().prefix(6)) {
      diagnostics.append(.contradiction(declared, actual: encodingName, at: declarationLocation))
    } else if encoding.declared == nil, !encoding.hasByteOrderMark {
      diagnostics.append(.undeclared(encodingName, source.location(0)))
    }
  }

  private mutating func decodeASCIICompatible(_ bytes: [UInt8], _ name: String) {
    source = Source(name: name, bytes: bytes)
    readDeclaration()
    let declared = encoding.declared?.uppercased() ?? "UTF-8"
    encoding.name = declared
    if encoding.hasByteOrderMark, declared != "UTF-8" {
      diagnostics.append(.contradiction(declared, actual: "UTF-8", at: declarationLocation))
      encoding.name = "UTF-8"
    }
    switch encoding.name {
    case "UTF-8", "UTF8": checkUTF8(bytes)
    case "US-ASCII", "ASCII":
      if let bad = bytes.firstIndex(where: { $0 >= 0x80 }) {
        diagnostics.append(.malformed("US-ASCII", source.location(bad)))
        checkUTF8(bytes, isReported: true)
      }
    case "ISO-8859-1", "LATIN1", "LATIN-1": decodeSingleByte(bytes) { UInt32($0) }
    case "WINDOWS-1252", "CP1252": decodeSingleByte(bytes) { SingleByteTables.windows1252($0) }
    case "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UCS-4", "UCS-2", "ISO-10646-UCS-2", "ISO-10646-UCS-4":
      diagnostics.append(.contradiction(declared, actual: "UTF-8", at: declarationLocation))
      encoding.name = "UTF-8"
      checkUTF8(bytes, isReported: true)
    default: decodeWithLibrary(bytes)
    }
  }

  private mutating func checkUTF8(_ bytes: [UInt8], isReported: Bool = false) {
    guard let offset = bytes.firstInvalidUTF8 else { return }
    if !isReported { diagnostics.append(.notUTF8(bytes[offset], source.location(offset, count: 1))) }
    source = Source(name: source.name, bytes: Array(String(utf8: bytes).utf8))
  }

  private mutating func decodeSingleByte(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt32) {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(utf8: String(Unicode.Scalar(scalar(byte)) ?? "\u{FFFD}"))
      }
    }
    source = Source(name: source.name, bytes: text)
  }

  private mutating func decodeWithLibrary(_ bytes: [UInt8]) {
    guard let converter = LibraryEncoding(encoding.name) else {
      diagnostics.append(.unknownEncoding(encoding.declared ?? encoding.name, declarationLocation))
      encoding.name = "UTF-8"
      checkUTF8(bytes, isReported: true)
      return
    }
    let converted = converter.utf8(bytes)
    var text = Array(String(utf8: converted.bytes).utf8)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
      encoding.hasByteOrderMark = true
    }
    source = Source(name: source.name, bytes: text)
    if converted.isCutShort {
      diagnostics.append(.malformed(encoding.name, source.location(converted.bytes.count)))
    }
  }

  private var declarationLocation: SourceLocation {
    source.location(encoding.declaredRange?.lowerBound ?? 0, count: encoding.declaredRange?.count ?? 0)
  }

  /// Reads the encoding’s name from the XML declaration.
  private mutating func readDeclaration() {
    let bytes = source.bytes
    let start = XMLScan.skipSpace(bytes, 0)
    guard XMLScan.starts(bytes, start, with: "<?xml"), let end = XMLScan.find("?>", in: bytes, from: start) else {
      return
    }
    var position = start + 5
    while position < end, let part = XMLScan.attribute(bytes, &position) {
      guard bytes[part.name].elementsEqual("encoding".utf8) else { continue }
      encoding.declared = String(utf8: bytes[part.value])
      encoding.declaredRange = part.value
    }
  }
}
