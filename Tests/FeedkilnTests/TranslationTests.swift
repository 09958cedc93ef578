import FeedContent
import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// Links between the translations of an article.
@Suite struct TranslationTests {
  private func site(
    _ articles: [String: String], generator: String? = nil, _ others: [String: String] = [:]
  ) throws
    -> TestSite
  {
    let folder = generator == "jekyll" ? "_posts" : generator == nil ? "content/articles" : "content"
    var files = others
    files["site.toml"] = """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      [content]
      \(generator.map { "generator = \"\($0)\"" } ?? "")
      """
    for (name, keys) in articles {
      files["\(folder)/\(name)"] = "---\ntitle: \(name)\ndate: 2024-03-01\n\(keys)\n---\n\nText.\n"
    }
    return try TestSite(files)
  }

  /// Returns the alternate links of each entry in Atom that has translations, by language.
  private func links(_ site: TestSite) throws -> [String: [String]] {
    var links: [String: [String]] = [:]
    for entry in try site.text("feed.atom").components(separatedBy: "<entry").dropFirst() {
      let found = entry.matches(
        of: /rel="alternate" type="text\/html" href="https:\/\/kiln.example(.*?)" hreflang="(.*?)"/)
      guard !found.isEmpty, let id = entry.firstMatch(of: /<title>(.*?)<\/title>/)?.1 else { continue }
      links[String(id)] = found.map { "\($0.2) \($0.1)" }
    }
    return links
  }

  private func expectValid(_ site: TestSite) throws {
    for name in ["feed.rss", "feed.atom", "feed.json"] {
      let found = Validator().validate(Array(try site.text(name).utf8), name: name).diagnostics
      #expect(found.filter { $0.severity != .info }.map { "\($0.rule) \($0.message)" } == [], "\(name)")
    }
  }

  @Test func `articles whose paths differ in the language are translations`() async throws {
    let site = try site([
      "rye.md": "", "rye.de.md": "lang: de", "pt_br/rye.md": "lang: pt-BR", "oat.md": "", "flour/de/rye.md": "lang: de",
    ])
    #expect(try await site.build().diagnostics == [])
    #expect(
      try links(site) == [
        "rye.md": ["de /rye.de/", "pt-BR /pt_br/rye/", "en /rye/"],
        "rye.de.md": ["en /rye/", "pt-BR /pt_br/rye/", "de /rye.de/"],
        "pt_br/rye.md": ["de /rye.de/", "en /rye/", "pt-BR /pt_br/rye/"],
      ])
    let rss = try site.text("feed.rss")
    #expect(
      rss.contains(
        "<atom:link rel=\"alternate\" type=\"text/html\" href=\"https://kiln.example/rye.de/\" hreflang=\"de\"/>"))
    #expect(try site.text("feed.json").contains("\"language\": \"pt-BR\""))
    try expectValid(site)
  }

  @Test func `articles with the same key are translations`() async throws {
    let site = try site([
      "rye.md": "translation_key: rye", "roggen.md": "lang: de\ntranslation_key: rye", "seigle.md": "lang: fr",
    ])
    #expect(try await site.build().diagnostics == [])
    #expect(
      try links(site) == ["rye.md": ["de /roggen/", "en /rye/"], "roggen.md": ["en /rye/", "de /roggen/"]])
    try expectValid(site)
  }

  @Test func `the page of an entry with translations is its own in all formats`() async throws {
    let site = try site(["rye.md": "", "rye.de.md": "lang: de"])
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    options.isChecked = true
    let report = try await site.build(options)
    #expect(report.diagnostics.filter { $0.severity != .info }.map { "\($0.rule) \($0.message)" } == [])
  }

  @Test func `only published articles are translations`() async throws {
    let site = try site([
      "rye.md": "", "rye.de.md": "lang: de\ndraft: true", "rye.fr.md": "lang: fr\nnot_before: 2030-01-01",
    ])
    _ = try await site.build()
    #expect(try links(site) == [:])
  }

  @Test func `two articles of one name and language have no translations`() async throws {
    let site = try site([
      "rye.md": "translation_key: r", "oat.md": "translation_key: r", "de.md": "translation_key: r\nlang: de",
    ])
    #expect(try await site.build().diagnostics == [])
    #expect(try links(site) == [:])
  }

  @Test func `an entry that leads to another page has no translations`() async throws {
    let site = try site(["rye.md": "link: https://mill.example/", "rye.de.md": "lang: de"])
    let settings = try String(contentsOf: site.folder.appending(path: "site.toml"), encoding: .utf8)
    try site.write(settings + "\n[feeds]\nlink_posts = \"external\"\n", to: "site.toml")
    #expect(try await site.build().diagnostics == [])
    #expect(try links(site) == ["rye.de.md": ["en /rye/", "de /rye.de/"]])
    try expectValid(site)
  }

  @Test func `Hugo: translations by file name and by key`() async throws {
    let site = try site(
      ["rye.md": "", "rye.de.md": "", "oat.md": "translationKey: oats", "hafer.de.md": "translationKey: oats"],
      generator: "hugo",
      ["hugo.toml": "defaultContentLanguage = \"en\"\n[languages.en]\n[languages.de]\n"])
    _ = try await site.build()
    #expect(
      try links(site) == [
        "rye.md": ["de /de/rye/", "en /rye/"], "rye.de.md": ["en /rye/", "de /de/rye/"],
        "oat.md": ["de /de/hafer/", "en /oat/"], "hafer.de.md": ["en /oat/", "de /de/hafer/"],
      ])
    try expectValid(site)
  }

  @Test func `Jekyll: translations by key and by folder`() async throws {
    let site = try site(
      [
        "2024-03-01-rye.md": "ref: rye\nlang: en", "2024-03-01-roggen.md": "ref: rye\nlang: de",
        "de/2024-03-01-oat.md": "lang: de", "en/2024-03-01-oat.md": "lang: en",
      ], generator: "jekyll", ["_config.yml": "permalink: /:path/\n"])
    _ = try await site.build()
    #expect(try links(site).mapValues { $0.map { String($0.prefix(2)) } }.count == 4)
  }

  @Test func `Pelican: translations by slug`() async throws {
    let article = { (title: String, keys: String) in "Title: \(title)\nDate: 2024-03-01\nSlug: rye\n\(keys)\nText.\n" }
    let site = try site(
      [:], generator: "pelican",
      [
        "content/rye.md": article("Rye", ""), "content/roggen.md": article("Roggen", "Lang: de\n"),
        "pelicanconf.py": "DEFAULT_LANG = 'en'\n",
      ])
    _ = try await site.build()
    #expect(
      try links(site) == [
        "Rye": ["de /rye-de.html", "en /rye.html"], "Roggen": ["en /rye.html", "de /rye-de.html"],
      ])
  }
}
