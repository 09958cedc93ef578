/// The offsets from UTC of a time zone, from its TZif data (RFC 9636).
public struct TimeZoneRules: Sendable, Hashable {
  /// The IANA name of the zone, such as `Europe/Berlin`.
  public let name: String
  /// The times at which the offset changes, ascending, in seconds since 1970-01-01T00:00:00Z.
  private let transitions: [Int64]
  /// The offsets that begin at the transitions, in seconds.
  private let offsets: [Int]
  /// The offset before the first transition, in seconds.
  private let firstOffset: Int
  /// The rule for times after the last transition, or `nil` if there is none.
  private let footer: DaylightRule?

  /// Creates a zone with a fixed offset.
  ///
  /// - Parameters:
  ///   - name: The name of the zone.
  ///   - offsetMinutes: The offset from UTC, in minutes east.
  public init(name: String, offsetMinutes: Int) {
    self.name = name
    transitions = []
    offsets = []
    firstOffset = offsetMinutes * 60
    footer = nil
  }

  /// Coordinated Universal Time.
  public static let utc = TimeZoneRules(name: "UTC", offsetMinutes: 0)

  /// Reads a compiled time zone file, or returns `nil` if the bytes are not one.
  ///
  /// - Parameters:
  ///   - name: The IANA name of the zone.
  ///   - bytes: The bytes of the file (RFC 9636).
  public init?(name: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes)
    guard let block = reader.lastBlock() else { return nil }
    self.name = name
    transitions = block.transitions
    offsets = block.offsets
    firstOffset = block.firstOffset
    footer = DaylightRule(posix: reader.footer())
  }

  /// Returns the offset from UTC at a time.
  ///
  /// - Parameter secondsSinceEpoch: The seconds since 1970-01-01T00:00:00Z.
  /// - Returns: The offset in seconds east.
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

  /// Returns the time of a local date and time in this zone.
  ///
  /// An ambiguous time, which occurs twice in autumn, means the first. A time in the gap in spring moves forward by the
  /// gap.
  ///
  /// - Parameter local: The local date and time.
  /// - Returns: The time, with the offset of the zone at that time.
  public func timestamp(_ local: LocalTime) -> Timestamp {
    let wall = local.secondsSinceEpoch
    let before = offsetSeconds(at: wall - 86_400)
    let after = offsetSeconds(at: wall + 86_400)
    let matching = [before, after].filter { offsetSeconds(at: wall - Int64($0)) == $0 }
    let time = wall - Int64(matching.max() ?? before)
    return Timestamp(secondsSinceEpoch: time, offsetMinutes: offsetSeconds(at: time) / 60)
  }
}
