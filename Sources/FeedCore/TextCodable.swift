/// A value that is encoded as its text, such as a URL.
package protocol TextCodable: Codable {
  /// The text of the value.
  var codedText: String { get }
  init(codedText: String) throws(ValueError)
}

extension TextCodable {
  /// Encodes the value as its text.
  ///
  /// - Parameter encoder: The encoder.
  /// - Throws: The error of the encoder.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(codedText)
  }

  /// Decodes the value from its text.
  ///
  /// - Parameter decoder: The decoder.
  /// - Throws: A `DecodingError` if the text is not a value of the type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(codedText: text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
    }
  }
}

extension IRI: TextCodable {
  package var codedText: String { string }
  package init(codedText text: String) throws(ValueError) { try self.init(text) }
}

extension MediaType: TextCodable {
  package var codedText: String { string }
  package init(codedText text: String) throws(ValueError) { try self.init(text) }
}

extension LanguageTag: TextCodable {
  package var codedText: String { string }
  package init(codedText text: String) throws(ValueError) { try self.init(text) }
}

extension Timestamp: TextCodable {
  package var codedText: String { rfc3339 }
  package init(codedText text: String) throws(ValueError) { try self.init(rfc3339: text) }
}
