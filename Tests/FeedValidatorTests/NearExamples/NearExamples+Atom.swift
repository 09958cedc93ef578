extension NearExamples {
  /// The rules of Atom.
  static let atom: [NearExamples] = [
    NearExamples(
      "atom/content-not-base64", in: .entry,
      reported: ["YWI", "YWI=Y", "YW-=", "YWIx="].map { "<content type=\"image/png\">\($0)</content>" },
      accepted: ["YWI=", "YW\nI =", "YQ==", "YWIx", "+/+/"].map { "<content type=\"image/png\">\($0)</content>" }
        + ["text/plain", "image/svg+xml", "application/xml", "TEXT/CSV", "multipart/mixed", "text", "html"].map {
          "<content type=\"\($0)\">-</content>"
        } + ["<content type=\"image/png\" src=\"https://example.com/\">-</content>"]),
    NearExamples(
      "atom/content-type", in: .entry,
      reported: ["<content type=\"HTML\">a</content>", "<content type=\"multipart/mixed\">a</content>"]
        + ["message/rfc822", "markdown", "text/"].map { "<content type=\"\($0)\">a</content>" }
        + ["html", "text"].map { "<content type=\"\($0)\" src=\"https://example.com/\"/>" },
      accepted: ["text", "html", "xhtml", "text/plain", "image/svg+xml", ""].map {
        "<content type=\"\($0)\">a</content>"
      } + ["<content type=\"audio/mpeg\" src=\"https://example.com/\"/>", "<content>a</content>"]),
    NearExamples(
      "atom/entry-without-author", in: .atom,
      reported: [
        Place.atomFeed("<entry/>"), Place.atomFeed("<entry><source><title>a</title></source></entry>"),
        "<entry xmlns=\"http://www.w3.org/2005/Atom\"/>",
      ],
      accepted: [
        Place.atomFeed("<author><name>A</name></author><entry/>"),
        Place.atomFeed("<entry><author><name>A</name></author></entry>"),
        Place.atomFeed("<entry><source><author><name>A</name></author></source></entry>"),
      ]),
    NearExamples(
      "atom/entry-without-content-or-alternate", in: .entry,
      reported: ["", "<link rel=\"related\" href=\"https://example.com/\"/>", "<summary>a</summary>"],
      accepted: [
        "<content>a</content>", "<link href=\"https://example.com/\"/>",
        "<link rel=\"alternate\" href=\"https://example.com/\"/>",
      ]),
    NearExamples(
      "atom/entry-without-summary", in: .entry,
      reported: [
        "<content src=\"https://example.com/\" type=\"text/html\"/>", "<content type=\"image/png\">YWI=</content>",
      ],
      accepted: ["text", "xhtml", "text/plain", "image/svg+xml", "application/xml", "markdown", ""].map {
        "<content type=\"\($0)\">a</content>"
      } + ["<content type=\"image/png\">YWI=</content><summary>a</summary>", "<content>a</content>"]),
    NearExamples(
      "atom/entry-without-text", in: .entry, reported: ["<title>a</title>"],
      accepted: ["<content>a</content>", "<summary>a</summary>"]),
    NearExamples(
      "atom/repeated-alternate-link", in: .entry,
      reported: [
        "<link href=\"https://a.example/\"/><link rel=\"alternate\" href=\"https://b.example/\"/>",
        "<link href=\"https://a.example/\" type=\"text/html\" hreflang=\"de\"/>"
          + "<link href=\"https://b.example/\" type=\"text/html\" hreflang=\"de\"/>",
      ],
      accepted: [
        "<link href=\"https://a.example/\" type=\"text/html\"/><link href=\"https://b.example/\" type=\"text/plain\"/>",
        "<link href=\"https://a.example/\" hreflang=\"en\"/><link href=\"https://b.example/\" hreflang=\"de\"/>",
        "<link href=\"https://a.example/\"/><link rel=\"related\" href=\"https://b.example/\"/>",
      ]),
    NearExamples(
      "atom/repeated-entry-id", in: .entry,
      reported: ["<id>tag:a</id></entry><entry><id>tag:b</id></entry><entry><id>tag:a</id>"],
      accepted: ["<id>tag:a</id></entry><entry><id>tag:A</id>", "<id></id></entry><entry><id></id>"]),
    NearExamples(
      "atom/repeated-updated", in: .entry,
      reported: [
        "<updated>2024-03-01T09:30:00Z</updated></entry><entry><updated>2024-03-01T09:30:00Z</updated>"
      ],
      accepted: [
        "<updated>2024-03-01T09:30:00Z</updated></entry><entry><updated>2024-03-01T09:30:01Z</updated>",
        "<updated>2024-03-01T09:30:00Z</updated>",
      ]),
    NearExamples(
      "atom/metadata-after-entry", in: .atom,
      reported: [Place.atomFeed("<entry/><id>tag:a</id>"), Place.atomFeed("<entry/><entry/><updated/><entry/>")],
      accepted: [Place.atomFeed("<id>tag:a</id><entry/>"), Place.atomFeed("<entry/><fh:archive/>")]),
    NearExamples(
      "atom/relative-self-link", in: .atom,
      reported: [
        Place.atomFeed("<link rel=\"self\" href=\"/feed\"/>"), Place.atomFeed("<link rel=\"self\" href=\"\"/>"),
      ],
      accepted: [
        Place.atomFeed("<link rel=\"self\" href=\"https://example.com/feed\"/>"),
        Place.atomFeed("<link rel=\"self\" xml:base=\"https://example.com/\" href=\"/feed\"/>"),
        Place.atomFeed("<link rel=\"related\" href=\"/feed\"/>"),
      ]),
    NearExamples(
      "atom/same-document-reference", in: .entry,
      reported: [
        "<link href=\"\"/>", "<link href=\"#a\"/>", "<link xml:base=\"https://example.com/a\" href=\"\"/>",
        "<link xml:base=\"https://example.com/a\" href=\"a#b\"/>",
      ],
      accepted: [
        "<link href=\"a\"/>", "<link xml:base=\"https://example.com/a\" href=\"b\"/>",
        "<link href=\"https://example.com/\"/>",
      ]),
    NearExamples(
      "atom/email-in-name", in: .entry,
      reported: ["<author><name>Ada &lt;ada@example.com></name></author>"],
      accepted: ["Ada", "ada@example.com", "Ada &lt;b>", "@ada &lt;", "Ada &lt; @ b", "Ada &lt;b@"].map {
        "<author><name>\($0)</name></author>"
      }),
    NearExamples(
      "atom/html-fragment", in: .entry,
      reported: [
        "<content type=\"text/html\">&lt;p>a</content>", "<content type=\"application/xhtml+xml\"><p/></content>",
      ],
      accepted: [
        "<content type=\"text/html\">&lt;!DOCTYPE html>&lt;HTML>a</content>",
        "<content type=\"html\">&lt;p>a</content>",
        "<content type=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/></content>",
        "<content type=\"text/html\" src=\"https://example.com/\"/>",
      ]),
    NearExamples(
      "atom/xhtml-without-div", in: .entry,
      reported: [
        "<content type=\"xhtml\">a</content>", "<content type=\"xhtml\"/>",
        "<content type=\"xhtml\"><p xmlns=\"http://www.w3.org/1999/xhtml\"/></content>",
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"/><div xmlns=\"http://www.w3.org/1999/xhtml\"/></content>",
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"/>a</content>",
      ],
      accepted: ["<content type=\"xhtml\"> <div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>\n</content>"]),
    NearExamples(
      "atom/xml-content-with-text", in: .entry,
      reported: ["<content type=\"image/svg+xml\">a<b xmlns=\"\"/></content>"],
      accepted: [
        "<content type=\"image/svg+xml\"> <b xmlns=\"\"/> </content>", "<content type=\"image/svg+xml\">a</content>",
      ]),
    NearExamples(
      "thread/count-outside-replies", in: .entry,
      reported: [
        "<link href=\"https://example.com/\" thr:count=\"1\"/>",
        "<link rel=\"alternate\" href=\"https://example.com/\" thr:updated=\"2024-03-01T09:30:00Z\"/>",
      ],
      accepted: ["<link rel=\"replies\" href=\"https://example.com/\" thr:count=\"1\"/>"]),
    NearExamples(
      "thread/reply-to-itself", in: .entry, reported: ["<id>tag:a</id><thr:in-reply-to ref=\"tag:a\"/>"],
      accepted: ["<id>tag:a</id><thr:in-reply-to ref=\"tag:b\"/>"]),
    NearExamples(
      "date/implausible", in: .entry,
      reported: [
        "<updated>1989-12-31T23:59:59Z</updated>", "<published>2025-01-02T00:00:01Z</published>",
      ],
      accepted: ["<updated>1990-01-01T00:00:00Z</updated>", "<published>2025-01-02T00:00:00Z</published>"]),
    NearExamples(
      "history/paging-link-in-entry", in: .entry,
      reported: ["next", "previous", "first", "last", "current", "prev-archive"].map {
        "<link rel=\"\($0)\" href=\"https://example.com/\"/>"
      }, accepted: ["<link rel=\"related\" href=\"https://example.com/\"/>"]),
    NearExamples(
      "atom/mail-link", in: .entry,
      reported: [
        "<link href=\"mailto:ada@example.com\"/>", "<link rel=\"self\" href=\"MAILTO:ada@example.com?subject=Rye\"/>",
      ],
      accepted: [
        "<link rel=\"author\" href=\"mailto:ada@example.com\"/>",
        "<link rel=\"related\" href=\"mailto:ada@example.com\"/>",
        "<link href=\"mailto.html\"/>", "<author><name>Ada</name><uri>mailto:ada@example.com</uri></author>",
      ]),
    NearExamples(
      "iri/without-scheme", in: .entry,
      reported: [
        "<link href=\"www.example.com/rye\"/>", "<link rel=\"related\" href=\"WWW.example.com\"/>",
        "<author><name>Ada</name><uri>www.example.com</uri></author>",
      ],
      accepted: [
        "<link href=\"https://www.example.com/rye\"/>", "<link href=\"/www.example.com/rye\"/>",
        "<link href=\"//www.example.com/rye\"/>", "<link href=\"www/rye\"/>", "<link href=\"rye\"/>",
      ]),
    NearExamples(
      "atom/space-around-value", in: .entry,
      reported: [
        "<id> a:b</id>", "<id>a:b </id>", "<updated>2024-03-01T09:30:00Z\n</updated>",
        "<published>\t2024-03-01T09:30:00Z</published>", "<author><uri> https://example.com/</uri></author>",
      ],
      accepted: [
        "<id>a:b</id>", "<id></id>", "<title> a </title>", "<author><name> A </name></author>", "<summary> a</summary>",
        "<updated>2024-03-01T09:30:00Z</updated>",
      ]),
    NearExamples(
      "history/paging-in-complete-feed", in: .atom,
      reported: ["next", "previous", "first", "last", "prev-archive"].map {
        Place.atomFeed("<fh:complete/><link rel=\"\($0)\" href=\"https://example.com/a\"/>")
      },
      accepted: ["current", "self", "alternate"].map {
        Place.atomFeed("<fh:complete/><link rel=\"\($0)\" href=\"https://example.com/a\"/>")
      } + [Place.atomFeed("<link rel=\"next\" href=\"https://example.com/a\"/>"), Place.atomFeed("<fh:complete/>")]),
  ]
}
