#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Timestamp {
  /// The current time of the system clock, in UTC.
  public static var now: Timestamp { Timestamp(secondsSinceEpoch: Int64(time(nil))) }
}
