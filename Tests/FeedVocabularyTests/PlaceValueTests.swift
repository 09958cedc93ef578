import FeedCore
import FeedVocabulary
import Testing

private func problem<Value>(_ text: String, _ codec: TextCodec<Value>) -> String? {
  do throws(ValueError) {
    _ = try codec.read(Array(text.utf8).span)
    return nil
  } catch {
    return error.message
  }
}

@Test func `a point is one pair with the latitude first`() {
  #expect(problem("45.256 -71.92", .point) == nil)
  #expect(problem("45.256, -71.92", .point) == nil)
  #expect(problem(" 45.256\n-71.92 ", .point) == nil)
  #expect(problem("45.256", .point) == "“45.256” is not latitude and longitude")
  #expect(problem("-110.45 45.256", .point) == "-110.45 is not a latitude")
  #expect(problem("45 181", .point) == "181.0 is not a longitude")
  #expect(problem("nan 0x10", .point) == "“nan 0x10” is not latitude and longitude")
}

@Test func `lines, polygons and boxes require their numbers of pairs`() {
  #expect(problem("45 -110 46 -109", .line) == nil)
  #expect(problem("45 -110", .line) != nil)
  #expect(problem("45 -110 46", .line) != nil)
  #expect(problem("45 -110 46 -109 43 -109 45 -110", .ring) == nil)
  #expect(problem("45 -110 46 -109 45 -110", .ring) != nil)
  #expect(problem("42 -71 43 -69", .box) == nil)
  #expect(problem("42 -71", .box) != nil)
  #expect(problem("42 -71 500", .circle) == nil)
  #expect(problem("42 -71 -5", .circle) != nil)
}

@Test func `coordinates are written with spaces`() {
  var bytes: [UInt8] = []
  TextCodec<Coordinates>.line.write(Coordinates(latitudes: [45.5, 46], longitudes: [-110, -109]), &bytes)
  #expect(String(utf8: bytes) == "45.5 -110.0 46.0 -109.0")
}

@Test(arguments: ["now", "42", "22.9", "1:22:33.007", "12:00:59"])
func `a position in a video is now, seconds, or hours, minutes and seconds`(text: String) {
  #expect(problem(text, .playTime) == nil)
}

@Test(arguments: ["-3", "", "1:99:00", "1:30", "soon", "1::2", ".5"])
func `invalid positions in a video are refused`(text: String) {
  #expect(problem(text, .playTime) != nil)
}

@Test func `countries are two-letter ISO 3166 codes`() {
  #expect(problem("DE", .country) == nil)
  #expect(problem("us", .country) == nil)
  #expect(problem("XX", .country) == "“XX” is not a country code")
  #expect(problem("Germany", .country) != nil)
}
