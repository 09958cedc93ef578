extension NearExamples {
  private static func feed(_ members: String, items: String = "") -> String { "{\(members), \"items\": [\(items)]}" }
  private static let version = "\"version\": \"https://jsonfeed.org/version/1.1\""

  /// The rules of JSON Feed.
  static let json: [NearExamples] = [
    NearExamples(
      "jsonfeed/author-deprecated", in: .jsonFeed, reported: [feed("\(version), \"author\": {\"name\": \"A\"}")],
      accepted: [
        feed("\(version), \"author\": {\"name\": \"A\"}, \"authors\": []"),
        feed("\"version\": \"https://jsonfeed.org/version/1\", \"author\": {\"name\": \"A\"}"),
      ]),
    NearExamples(
      "jsonfeed/empty-author", in: .jsonItem, reported: ["\"authors\": [{}]", "\"authors\": [{\"_a\": 1}]"],
      accepted: ["name", "url", "avatar"].map { "\"authors\": [{\"\($0)\": \"https://example.com/\"}]" }),
    NearExamples(
      "jsonfeed/item-without-content", in: .jsonItem, reported: ["\"id\": \"1\"", "\"summary\": \"a\""],
      accepted: ["\"content_html\": \"a\"", "\"content_text\": \"a\""]),
    NearExamples(
      "jsonfeed/version", in: .jsonFeed,
      reported: ["https://jsonfeed.org/version/1.2", "http://jsonfeed.org/version/1"].map {
        feed("\"version\": \"\($0)\"")
      },
      accepted: ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"].map {
        feed("\"version\": \"\($0)\"")
      }),
    NearExamples(
      "jsonfeed/markup-in-title", in: .jsonItem,
      reported: ["\"title\": \"a &amp; b\"", "\"title\": \"<b>a</b>\""],
      accepted: ["\"title\": \"a & b\"", "\"title\": \"a <b> c\"", "\"content_html\": \"<b>a</b>\""]),
    NearExamples(
      "jsonfeed/repeated-id", in: .jsonFeed,
      reported: [feed(version, items: "{\"id\": \"1\"}, {\"id\": \"2\"}, {\"id\": \"1\"}")],
      accepted: [
        feed(version, items: "{\"id\": \"1\"}, {\"id\": 1}"), feed(version, items: "{\"id\": \"1\"}, {\"id\": \"1 \"}"),
      ]),
    NearExamples(
      "date/implausible", in: .jsonItem,
      reported: [
        "\"date_published\": \"1989-12-31T23:59:59Z\"", "\"date_modified\": \"2025-01-02T00:00:01Z\"",
      ],
      accepted: [
        "\"date_published\": \"1990-01-01T00:00:00Z\"", "\"date_modified\": \"2025-01-02T00:00:00Z\"",
      ]),
    NearExamples(
      "readers/entry-incomplete", in: .jsonItem,
      reported: ["\"id\": \"1\"", "\"url\": \"https://example.com/\", \"summary\": \"a\""],
      accepted: [
        "\"external_url\": \"https://example.com/\", \"summary\": \"a\", \"date_modified\": \"2024-03-01T09:30:00Z\""
      ]),
  ]
}
