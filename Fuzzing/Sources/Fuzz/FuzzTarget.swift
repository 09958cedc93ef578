/// Something that takes any bytes: it must not crash, and what it promises must hold.
struct FuzzTarget: Sendable {
  let name: String
  let attempt: @Sendable ([UInt8]) -> Void

  /// Each has its seeds in `Fuzzing/Seeds`, in a folder of its name.
  static let all: [FuzzTarget] = readers + [stores] + properties
}
