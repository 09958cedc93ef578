import FeedCore
import FeedVocabulary
import Testing

private func read<Value>(_ text: String, _ codec: TextCodec<Value>) -> Value? {
  try? codec.read(Array(text.utf8).span)
}

@Test func `an episode’s duration is in seconds, minutes or hours`() {
  #expect(read("2280", .podcastDuration) == 2280)
  #expect(read("38:00", .podcastDuration) == 2280)
  #expect(read("0:38:00", .podcastDuration) == 2280)
  #expect(read("100:00:00", .podcastDuration) == 360_000)
}

@Test(arguments: ["", "00:07:74", "1:2:3:4", "38 min", "-5", ":30", "99999999999999999999:00", "12:"])
func `invalid durations are refused`(text: String) {
  #expect(read(text, .podcastDuration) == nil)
}

@Test func `explicit is true or false, and former values are explained`() throws {
  #expect(read("true", .explicit) == true)
  #expect(read("False", .explicit) == false)
  let error = #expect(throws: ValueError.self) { try TextCodec<Bool>.explicit.read(Array("clean".utf8).span) }
  #expect(error?.message == "“clean” is a value that Apple replaced in 2019")
  #expect(error?.help == "write false")
}

@Test func `categories can be current, former or within a category`() {
  #expect(ITunesCategories.standing("Leisure") == .current)
  #expect(ITunesCategories.standing("Games & Hobbies") == .former)
  #expect(ITunesCategories.standing("Breads") == .unknown)
  #expect(ITunesCategories.standing("Food", in: "Arts") == .current)
  #expect(ITunesCategories.standing("Food", in: "Comedy") == .unknown)
}

@Test func `a podcast's guid is a bare UUID`() {
  #expect(read("917393e3-1b1e-5cef-ace4-edaa54e1f810", .uuid) != nil)
  #expect(read("urn:uuid:917393e3-1b1e-5cef-ace4-edaa54e1f810", .uuid) == nil)
  #expect(read("917393e31b1e5ceface4edaa54e1f810", .uuid) == nil)
}

@Test func `a location is a geo URI and an OpenStreetMap feature`() {
  #expect(read("geo:30.2672,97.7431", .geoURI) != nil)
  #expect(read("geo:30.2672,97.7431,12;u=5", .geoURI) != nil)
  #expect(read("30.2672,97.7431", .geoURI) == nil)
  #expect(read("geo:97.7431,30.2672", .geoURI) == nil)
  #expect(read("R113314", .openStreetMapFeature) != nil)
  #expect(read("R113314#188", .openStreetMapFeature) != nil)
  #expect(read("113314", .openStreetMapFeature) == nil)
  #expect(read("N", .openStreetMapFeature) == nil)
}
