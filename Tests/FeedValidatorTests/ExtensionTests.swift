import FeedCore
import FeedValidator
import Testing

private func check(_ item: String, profile: RuleProfile? = nil) -> [String] {
  let text = """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
      xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>a</title><link>https://a.example/</link>
    <description>d</description><language>en</language><atom:link rel="self" type="application/rss+xml" href="https://a.example/feed"/>
    <item><title>1</title><guid>https://a.example/1</guid>\(item)</item></channel></rss>
    """
  var validator = Validator()
  validator.profile = profile
  return validator.validate(Array(text.utf8), name: "feed").diagnostics.map { "\($0.rule) \($0.message)" }
}

@Test func `attributes and children of extensions are checked like elements of formats`() {
  #expect(check("<podcast:transcript url='https://a.example/t.vtt' type='text/vtt'/>").isEmpty)
  #expect(
    check("<podcast:transcript type='text/vtt'/>") == [
      "podcast/transcript-without-url attribute “url” is missing in “podcast:transcript”"
    ])
  #expect(
    check("<podcast:transcripts/>").first == "podcast/unknown-element “podcast:transcripts” is not allowed in “item”")
}

@Test func `Media RSS 1.5 is supported`() {
  let community = """
    <media:community><media:starRating average="3.5" count="20" min="1" max="10"/>
    <media:statistics views="5" favorites="5"/><media:tags>news: 5, abc: 3</media:tags></media:community>
    """
  #expect(check("<media:content url='https://a.example/v.mp4'>\(community)</media:content>").isEmpty)
}

@Test func `a misspelled extension namespace is reported, and its elements are checked`() {
  let item = "<m:content xmlns:m='http://search.yahoo.com/mrss' url='https://a.example/v.mp4' medium='film'/>"
  #expect(
    check(item) == [
      "feed/misspelled-namespace “http://search.yahoo.com/mrss” is a misspelling of http://search.yahoo.com/mrss/",
      "media/medium “film” is not an allowed value",
    ])
}

@Test func `the rules of a profile apply only if it is selected`() {
  #expect(check("").isEmpty)
  let apple = check("", profile: .apple)
  #expect(apple.contains("apple/episode-incomplete “enclosure” is missing, which Apple requires of an episode"))
  #expect(apple.allSatisfy { $0.hasPrefix("apple/") })
  #expect(
    RuleCatalog.validator.rules.filter { $0.profile == .apple }.allSatisfy { $0.id.rawValue.hasPrefix("apple/") })
}

@Test func `familiar namespaces are not reported`() {
  func namespaces(_ declaration: String) -> [String] {
    check("<a:b xmlns:a='\(declaration)'/>")
  }
  #expect(namespaces("http://www.spotify.com/ns/rss").isEmpty)
  #expect(namespaces("com-wordpress:feed-additions:1").isEmpty)
  #expect(
    namespaces("https://a.example/ns") == [
      "feed/unknown-namespace unknown namespace “https://a.example/ns”"
    ])
}

@Test(arguments: [
  "<podcast:funding url='https://a.example/give'>Buy a tree</podcast:funding>",
  "<podcast:contentLink href='https://a.example/film'>The film</podcast:contentLink>",
  "<podcast:socialInteract protocol='activitypub' uri='https://a.example/@ada/1' accountId='@ada'/>",
  """
  <podcast:alternateEnclosure type='audio/mpeg' lang='en'><podcast:source uri='https://a.example/a.mp3'/>
  </podcast:alternateEnclosure>
  """,
])
func `an item may contain what the podcast namespace allows`(element: String) {
  #expect(check(element).isEmpty)
}

@Test(arguments: [
  ("2026-09-26T07:30:00.000-0600", true), ("2026-09-26T07:30:00-06:00", true), ("2026-09-26T07:30Z", true),
  ("2026-09-26T07:30:00+02", true), ("2026-09-26 07:30:00Z", false), ("2026-09-26T07:30:00", false),
  ("2026-13-26T07:30:00Z", false), ("Sat, 26 Sep 2026 07:30:00 GMT", false),
])
func `a live item starts at an ISO 8601 date`(start: String, isValid: Bool) {
  let found = check(
    "</item><podcast:liveItem status='live' start='\(start)'><title>l</title><guid>https://a.example/l</guid></podcast:liveItem><item><title>2</title><guid>https://a.example/2</guid>"
  )
  #expect(found.map { String($0.prefix { $0 != " " }) } == (isValid ? [] : ["date/not-iso8601"]))
}

@Test func `GeoRSS names are read in both spellings`() {
  let georss = "xmlns:georss='http://www.georss.org/georss'"
  for name in ["featureTypeTag", "relationshipTag", "featureName", "featuretypetag", "relationshiptag", "featurename"] {
    #expect(check("<georss:\(name) \(georss)>orchard</georss:\(name)>").isEmpty)
  }
}

@Test func `an Atom link and a category may contain elements of other vocabularies`() {
  let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:x="https://a.example/ns">
    <title>a</title><id>https://a.example/</id><updated>2024-05-01T00:00:00Z</updated><author><name>Wim</name></author>
    <link rel="self" type="application/atom+xml" href="https://a.example/atom.xml"/>
    <category term="t"><media:title>T</media:title></category>
    <link href="https://a.example/"><media:thumbnail url="https://a.example/a.jpg"/><x:y/></link></feed>
    """
  let found = Validator().validate(Array(feed.utf8), name: "feed").diagnostics
  #expect(found.map(\.message) == ["unknown namespace “https://a.example/ns”"])
}
