extension NearExamples {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func cloud(_ domain: String, _ port: String, _ name: String) -> String {
    "<cloud domain=\"\(domain)\" port=\"\(port)\" path=\"/a\" registerProcedure=\"\" protocol=\"\(name)\"/>"
  }

  private static func author(_ email: String) -> String { "<author><name>A</name><email>\(email)</email></author>" }

  /// The rules of RSS, of dates and of e-mail addresses.
  static let rss: [NearExamples] = [
    NearExamples(
      "rss/guid-too-short", in: .item,
      reported: [
        "<guid isPermaLink=\"false\">1</guid>", "<guid isPermaLink=\"false\">12345678</guid>",
      ],
      accepted: [
        "<guid isPermaLink=\"false\">123456789</guid>", "<guid isPermaLink=\"false\">1234567a</guid>",
        "<guid isPermaLink=\"false\"></guid>", "<guid>17</guid>", "<guid isPermaLink=\"true\">17</guid>",
      ]),
    NearExamples(
      "rss/guid-not-permalink", in: .item,
      reported: [
        "<guid>rye</guid>", "<guid isPermaLink=\"true\">rye</guid>", "<guid>/rye</guid>", "<guid></guid>",
        "<guid>javascript:a</guid>", "<guid>example.com/rye</guid>",
      ],
      accepted: [
        "<guid isPermaLink=\"false\">rye</guid>", "<guid isPermaLink=\"False\">rye</guid>",
        "<guid>https://example.com/rye</guid>", "<guid> https://example.com/rye </guid>",
        "<guid>tag:example.com,2024:1</guid>", "<guid>URN:uuid:1</guid>",
      ]),
    NearExamples(
      "rss/guid-name-as-permalink", in: .item,
      reported: [
        "<guid>tag:example.com,2024:1</guid>", "<guid>URN:isbn:1</guid>",
        "<guid isPermaLink=\"true\">urn:isbn:1</guid>",
      ],
      accepted: [
        "<guid isPermaLink=\"false\">tag:example.com,2024:1</guid>", "<guid>https://example.com/tag:</guid>",
        "<guid>rye</guid>",
      ]),
    NearExamples("rss/too-many-skips", in: .channel, above: 7) {
      "<skipDays>\(repeated("<day>Monday</day>", $0))</skipDays>"
    },
    NearExamples("rss/too-many-skips", in: .channel, above: 24) {
      "<skipHours>\(repeated("<hour>1</hour>", $0))</skipHours>"
    },
    NearExamples(
      "rss/repeated-skip", in: .channel,
      reported: [
        "<skipHours><hour>1</hour><hour>1</hour></skipHours>", "<skipHours><hour>0</hour><hour>24</hour></skipHours>",
        "<skipDays><day>Monday</day><day>Sunday</day><day>Monday</day></skipDays>",
      ],
      accepted: ["<skipHours><hour>1</hour><hour>11</hour></skipHours>", "<skipDays><day>Monday</day></skipDays>"]),
    NearExamples(
      "rss/midnight-as-24", in: .rss,
      reported: ["2.0", "1.0"].map {
        "<rss version=\"\($0)\"><channel><skipHours><hour>24</hour></skipHours></channel></rss>"
      },
      accepted: [
        "<rss version=\"0.91\"><channel><skipHours><hour>24</hour></skipHours></channel></rss>",
        "<rss version=\"0.92\"><channel><skipHours><hour>24</hour></skipHours></channel></rss>",
        "<rss version=\"2.0\"><channel><skipHours><hour>0</hour><hour>23</hour></skipHours></channel></rss>",
      ]),
    NearExamples(
      "rss/email-format", in: .item,
      reported: [
        "<author>Ada &lt;ada@example.com&gt;</author>",
        "<author>ada@example.com Ada</author>", "<author>ada@example.com (Ada</author>",
        "<author>ada@example.com Ada)</author>", "<author>(Ada) ada@example.com</author>",
        "<author>mailto:ada@example.com</author>", "<author>ada@example.com?subject=Rye</author>",
      ],
      accepted: [
        "<author>ada@example.com (Ada)</author>", "<author> ada@example.com (Ada Lovelace) </author>",
        "<author>ada@example.com</author>", "<author>Ada</author>",
      ]),
    NearExamples(
      "rss/cloud-server", in: .channel,
      reported: [
        ("https://example.com", "80", "soap"), ("example.com:80", "80", "soap"), ("ada@example.com", "80", "soap"),
        ("2001:db8::1", "80", "soap"), ("[2001:db8::1]:80", "80", "soap"), ("[2001:db8::1", "80", "soap"),
        ("example.com/a", "80", "soap"), ("", "80", "soap"), ("example.com", "65536", "soap"),
        ("example.com", "80", "https"), ("example.com", "80", "SOAP"),
      ].map(cloud),
      accepted: [
        ("example.com", "80", "soap"), ("[2001:db8::1]", "80", "xml-rpc"), ("192.0.2.1", "80", "http-post"),
        ("localhost", "65535", "https-post"), ("example.com", "1", "soap"),
      ].map(cloud)),
    NearExamples(
      "email/not-an-address", in: .entry,
      reported: [
        "ada@example-.com", "ada@-example.com", "ada@example.com-", "ada@example..com", "ada@exam_ple.com", "ada",
        "@example.com", "ada@", "ada.@example.com", ".ada@example.com", "a b@example.com",
      ].map(author),
      accepted: [
        "ada@example.com", "ada@ex-am--ple.com", "ada@1.example", "ada.b@exämple.com", "\"a b\"@example.com",
      ].map(author)),
    NearExamples(
      "rss/email-without-name", in: .channel,
      reported: [
        "<managingEditor>ada@example.com</managingEditor>", "<webMaster> ada@example.com </webMaster>",
      ],
      accepted: [
        "<managingEditor>ada@example.com (Ada)</managingEditor>", "<webMaster>Ada</webMaster>",
        "<webMaster>Ada (ada@example.com)</webMaster>",
      ]),
    NearExamples(
      "email/host-without-dot", in: .item,
      reported: ["<author>ada@localhost (Ada)</author>", "<author>ada.b@localhost</author>"],
      accepted: [
        "<author>ada@example.com (Ada)</author>", "<author>ada@[IPv6:2001:db8::1] (Ada)</author>",
        "<author>ada@ (Ada)</author>", "<author>Ada</author>",
      ]),
    NearExamples(
      "rss/enclosure-not-http", in: .item,
      reported: ["ftp://example.com/a.mp3", "data:audio/mpeg,a"].map {
        "<enclosure url=\"\($0)\" length=\"1\" type=\"audio/mpeg\"/>"
      },
      accepted: ["http://example.com/a.mp3", "HTTPS://example.com/a.mp3", "/a.mp3"].map {
        "<enclosure url=\"\($0)\" length=\"1\" type=\"audio/mpeg\"/>"
      }),
    NearExamples(
      "rss/several-enclosures", in: .item,
      reported: [repeated("<enclosure url=\"https://example.com/a\" length=\"1\" type=\"audio/mpeg\"/>", 2)],
      accepted: [
        "<enclosure url=\"https://example.com/a\" length=\"1\" type=\"audio/mpeg\"/></item><item>"
          + "<enclosure url=\"https://example.com/a\" length=\"1\" type=\"audio/mpeg\"/>"
      ]),
    NearExamples(
      "rss/repeated-guid", in: .item,
      reported: [
        "<guid>https://example.com/a</guid></item><item><guid>https://example.com/b</guid></item><item>"
          + "<guid>https://example.com/a</guid>"
      ],
      accepted: [
        "<guid>https://example.com/a</guid></item><item><guid>https://example.com/A</guid>",
        "<guid></guid></item><item><guid></guid>", "<guid> </guid></item><item><guid> </guid>",
      ]),
    NearExamples(
      "rss/item-without-title-or-description", in: .item, reported: ["", "<link>https://example.com/a</link>"],
      accepted: ["<title>a</title>", "<description>a</description>"]),
    NearExamples(
      "rss/metadata-after-item", in: .channel,
      reported: ["<item/><language>en</language>", "<item/><item/><copyright>a</copyright><item/>"],
      accepted: [
        "<language>en</language><item/>", "<item/><atom:link rel=\"self\" href=\"https://example.com/\"/>",
        "<item/><item/>",
      ]),
    NearExamples(
      "rss/image-title-differs", in: .channel,
      reported: ["<image><title>B</title></image>"], accepted: ["<image><title> A </title></image>", "<image/>"]),
    NearExamples(
      "rss/image-link-differs", in: .channel,
      reported: ["<image><link>https://example.com</link></image>"],
      accepted: ["<image><link> https://example.com/ </link></image>", "<image/>"]),
    NearExamples(
      "rss/image-format", in: .channel,
      reported: ["a.bmp", "a.tiff", "a.pdf"].map { "<image><url>https://example.com/\($0)</url></image>" },
      accepted: ["a.JPG", "a.png?b.bmp", "a", "a.b1", ".bmp", "a.bitmap", "x.bmp/a"].map {
        "<image><url>https://example.com/\($0)</url></image>"
      }),
    NearExamples(
      "rss/non-ascii-url", in: .item,
      reported: [
        "<link>https://example.com/ä</link>", "<comments>https://example.com/€</comments>",
        "<enclosure url=\"https://example.com/ä\"/>",
      ],
      accepted: ["<link>https://example.com/%C3%A4</link>", "<title>ä</title>"]),
    NearExamples(
      "rss/second-body", in: .item,
      reported: ["<atom:content>a</atom:content>", "<description>a</description><atom:content>b</atom:content>"],
      accepted: ["<atom:content src=\"https://example.com/a\"/>", "<atom:summary>a</atom:summary>"]),
    NearExamples(
      "slash/comments-without-build-date", in: .channel,
      reported: ["<item><slash:comments>1</slash:comments></item>"],
      accepted: [
        "<lastBuildDate>Fri, 01 Mar 2024 09:30:00 GMT</lastBuildDate><item><slash:comments>1</slash:comments></item>",
        "<item/>",
      ]),
    NearExamples(
      "date/implausible", in: .item,
      reported: [
        "<pubDate>31 Dec 1989 23:59:59 GMT</pubDate>", "<pubDate>02 Jan 2025 00:00:01 GMT</pubDate>",
        "<pubDate>01 Jan 2026 00:00:00 GMT</pubDate>",
      ],
      accepted: [
        "<pubDate>01 Jan 1990 00:00:00 GMT</pubDate>", "<pubDate>02 Jan 2025 00:00:00 GMT</pubDate>",
        "<pubDate>01 Jan 1990 00:00:00 +0200</pubDate>", "<pubDate>02 Jan 2025 01:00:00 +0100</pubDate>",
      ]),
    NearExamples(
      "date/questionable-form", in: .item,
      reported: [
        "Fri, 01 Mar 24 09:30:00 GMT", "Fri, 01 Mar 2024 09:30:00 A", "Fri,01 Mar 2024 09:30:00 GMT",
        "01 Mar 24 09:30 +0100",
      ].map { "<pubDate>\($0)</pubDate>" },
      accepted: [
        "Fri, 01 Mar 2024 09:30:00 GMT", "01 Mar 2024 09:30 +0100", "Fri, 1 Mar 2024 09:30:00 -0800",
        "Fri, 01 Mar 2024 09:30:00 PDT", "Fri, 01 Mar 2024 09:30:00 Z", "Fri, 01 Mar 2024 09:30:00 UT",
      ].map { "<pubDate>\($0)</pubDate>" }),
    NearExamples(
      "date/weekday-differs", in: .item,
      reported: ["Thu", "Sat", "sun"].map { "<pubDate>\($0), 01 Mar 2024 23:30:00 -0100</pubDate>" },
      accepted: ["Fri", "FRI"].map { "<pubDate>\($0), 01 Mar 2024 23:30:00 -0100</pubDate>" } + [
        "<pubDate>01 Mar 2024 23:30:00 -0100</pubDate>", "<pubDate>Fri, 01 Mar 2024 00:30:00 +0100</pubDate>",
      ]),
    NearExamples(
      "history/archive-without-current", in: .channel,
      reported: ["<fh:archive/>", "<fh:archive/><atom:link rel=\"self\" href=\"https://example.com/a\"/>"],
      accepted: [
        "<fh:archive/><fh:complete/>", "<fh:archive/><atom:link rel=\"current\" href=\"https://example.com/\"/>", "",
      ]),
    NearExamples(
      "history/archive-without-neighbors", in: .channel, reported: ["<fh:archive/>"],
      accepted: [
        "<fh:archive/><atom:link rel=\"prev-archive\" href=\"https://example.com/\"/>",
        "<fh:archive/><atom:link rel=\"next-archive\" href=\"https://example.com/\"/>", "<fh:archive/><fh:complete/>",
      ]),
    NearExamples(
      "history/link-past-end", in: .channel,
      reported: [("first", "previous"), ("first", "prev"), ("last", "next")].map { end, beyond in
        "<atom:link rel=\"self\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"\(end)\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"\(beyond)\" href=\"https://example.com/b\"/>"
      },
      accepted: [("first", "next"), ("last", "previous")].map { end, beyond in
        "<atom:link rel=\"self\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"\(end)\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"\(beyond)\" href=\"https://example.com/b\"/>"
      } + [
        "<atom:link rel=\"self\" href=\"https://example.com/a\"/><atom:link rel=\"last\" href=\"https://example.com/c\"/>"
          + "<atom:link rel=\"next\" href=\"https://example.com/b\"/>"
      ]),
    NearExamples(
      "history/current-of-complete-feed", in: .channel,
      reported: [
        "<fh:complete/><atom:link rel=\"self\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"current\" href=\"https://example.com/b\"/>"
      ],
      accepted: [
        "<fh:complete/><atom:link rel=\"self\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"current\" href=\"https://example.com/a\"/>",
        "<atom:link rel=\"self\" href=\"https://example.com/a\"/>"
          + "<atom:link rel=\"current\" href=\"https://example.com/b\"/>",
        "<fh:complete/><atom:link rel=\"current\" href=\"https://example.com/b\"/>",
      ]),
    NearExamples(
      "thread/reply-to-itself", in: .item,
      reported: ["<guid>tag:a</guid><thr:in-reply-to ref=\"tag:a\"/>"],
      accepted: ["<guid>tag:a</guid><thr:in-reply-to ref=\"tag:b\"/>", "<thr:in-reply-to ref=\"tag:a\"/>"]),
    NearExamples(
      "readers/entry-incomplete", in: .item,
      reported: [
        "<title>a</title>", "<link>https://example.com/</link><pubDate>01 Mar 2024 09:30:00 GMT</pubDate>",
        "<link>https://example.com/</link><description>a</description>",
        "<description>a</description><pubDate>01 Mar 2024 09:30:00 GMT</pubDate><guid isPermaLink=\"false\">a</guid>",
        "<link>https://example.com/</link><pubDate>01 Mar 2024 09:30:00 GMT</pubDate><description> </description>",
      ],
      accepted: [
        "<link>https://example.com/</link><pubDate>01 Mar 2024 09:30:00 GMT</pubDate><description>a</description>",
        "<guid>https://example.com/</guid><dc:date>2024</dc:date><content:encoded>a</content:encoded>",
        "<atom:link href=\"https://example.com/\"/><atom:updated>2024-03-01T09:30:00Z</atom:updated>"
          + "<description>a</description>",
      ]),
    NearExamples(
      "text/missing-value", in: .item,
      reported: ["undefined", " null\n", "NaN", "[object Object]"].map { "<title>\($0)</title>" },
      accepted: ["Undefined", "null and void", "None", "nan", ""].map { "<title>\($0)</title>" }),
    NearExamples(
      "date/questionable-form", in: .item, reported: ["<pubDate>Fri, 01 Mar 2024 09:30:00 UTC</pubDate>"],
      accepted: ["GMT", "UT", "Z", "+0000"].map { "<pubDate>Fri, 01 Mar 2024 09:30:00 \($0)</pubDate>" }),
    NearExamples(
      "date/questionable-form", in: .item,
      reported: [
        "Fri,01 Mar 2024 09:30:00 GMT", "Fri, 01 Mar 24 09:30:00 GMT", "01 Mar 24 09:30:00 +0000",
      ].map { "<pubDate>\($0)</pubDate>" },
      accepted: [
        "01 Mar 2024 09:30:00 GMT", "Fri, 01 Mar 2024 09:30 GMT", "Fri, 01 Mar 2024 09:30:00 EST",
        "Fri, 01 Mar 2024 09:30:00 PDT", " Fri, 01 Mar 2024 09:30:00 -0500\n",
      ].map { "<pubDate>\($0)</pubDate>" }),
    NearExamples(
      "rss/doctype-version", in: .rss,
      reported: [
        "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"2.0\"/>",
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"a.dtd\"><rss version=\"0.92\"/>",
      ],
      accepted: [
        "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"/>",
        "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.92.dtd\"><rss version=\"2.0\"/>",
        "<!DOCTYPE rss><rss version=\"2.0\"/>", "<rss version=\"2.0\"/>",
      ]),
    NearExamples(
      "xml/external-resource", in: .rss,
      reported: [
        "<!DOCTYPE rss SYSTEM \"a.dtd\"><rss version=\"2.0\"/>",
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"a.txt\">]><rss version=\"2.0\"/>",
      ],
      accepted: [
        "<!DOCTYPE rss><rss version=\"2.0\"/>", "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"/>",
        "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"/>",
      ]),
  ]
}
