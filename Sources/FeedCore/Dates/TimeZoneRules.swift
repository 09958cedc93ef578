/// What the clocks of a time zone show, from the zone's TZif data (RFC 9636).
public struct TimeZoneRules: Sendable, Hashable {
  /// The zone's IANA name, as in `Europe/Berlin`.
  public let name: String
  /// Moments at which the offset changes, ascending, in seconds since 1970-01-01T00:00:00Z.
  private let transitions: [Int64]
  /// Offset in seconds from each transition on.
  private let offsets: [Int]
  /// Offset in seconds before the first transition.
  private let firstOffset: Int
  /// The rule for all time after the last transition.
  private let footer: DaylightRule?

  /// A zone whose clocks never change.
  public init(name: String, offsetMinutes: Int) {
    self.name = name
    transitions = []
    offsets = []
    firstOffset = offsetMinutes * 60
    footer = nil
  }

  public static let utc = TimeZoneRules(name: "UTC", offsetMinutes: 0)

  /// Reads a compiled time zone file; `nil` when the bytes are not one.
  public init?(name: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes)
    guard let block = reader.lastBlock() else { return nil }
    self.name = name
    transitions = block.transitions
    offsets = block.offsets
    firstOffset = block.firstOffset
    footer = DaylightRule(posix: reader.footer())
  }

  /// The offset from UTC at a moment, in seconds east.
  public func offsetSeconds(at secondsSinceEpoch: Int64) -> Int {
    guard let last = transitions.last, secondsSinceEpoch >= transitions[0] else {
      return transitions.isEmpty ? footer?.offsetSeconds(at: secondsSinceEpoch) ?? firstOffset : firstOffset
    }
    if secondsSinceEpoch >= last, let footer { return footer.offsetSeconds(at: secondsSinceEpoch) }
    var low = 0
    var high = transitions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if transitions[middle] <= secondsSinceEpoch { low = middle } else { high = middle }
    }
    return offsets[low]
  }

  /// The moment at which this zone's clocks show a time.
  ///
  /// A time that is shown twice means the first; one that is skipped means as much later as the clocks jump.
  public func timestamp(_ local: LocalTime) -> Timestamp {
    let wall = local.secondsSinceEpoch
    let before = offsetSeconds(at: wall - 86_400)
    let after = offsetSeconds(at: wall + 86_400)
    let matching = [before, after].filter { offsetSeconds(at: wall - Int64($0)) == $0 }
    let moment = wall - Int64(matching.max() ?? before)
    return Timestamp(secondsSinceEpoch: moment, offsetMinutes: offsetSeconds(at: moment) / 60)
  }
}
