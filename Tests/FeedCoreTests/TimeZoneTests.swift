import FeedCore
import Foundation
import Testing

struct TimeZoneTests {
  private static func zone(_ name: String) throws -> TimeZoneRules {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
    return try #require(TimeZoneRules(name: name, tzif: bytes))
  }

  private static func local(_ text: String) throws -> LocalTime {
    try Timestamp(rfc3339: text + "Z").local
  }

  @Test(arguments: [
    ("Europe/Berlin", "2024-03-01T09:30:00", "2024-03-01T09:30:00+01:00"),
    ("Europe/Berlin", "2024-07-01T09:30:00", "2024-07-01T09:30:00+02:00"),
    ("Europe/Berlin", "2090-07-01T09:30:00", "2090-07-01T09:30:00+02:00"),
    ("Europe/Berlin", "2090-12-01T09:30:00", "2090-12-01T09:30:00+01:00"),
    ("America/New_York", "2024-11-03T12:00:00", "2024-11-03T12:00:00-05:00"),
    ("Australia/Lord_Howe", "2024-01-01T00:00:00", "2024-01-01T00:00:00+11:00"),
    ("Asia/Kathmandu", "2024-01-01T00:00:00", "2024-01-01T00:00:00+05:45"),
    ("Africa/Casablanca", "2060-06-01T00:00:00", "2060-06-01T00:00:00+01:00"),
    ("Etc/GMT+12", "2024-01-01T00:00:00", "2024-01-01T00:00:00-12:00"),
    ("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-31T00:00:00+14:00"),
  ])
  func `a local time has the offset of its time zone`(name: String, wall: String, expected: String) throws {
    #expect(try Self.zone(name).timestamp(Self.local(wall)).rfc3339 == expected)
  }

  @Test func `a time in the spring DST gap moves forward by the gap`() throws {
    let zone = try Self.zone("Europe/Berlin")
    #expect(try zone.timestamp(Self.local("2024-03-31T02:30:00")).rfc3339 == "2024-03-31T03:30:00+02:00")
  }

  @Test func `an ambiguous time in autumn means the first`() throws {
    let zone = try Self.zone("Europe/Berlin")
    #expect(try zone.timestamp(Self.local("2024-10-27T02:30:00")).rfc3339 == "2024-10-27T02:30:00+02:00")
  }

  @Test func `bytes that are not a time zone are refused`() {
    #expect(TimeZoneRules(name: "x", tzif: []) == nil)
    #expect(TimeZoneRules(name: "x", tzif: Array("TZif2".utf8)) == nil)
    #expect(TimeZoneRules(name: "x", tzif: Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: 200)) == nil)
  }

  @Test(arguments: ["Europe/Berlin", "America/Sao_Paulo", "Africa/Casablanca", "Australia/Sydney", "Europe/Dublin"])
  func `offsets equal Foundation’s for a century`(name: String) throws {
    let rules = try Self.zone(name)
    let foundation = try #require(TimeZone(identifier: name))
    for day in stride(from: 0, to: 36_500, by: 3) {
      let seconds = Int64(day) * 86_400 + 43_200
      let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(rules.offsetSeconds(at: seconds) == expected, "\(name) at \(seconds)")
    }
  }
}
