/// An optional stored out of line; `nil` takes one pointer.
///
/// Use it for large properties that most values lack.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  indirect enum Storage: Sendable {
    case none
    case some(Value)
  }

  @usableFromInline var storage = Storage.none

  /// Creates a box of a value.
  ///
  /// - Parameter wrappedValue: The value, or `nil` for none.
  @inlinable public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// The value, or `nil` if there is none.
  @inlinable public var wrappedValue: Value? {
    get { if case .some(let value) = storage { value } else { nil } }
    set { storage = newValue.map(Storage.some) ?? .none }
  }
}

extension Boxed: Equatable where Value: Equatable {
  /// Returns whether two boxes contain equal values.
  @inlinable public static func == (a: Boxed, b: Boxed) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Boxed: Hashable where Value: Hashable {
  /// Hashes the value.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Boxed: Encodable where Value: Encodable {
  /// Encodes the value as an optional.
  ///
  /// - Parameter encoder: The encoder.
  /// - Throws: The error of the encoder or the value.
  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension Boxed: Decodable where Value: Decodable {
  /// Decodes an optional value.
  ///
  /// - Parameter decoder: The decoder.
  /// - Throws: A `DecodingError` if the value is invalid.
  public init(from decoder: any Decoder) throws { self.init(wrappedValue: try Value?(from: decoder)) }
}

extension KeyedEncodingContainer {
  /// Encodes the value of a box, or nothing if it is `nil`, as for any optional property.
  ///
  /// - Parameters:
  ///   - rare: The box.
  ///   - key: The key of the value.
  /// - Throws: The error of the container or the value.
  public mutating func encode<Value: Encodable>(_ rare: Boxed<Value>, forKey key: Key) throws {
    try encodeIfPresent(rare.wrappedValue, forKey: key)
  }
}

extension KeyedDecodingContainer {
  /// Decodes a box, or an empty one if the key does not exist, as for any optional property.
  ///
  /// - Parameters:
  ///   - type: The type of the box.
  ///   - key: The key of the value.
  /// - Returns: A box of the value.
  /// - Throws: A `DecodingError` if the value is invalid.
  public func decode<Value: Decodable>(_ type: Boxed<Value>.Type, forKey key: Key) throws -> Boxed<Value> {
    Boxed(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}
