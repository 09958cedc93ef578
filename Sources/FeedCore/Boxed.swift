/// A large value that is rarely there: wherever it is not, it takes the room of one reference.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline
  indirect enum Storage: Sendable {
    case none
    case some(Value)
  }

  @usableFromInline var storage = Storage.none

  @inlinable public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  @inlinable public var wrappedValue: Value? {
    get { if case .some(let value) = storage { value } else { nil } }
    set { storage = newValue.map(Storage.some) ?? .none }
  }
}

extension Boxed: Equatable where Value: Equatable {
  @inlinable public static func == (a: Boxed, b: Boxed) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Boxed: Hashable where Value: Hashable {
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Boxed: Encodable where Value: Encodable {
  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension Boxed: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws { self.init(wrappedValue: try Value?(from: decoder)) }
}

extension KeyedEncodingContainer {
  /// Encodes the value, or nothing if there is none, as for any optional property.
  public mutating func encode<Value: Encodable>(_ rare: Boxed<Value>, forKey key: Key) throws {
    try encodeIfPresent(rare.wrappedValue, forKey: key)
  }
}

extension KeyedDecodingContainer {
  /// Decodes the value, or `nil` if the key does not exist, as for any optional property.
  public func decode<Value: Decodable>(_ type: Boxed<Value>.Type, forKey key: Key) throws -> Boxed<Value> {
    Boxed(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}
