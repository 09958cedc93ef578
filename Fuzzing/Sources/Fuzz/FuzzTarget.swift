/// A function of any bytes that must not crash and whose properties must hold.
struct FuzzTarget: Sendable {
  let name: String
  let attempt: @Sendable ([UInt8]) -> Void

  /// All targets; each has its seeds in a folder with its name in `Fuzzing/Seeds`.
  static let all: [FuzzTarget] = readers + [stores] + properties
}
