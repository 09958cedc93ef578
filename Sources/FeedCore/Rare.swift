/// A large value that is rarely there: wherever it is not, it takes the room of one reference.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
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
