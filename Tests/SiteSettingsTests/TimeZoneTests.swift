import FeedCore
import Testing

@testable import SiteSettings

@Suite struct TimeZoneTests {
  private let without = TimeZoneFolders(paths: ["/nowhere/zoneinfo"])

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "US/Eastern", "Africa/Casablanca", "Etc/GMT+3",
  ])
  func `a system without time zone data uses the program's own`(name: String) throws {
    let own = try without.zone(named: name)
    let installed = try TimeZoneFolders().zone(named: name)
    for year in Int64(-70)..<68 {
      for month in Int64(0)..<12 {
        let seconds = (year * 12 + month) * 2_629_746
        #expect(own.offsetSeconds(at: seconds) == installed.offsetSeconds(at: seconds), "\(name) at \(seconds)")
      }
    }
  }

  @Test func `the offsets of the program's own data are those of the time zone database`() throws {
    let berlin = try without.zone(named: "Europe/Berlin")
    #expect(berlin.offsetSeconds(at: 1_767_225_600) == 3600)
    #expect(berlin.offsetSeconds(at: 1_782_864_000) == 7200)
    #expect(try without.zone(named: "Asia/Kathmandu").offsetSeconds(at: 0) == 19800)
    #expect(try without.zone(named: "Asia/Kathmandu").offsetSeconds(at: 1_767_225_600) == 20700)
  }

  @Test func `an unknown name is an error that suggests the nearest name`() {
    #expect {
      _ = try without.zone(named: "Europe/Berlim")
    } throws: { error in
      guard let error = error as? ValueError else { return false }
      return error.message == "unknown time zone “Europe/Berlim”" && error.help == "did you mean “Europe/Berlin”?"
    }
  }
}
