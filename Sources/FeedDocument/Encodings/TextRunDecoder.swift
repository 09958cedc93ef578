import FeedCore

/// Decodes ranges of the source and records the source position of each run of the result.
struct TextRunDecoder {
  let source: [UInt8]
  let entities: [String: [UInt8]]
  private(set) var text: [UInt8] = []
  /// The position of the text’s first byte, unless the text begins with a reference.
  private(set) var start = 0
  /// The runs after the first, or all runs if the text begins with a reference.
  ///
  /// Most text has none.
  private(set) var runs: [DecodedText.Run] = []

  init(source: [UInt8], entities: [String: [UInt8]]) {
    self.source = source
    self.entities = entities
  }

  mutating func decode(_ range: Range<Int>, _ form: DecodedText.Form) {
    switch form {
    case .verbatim: copy(range)
    case .content: decodeXML(range, isAttribute: false)
    case .attribute: decodeXML(range, isAttribute: true)
    case .json: decodeJSON(range)
    }
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if text.isEmpty, runs.isEmpty {
      start = range.lowerBound
      text = Array(source[range])
    } else {
      runs.append(DecodedText.Run(text: text.count, source: range.lowerBound, isReference: false))
      text.append(contentsOf: source[range])
    }
  }

  private mutating func put(_ bytes: some Sequence<UInt8>, for start: Int) {
    runs.append(DecodedText.Run(text: text.count, source: start, isReference: true))
    text.append(contentsOf: bytes)
  }

  private mutating func put(_ byte: UInt8, for start: Int) {
    runs.append(DecodedText.Run(text: text.count, source: start, isReference: true))
    text.append(byte)
  }

  private mutating func decodeXML(_ range: Range<Int>, isAttribute: Bool) {
    var position = range.lowerBound
    var runStart = position
    while position < range.upperBound {
      switch source[position] {
      case UInt8(ascii: "&"):
        copy(runStart..<position)
        if let (byte, length) = predefined(position..<range.upperBound) {
          put(byte, for: position)
          position += length
        } else {
          let end = XMLScan.referenceEnd(source, position) ?? position + 1
          let reference = position..<min(end, range.upperBound)
          put(replacement(reference), for: position)
          position = reference.upperBound
        }
        runStart = position
      case UInt8(ascii: "<") where !isAttribute && XMLScan.starts(source, position, with: "<![CDATA["):
        copy(runStart..<position)
        let start = min(position + 9, range.upperBound)
        let end = XMLScan.find("]]>", in: source, from: start) ?? range.upperBound
        copyNormalizingLineEnds(start..<min(end, range.upperBound))
        position = min(end + 3, range.upperBound)
        runStart = position
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        let isPair =
          source[position] == UInt8(ascii: "\r") && position + 1 < range.upperBound
          && source[position + 1] == UInt8(ascii: "\n")
        if isAttribute || source[position] == UInt8(ascii: "\r") {
          copy(runStart..<position)
          put(isAttribute ? UInt8(ascii: " ") : UInt8(ascii: "\n"), for: position)
          position += isPair ? 2 : 1
          runStart = position
        } else {
          position += 1
        }
      default: position = next(after: position, before: range.upperBound, isAttribute: isAttribute)
      }
    }
    copy(runStart..<range.upperBound)
  }

  /// Returns the next position at which a byte may need decoding.
  private func next(after position: Int, before end: Int, isAttribute: Bool) -> Int {
    source.withUnsafeBytes { bytes in
      bytes.skipChunks(from: position + 1, to: end) { word in
        !(word.contains(UInt8(ascii: "&")) || word.contains(UInt8(ascii: "<"))
          || (isAttribute ? word.contains(below: 0x20) : word.contains(UInt8(ascii: "\r"))))
      }
    }
  }

  private mutating func copyNormalizingLineEnds(_ range: Range<Int>) {
    var runStart = range.lowerBound
    while let position = carriageReturn(runStart..<range.upperBound) {
      copy(runStart..<position)
      runStart = position + 1
      let isPair = runStart < range.upperBound && source[runStart] == UInt8(ascii: "\n")
      if !isPair { put(UInt8(ascii: "\n"), for: position) }
    }
    copy(runStart..<range.upperBound)
  }

  private func carriageReturn(_ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound, source[position] != UInt8(ascii: "\r") {
      position = source.withUnsafeBytes { bytes in
        bytes.skipChunks(from: position + 1, to: range.upperBound) { !$0.contains(UInt8(ascii: "\r")) }
      }
    }
    return position < range.upperBound ? position : nil
  }

  /// Returns the character and length of one of the four most frequent references in feeds, or `nil` for any other.
  private func predefined(_ rest: Range<Int>) -> (byte: UInt8, length: Int)? {
    guard rest.count >= 4 else { return nil }
    let (byte, name): (Unicode.Scalar, StaticString)
    switch source[rest.lowerBound + 1] {
    case UInt8(ascii: "l"): (byte, name) = ("<", "lt;")
    case UInt8(ascii: "g"): (byte, name) = (">", "gt;")
    case UInt8(ascii: "a"): (byte, name) = ("&", "amp;")
    case UInt8(ascii: "q"): (byte, name) = ("\"", "quot;")
    default: return nil
    }
    let length = name.utf8CodeUnitCount + 1
    guard length <= rest.count, XMLScan.starts(source, rest.lowerBound + 1, with: name) else { return nil }
    return (UInt8(ascii: byte), length)
  }

  /// Returns the text of a reference, or the reference itself if it is unknown.
  private func replacement(_ reference: Range<Int>) -> [UInt8] {
    let name = source[reference].dropFirst().dropLast()
    if name.first == UInt8(ascii: "#") {
      return CharacterReference.scalar(name.dropFirst()).map { Array(String($0).utf8) } ?? Array(source[reference])
    }
    let entity = String(utf8: name)
    return entities[entity] ?? CharacterReference.named(entity) ?? Array(source[reference])
  }

  private mutating func decodeJSON(_ range: Range<Int>) {
    var position = range.lowerBound
    var runStart = position
    while position < range.upperBound {
      guard source[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      copy(runStart..<position)
      let escape = JSONEscape(source, at: position, end: range.upperBound)
      put(String(escape.scalar).utf8, for: position)
      position += escape.length
      runStart = position
    }
    copy(runStart..<range.upperBound)
  }
}
