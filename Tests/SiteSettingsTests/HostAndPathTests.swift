import FeedCore
import Testing

@testable import SiteSettings

/// Hosts that are not on the web, and the parts of a path.
@Suite struct HostAndPathTests {
  @Test(arguments: [
    "example.com", "www.example.org", "blog.example.net", "EXAMPLE.com.", "example.com:8080", "localhost",
    "localhost.:80", "a.localhost", "a.test", "a.local", "a.home.arpa", "intranet", "[::1]", "[::]", "[fd00::1]:80",
    "[fe80::1]", "[::ffff:127.0.0.1]", "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "172.31.0.1",
    "169.254.1.1", "100.64.0.1", "100.127.0.1", "0.0.0.0",
  ])
  func `a host that is not on the web is a placeholder`(host: String) {
    #expect(PlaceholderHost.of(IRI(unchecked: "https://\(host)/")) != nil)
  }

  @Test(arguments: [
    "bread.example", "shop.example.com", "myexample.com", "a.latest", "contest.org", "mylocal.org",
    "[2001:db8::1]", "[::ffff:8.8.8.8]", "128.0.0.1", "172.15.0.1", "172.32.0.1", "192.169.1.1",
    "169.253.1.1", "100.63.0.1", "100.128.0.1", "10.0.0.256", "10.0.0", "10.0.0.1.org",
  ])
  func `a host on the web is none`(host: String) {
    #expect(PlaceholderHost.of(IRI(unchecked: "https://\(host)/")) == nil)
  }

  @Test(arguments: [
    ("rye", "", "rye"), ("posts/rye", "posts", "posts/rye"), ("posts/2024/rye", "posts", "posts/2024/rye"),
    ("/posts//rye/", "posts", "posts/rye"), ("a b/rye", "a b", "a b/rye"),
  ])
  func `the section is the first folder of a path`(path: String, section: String, clean: String) throws {
    let date = try #require(CivilDate(year: 2024, month: 3, day: 1))
    let values = PathValues(path: path, slug: "rye", date: date, isPercentEncoded: false)
    #expect(values["section"] == section && values["path"] == clean)
    #expect(["year", "month", "day", "slug", "other"].map { values[$0] } == ["2024", "03", "01", "rye", nil])
    let encoded = PathValues(path: path, slug: "rye ü", date: date, isPercentEncoded: true)
    #expect(encoded["slug"] == "rye%20%C3%BC" && encoded["section"] == section.replacing(" ", with: "%20"))
  }
}
