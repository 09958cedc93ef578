import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// Elements and members of other vocabularies, from site.toml and from front matter.
@Suite struct ExtensionFeedTests {
  private static let feeds = ["feed.rss", "feed.atom", "feed.json"]

  private func site(
    _ feeds: String = "", rest: String = "", article: String = "", syntax: String = "---"
  ) throws -> TestSite {
    let title = syntax == "+++" ? "title = \"Rye\"\ndate = 2024-03-01" : "title: Rye\ndate: 2024-03-01"
    return try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      [feeds]
      \(feeds)
      [comments]
      articles = "off"
      \(rest)
      """,
      "content/articles/rye.md": "\(syntax)\n\(title)\n\(article)\n\(syntax)\n\nSour.\n",
    ])
  }

  /// Returns the lines of a feed that contain one of the texts.
  private func lines(_ site: TestSite, _ feed: String, with texts: String...) throws -> [String] {
    try site.text(feed).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { line in !line.hasPrefix("<rss") && !line.hasPrefix("<feed") && texts.contains { line.contains($0) } }
  }

  private func problems(of site: TestSite, _ feeds: [String] = feeds) throws -> [String] {
    try feeds.flatMap { name in
      Validator().validate(Array(try site.text(name).utf8), name: name).diagnostics
        .filter { $0.severity != .info }.map { "\(name): \($0.rule) \($0.message)" }
    }
  }

  private func settingProblems(_ feeds: String) throws -> [String] {
    try site(feeds).reading().diagnostics.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule) \($0.message); \($0.help ?? "")"
    }
  }

  // MARK: - Elements

  @Test func `a feed and an entry contain elements with attributes, text and children`() async throws {
    let site = try site(
      """
      namespaces = { bread = "https://bread.example/ns?a=1&b=2" }
      [feeds.elements]
      "webfeeds:analytics" = { attributes = { id = "UA-1 & <2>", engine = "GoogleAnalytics" } }
      "bread:oven" = ["stone", { text = "steel", attributes = { "xml:lang" = "en" } }]
      "_bread" = { oven = "stone", degrees = 230, hot = true, tools = ["peel", { name = "lame" }] }
      """,
      article: """
        feed:
          geo:lat: 52.52
          geo:long: 13.40
          bread:recipe:
            children:
              bread:flour: {attributes: {grams: 500}, text: Rye & <wheat>}
              bread:water: 350
          _bread: {hydration: 0.7, note: "yes", tested: 2024-03-01, nothing: ~}
        """)
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    for (feed, root) in [("feed.rss", "<rss"), ("feed.atom", "<feed")] {
      let text = try site.text(feed)
      #expect(text.matches(of: /xmlns:bread="https:\/\/bread.example\/ns\?a=1&amp;b=2"/).count == 1)
      #expect(text.contains("\(root) ") && text.matches(of: /xmlns:geo=/).count == 1)
      #expect(
        try lines(site, feed, with: "webfeeds:", "bread:", "geo:") == [
          "<webfeeds:analytics id=\"UA-1 &amp; &lt;2&gt;\" engine=\"GoogleAnalytics\"/>",
          "<bread:oven>stone</bread:oven>", "<bread:oven xml:lang=\"en\">steel</bread:oven>",
          "<geo:lat>52.52</geo:lat>", "<geo:long>13.40</geo:long>", "<bread:recipe>",
          "<bread:flour grams=\"500\">Rye &amp; &lt;wheat&gt;</bread:flour>", "<bread:water>350</bread:water>",
          "</bread:recipe>",
        ], "\(feed)")
    }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(site.text("feed.json").utf8)) as? NSDictionary)
    #expect(
      json["_bread"] as? NSDictionary == [
        "oven": "stone", "degrees": 230, "hot": true, "tools": ["peel", ["name": "lame"]],
      ])
    let item = try #require((json["items"] as? [NSDictionary])?.first)
    #expect(
      item["_bread"] as? NSDictionary == [
        "hydration": 0.7, "note": "yes", "tested": "2024-03-01", "nothing": NSNull(),
      ])
  }

  @Test(arguments: ["---", "+++", "---json"]) func `front matter in each syntax has the same elements`(
    syntax: String
  ) async throws {
    let values = [
      "---": "feed: {\"geo:lat\": 52.5, \"geo:long\": 13.4, _x: {a: 1}}",
      "+++": "feed = { \"geo:lat\" = 52.5, \"geo:long\" = 13.4, _x = { a = 1 } }",
      "---json":
        "{\"title\": \"Rye\", \"date\": \"2024-03-01\", \"feed\": {\"geo:lat\": 52.5, \"geo:long\": 13.4, \"_x\": {\"a\": 1}}}",
    ]
    let site = try site(article: values[syntax] ?? "", syntax: syntax == "---json" ? "---" : syntax)
    if syntax == "---json" {
      try site.write("---json\n\(values[syntax] ?? "")\n---\n\nSour.\n", to: "content/articles/rye.md")
    }
    #expect(try await site.build().diagnostics == [])
    #expect(
      try lines(site, "feed.atom", with: "geo:") == ["<geo:lat>52.5</geo:lat>", "<geo:long>13.4</geo:long>"])
    #expect(try lines(site, "feed.json", with: "\"a\"") == ["\"a\": 1"])
  }

  @Test func `an extra feed and a podcast have their own elements instead of those of the site`() async throws {
    let site = try site(
      """
      elements = { "webfeeds:related" = { attributes = { layout = "card" } } }
      tags = true
      extra = [{ name = "a", title = "A" }, { name = "b", title = "B", elements = { "dcterms:subject" = "bread" } }]
      """,
      rest: """
        [podcast]
        image = "/cover.png"
        categories = ["Arts"]
        explicit = false
        [podcast.elements]
        "podcast:podping" = { attributes = { usesPodping = "true" } }
        [podcast.elements."podcast:liveItem"]
        attributes = { status = "pending", start = "2024-05-01T18:00:00Z" }
        [podcast.elements."podcast:liveItem".children]
        title = "Live from the oven"
        guid = { text = "live-1", attributes = { isPermaLink = "false" } }
        enclosure = { attributes = { url = "https://live.example/1.mp3", type = "audio/mpeg", length = "0" } }
        "podcast:contentLink" = { text = "Listen", attributes = { href = "https://live.example/1" } }
        """,
      article: "tags: [rye]\nenclosures: [{url: 'https://cdn.example/a.mp3', length: 9, duration: 61}]")
    #expect(try await site.build().diagnostics == [])
    let all = ["feed.rss", "feed.atom", "tags/rye.rss", "a.rss", "b.rss", "b.atom", "podcast.rss"]
    #expect(try problems(of: site, all) == [])
    for feed in ["feed.rss", "feed.atom", "tags/rye.rss", "a.rss"] {
      #expect(try lines(site, feed, with: "webfeeds:").count == 1, "\(feed)")
    }
    for feed in ["b.rss", "b.atom"] {
      #expect(try lines(site, feed, with: "webfeeds", "dcterms") == ["<dcterms:subject>bread</dcterms:subject>"])
    }
    #expect(try lines(site, "podcast.rss", with: "webfeeds", "podping", "Live from", "contentLink").count == 3)
  }

  @Test func `an element that only RSS allows is not in Atom`() async throws {
    let site = try site(
      "[feeds.elements]\n\"blogChannel:blink\" = \"https://mill.example/\"",
      article: "feed: {\"podcast:person\": {text: Ada, attributes: {role: guest}}}")
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    #expect(
      try lines(site, "feed.rss", with: "blogChannel", "podcast:") == [
        "<blogChannel:blink>https://mill.example/</blogChannel:blink>",
        "<podcast:person role=\"guest\">Ada</podcast:person>",
      ])
    #expect(!(try site.text("feed.atom").contains("podcast")))
  }

  @Test func `problems in site.toml are reported at their place`() throws {
    #expect(
      try settingProblems("[feeds.elements]\n\"geo:lat\" = \"north\"\n\"geo:latt\" = 1\n") == [
        "8:13 geo/latitude “north” is not a latitude between -90 and 90; write digits, with a point before a fraction: 44.1",
        "9:14 geo/unknown-element “geo:latt” is not allowed in “channel”; did you mean “geo:lat”?",
      ])
    #expect(
      try settingProblems(
        """
        [feeds.elements]
        title = "x"
        "bread:crust" = 1
        "geos:lat" = 1
        "atom:title" = "x"
        "sy:updatePeriod" = "daily"
        "dc:a b" = 1
        "dc:subject" = { value = 1 }
        "media:rating" = { text = "x", attributes = { scheme = "urn:simple" } }
        _x = 1
        _feedkiln = { a = 1 }
        "_1" = { a = 1 }
        """
      ) == [
        "8:1 site/element-name “title” has no prefix; write a prefix and a name, such as \"geo:lat\", or a name of JSON Feed such as \"_geo\"",
        "9:1 site/element-name prefix “bread” has no namespace; declare it in site.toml: namespaces = { bread = \"https://…\" } in [feeds]",
        "10:1 site/element-name prefix “geos” has no namespace; did you mean “geo”?",
        "11:1 site/element-name “title” is an element of the format itself; write a prefix and a name, such as \"geo:lat\"",
        "12:1 site/reserved-element “sy:updatePeriod” is written by Feedkiln; use the key for this value, or remove the element",
        "13:1 site/element-name “a b” is not a name in XML; write a prefix and a name, such as \"geo:lat\"",
        "14:18 field/unknown-key unknown key “value”; write one of attributes, text, children",
        "15:18 media/rating-value “x” is not a rating of “urn:simple”; write a value of the scheme, or name another scheme",
        "16:6 field/wrong-type “_x” must be a table, but is a number or a date; write a table",
        "17:1 site/element-name “_feedkiln” is reserved; write a prefix and a name, such as \"geo:lat\"",
        "18:1 site/element-name “_1” must be an underscore followed by a letter, without a period; write a prefix and a name, such as \"geo:lat\"",
      ])
  }

  @Test func `problems in front matter are warnings, and the rest is published`() async throws {
    let site = try site(
      article:
        "feed:\n  geo:lat: north\n  dc:title: Bread\n  dc:source: {attributes: {x: 1}}\n  _x: 1\n  dc:coverage: Bread\n  _y: {a: 1}"
    )
    let diagnostics = try await site.build().diagnostics
    #expect(
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.severity) \($0.message)" } == [
        "5:12 warning “north” is not a latitude between -90 and 90", "6:13 warning “dc:title” repeats “title”",
        "7:14 warning “dc:source” is empty", "7:31 warning attribute “x” is not allowed in “dc:source”",
        "8:7 warning “_x” must be a table, but is text",
      ])
    #expect(try problems(of: site) == [])
    #expect(
      try lines(site, "feed.rss", with: "dc:", "geo:").filter { !$0.contains("creator") } == [
        "<dc:coverage>Bread</dc:coverage>"
      ])
    #expect(try lines(site, "feed.json", with: "\"_x\"", "\"_y\"") == ["\"_y\": {"])
  }

  @Test(arguments: [
    "{ geo = \"https://x.example/\" }", "{ g = \"http://www.w3.org/2003/01/geo/wgs84_pos#\" }",
    "{ xmlx = \"urn:x:y\" }",
    "{ \"a b\" = \"urn:x:y\" }", "{ a = \"not a URL\" }", "{ a = \"http://www.w3.org/2005/Atom\" }",
    "{ a = \"urn:example:x\", b = \"urn:example:x\" }", "{ a = \"http://www.w3.org/2000/xmlns/\" }",
    "{ a = \"http://search.yahoo.com/mrss\" }", "{ webfeeds = \"urn:example:x\" }", "{ a = 1 }", "\"x\"",
  ]) func `an invalid namespace is reported`(value: String) throws {
    #expect(try settingProblems("namespaces = \(value)").count == 1)
  }

  /// Whatever is written, a site that is built has valid feeds without warnings.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "geo:lat", "dc:creator", "media:content", "media:rating", "bread:x", "podcast:person", "georss:point",
      "dcterms:issued",
      "trackback:ping", "itunes:keywords", "thr:in-reply-to", "source:comments", "ev:startdate", "_x",
    ]) func `a value of an element never makes a feed invalid`(name: String) async throws
  {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      limit = 0
      namespaces = { bread = "https://bread.example/ns" }
      [comments]
      articles = "off"
      """
    ]
    for (index, value) in HostileValueTests.values.enumerated() {
      let text = HostileValueTests.quoted(value)
      let forms = [
        text, "{text: \(text)}", "{attributes: {url: \(text)}}", "{attributes: {\(text): x}}", "[\(text), \(text)]",
        "{children: {\(text): x}}", "{children: {\"bread:y\": \(text)}}", "{\(text): [\(text)]}",
      ]
      files["content/articles/v\(index).md"] =
        "---\ntitle: Rye\ndate: 2024-03-01\nfeed: {\"\(name)\": \(forms[index % forms.count])}\n---\n\nLoaves.\n"
    }
    let site = try TestSite(files)
    _ = try await site.build()
    #expect(Set(try problems(of: site).map { $0.replacing(/“[^”]*”/, with: "…") }) == [])
  }

  // MARK: - Publication hints

  @Test func `RSS and Atom tell readers when to load the feed`() async throws {
    let site = try site(
      """
      ttl = 60
      skip_hours = [0, 1, 1, 24]
      skip_days = ["Saturday", "sunday"]
      update_schedule = { period = "daily", frequency = 2, base = 2024-01-01T00:00:00Z }
      """)
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    let schedule = [
      "<sy:updatePeriod>daily</sy:updatePeriod>", "<sy:updateFrequency>2</sy:updateFrequency>",
      "<sy:updateBase>2024-01-01T00:00:00Z</sy:updateBase>",
    ]
    #expect(
      try lines(site, "feed.rss", with: "<hour>", "<day>", "<sy:") == [
        "<hour>0</hour>", "<hour>1</hour>", "<day>Saturday</day>", "<day>Sunday</day>",
      ] + schedule)
    #expect(try lines(site, "feed.atom", with: "<sy:") == schedule)
  }

  @Test func `feeds have their appearance for readers with webfeeds`() async throws {
    let site = try site(
      "tags = { icon = \"/icons/{term}.png\", logo = \"/logos/{term}.png\" }\n[feeds.webfeeds]\ncover = \"/cover.png\"\naccent_color = \"#f06\"",
      article: "tags: [rye]")
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site, Self.feeds + ["tags/rye.rss", "tags/rye.atom"]) == [])
    #expect(
      try lines(site, "feed.rss", with: "webfeeds:") == [
        "<webfeeds:cover image=\"https://kiln.example/cover.png\"/>",
        "<webfeeds:accentColor>ff0066</webfeeds:accentColor>",
      ])
    #expect(
      try lines(site, "tags/rye.atom", with: "webfeeds:", "<icon>", "<logo>") == [
        "<icon>https://kiln.example/icons/rye.png</icon>", "<logo>https://kiln.example/logos/rye.png</logo>",
        "<webfeeds:cover image=\"https://kiln.example/cover.png\"/>",
        "<webfeeds:icon>https://kiln.example/icons/rye.png</webfeeds:icon>",
        "<webfeeds:logo>https://kiln.example/logos/rye.png</webfeeds:logo>",
        "<webfeeds:accentColor>ff0066</webfeeds:accentColor>",
      ])
  }

  @Test func `feeds name their source and the publisher’s pages`() async throws {
    let site = try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      time_zone = "+02:00"
      profiles = ["https://social.example/@ada", "/about/"]
      [feeds]
      source = true
      """,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01T10:00:00Z\n---\n\nSour.\n",
    ])
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    let links = [
      "link rel=\"me\" href=\"https://social.example/@ada\"/>",
      "link rel=\"me\" href=\"https://kiln.example/about/\"/>",
    ]
    #expect(try lines(site, "feed.atom", with: "rel=\"me\"", "source:") == links.map { "<\($0)" })
    #expect(
      try lines(site, "feed.rss", with: "rel=\"me\"", "source:") == links.map { "<atom:\($0)" } + [
        "<source:self>https://kiln.example/feeds/feed.rss</source:self>",
        "<source:localTime>Fri, 01 Mar 2024 12:00:00 +0200</source:localTime>",
      ])
  }

  @Test(arguments: [
    "geo: [52.52, 13.40]", "location: \"52.52, 13.40\"", "geo: {lat: 52.52, lon: 13.40}",
    "location: {latitude: 52.52, longitude: 13.40}", "geo: 52.52 13.4",
  ]) func `the place of an article is in its entry`(line: String) async throws {
    let site = try site(article: line)
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    for feed in ["feed.rss", "feed.atom"] {
      #expect(try lines(site, feed, with: "georss:") == ["<georss:point>52.52 13.4</georss:point>"])
    }
    #expect(try lines(site, "feed.json", with: "itude") == ["\"latitude\": 52.52,", "\"longitude\": 13.4"])
  }

  @Test func `a place without coordinates is a warning, and of a generator ignored`() async throws {
    let site = try site(article: "location: Berlin")
    #expect(
      try await site.build().diagnostics.map { "\($0.severity) \($0.message)" } == [
        "warning “location” must be a latitude and a longitude, such as [52.52, 13.40], but is text"
      ])
    #expect(try lines(site, "feed.rss", with: "<item>").count == 1)
  }

  @Test func `schemes tell tags from categories`() async throws {
    let site = try site("category_schemes = true", article: "tags: [rye]\ncategories: [bread]")
    #expect(try await site.build().diagnostics == [])
    #expect(try problems(of: site) == [])
    #expect(
      try lines(site, "feed.atom", with: "<category") == [
        "<category term=\"bread\" scheme=\"https://kiln.example/#categories\"/>",
        "<category term=\"rye\" scheme=\"https://kiln.example/#tags\"/>",
      ])
    #expect(
      try lines(site, "feed.rss", with: "<category") == [
        "<category domain=\"https://kiln.example/#categories\">bread</category>",
        "<category domain=\"https://kiln.example/#tags\">rye</category>",
      ])
  }

  // MARK: - Conditions

  @Test func `articles are chosen by keys of the front matter, also with not`() async throws {
    let site = try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      formats = ["atom"]
      include = { not = { keys = { kind = "note" } } }
      exclude = { keys = { "params.secret" = true } }
      [[feeds.extra]]
      name = "mills"
      title = "Mills"
      keys = { series = ["Mills", "ovens"] }
      not = { tags = ["old"] }
      [[feeds.extra]]
      name = "rest"
      title = "Rest"
      exclude = { not = { keys = { series = "mills" } } }
      """,
      "content/articles/a.md": "---\ntitle: A\ndate: 2024-01-05\nseries: mills\n---\n",
      "content/articles/b.md": "---\ntitle: B\ndate: 2024-01-04\nseries: [ovens, x]\nkind: Note\n---\n",
      "content/articles/c.md": "---\ntitle: C\ndate: 2024-01-03\nseries: Mills\ntags: [old]\n---\n",
      "content/articles/d.md": "---\ntitle: D\ndate: 2024-01-02\nparams: {secret: true}\n---\n",
      "content/articles/e.md": "---\ntitle: E\ndate: 2024-01-01\n---\n",
    ])
    #expect(try await site.build().diagnostics == [])
    func titles(_ path: String) throws -> [String] {
      try site.text(path).matches(of: /<title>(.)<\/title>/).map { String($0.1) }
    }
    #expect(try titles("feed.atom") == ["A", "C", "E"])
    #expect(try titles("mills.atom") == ["A", "B"])
    #expect(try titles("rest.atom") == ["A", "C"])
  }
}
