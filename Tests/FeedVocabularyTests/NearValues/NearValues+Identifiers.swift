import FeedCore

@testable import FeedVocabulary

extension NearValues {
  /// The codecs of URLs, names, languages and addresses.
  static let identifiers: [NearValues] = [
    NearValues(
      "absolute IRI", TextCodec<IRI>.iri,
      right: [
        "https://example.com/", "HTTP://EXAMPLE.COM", "https://example.com/ä?b=c&d#e", "https://[::1]:80/",
        "mailto:ada@example.com", "tag:example.com,2024:a", "urn:isbn:9780262533058", "https://example.com/%20",
        "https://xn--bcher-kva.example/", "https://münchen.example/", "magnet:?xt=urn:btih:abc", "geo:1,2",
        "acct:ada@example.com", "feed:https://example.com/feed", "https://ada:pw@example.com:8080/a",
      ],
      wrong: [
        Wrong(
          "iri/not-absolute", help: "write the whole URL, such as https://example.com/",
          [
            "", "example.com", "www.example.com/a", "/rye", "//example.com/rye", "http//example.com",
            "1https://example.com", "undefined", "null", "#", ".",
          ]),
        Wrong(
          "iri/without-host", help: "write it like https://example.com/",
          [
            "https:///rye", "https://", "https:/example.com", "https:example.com", "https://example.com:port/",
            "https://example.com:99999/", "https://example.com:80:80/", "https://.com/", "https://example..com/",
            "https://::1/", "https://user@/", "https://@/", "https://?q=1", "https://#a",
          ]),
        Wrong(
          "iri/invalid-character", help: "write it as %20",
          ["https://example.com/a b", "https://exa mple.com/", " javascript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7C", ["https://example.com/a|b"]),
        Wrong("iri/invalid-character", help: "write it as %3C", ["https://example.com/<a>"]),
        Wrong(
          "iri/invalid-escape", help: "write a percent sign as %25",
          ["https://example.com/%zz", "https://example.com/%"]),
        Wrong(
          "iri/invalid-character", help: "write it as %5C",
          ["https://example.com/\\a", "C:\\feeds\\a.xml", "https://example.com\\@evil.example/"]),
        Wrong("iri/invalid-character", help: "write it as %7B", ["https://example.com/{id}", "{{ url }}"]),
        Wrong("iri/invalid-character", help: "write it as %5E", ["https://example.com/^"]),
        Wrong("iri/invalid-character", help: "write it as %60", ["https://example.com/`"]),
        Wrong("iri/invalid-character", help: "write it as %22", ["https://example.com/\"a\""]),
        Wrong("iri/invalid-character", help: "write it as %5B", ["https://[::1/", "https://example.com/[a]"]),
        Wrong("iri/invalid-character", help: "write it as %23", ["https://example.com/a#b#c"]),
        Wrong(
          "iri/script", help: "write the URL of a page or file: https://example.com/",
          ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x"]),
        Wrong("iri/invalid-character", help: "write it as %09", ["java\tscript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7F", ["https://example.com/\u{7F}"]),
        Wrong("iri/invalid-character", help: "remove it", ["https://example.com/\u{202E}a"]),
        Wrong("iri/urn-not-well-formed", help: "write a namespace and a name in it: urn:isbn:9780262533058", ["urn:x"]),
        Wrong(
          "iri/not-a-uuid",
          help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them", ["urn:uuid:1"]),
        Wrong("iri/without-host", help: "write it like ftp://example.com/", ["ftp:///a"]),
        Wrong("iri/without-host", help: "write it like http://example.com/", ["http:"]),
      ]),
    NearValues(
      "IRI reference", TextCodec<IRI>.iriReference,
      right: [
        "", "/rye", "rye", "//example.com/rye", "#notes", "?page=2", ".", "https://example.com/", "HTTP://EXAMPLE.COM",
        "https://example.com/ä?b=c&d#e", "https://[::1]:80/", "mailto:ada@example.com", "tag:example.com,2024:a",
        "urn:isbn:9780262533058", "https://example.com/%20", "https://xn--bcher-kva.example/",
        "https://münchen.example/", "magnet:?xt=urn:btih:abc", "geo:1,2", "acct:ada@example.com",
        "feed:https://example.com/feed", "https://ada:pw@example.com:8080/a",
      ],
      wrong: [
        Wrong(
          "iri/without-host", help: "write it like https://example.com/",
          [
            "https:///rye", "https://", "https:/example.com", "https:example.com", "https://example.com:port/",
            "https://example.com:99999/", "https://example.com:80:80/", "https://.com/", "https://example..com/",
            "https://::1/", "https://user@/", "https://@/", "https://?q=1", "https://#a",
          ]),
        Wrong(
          "iri/invalid-character", help: "write it as %20",
          ["https://example.com/a b", "https://exa mple.com/", " javascript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7C", ["https://example.com/a|b"]),
        Wrong("iri/invalid-character", help: "write it as %3C", ["https://example.com/<a>"]),
        Wrong(
          "iri/invalid-escape", help: "write a percent sign as %25",
          ["https://example.com/%zz", "https://example.com/%"]),
        Wrong(
          "iri/invalid-character", help: "write it as %5C",
          ["https://example.com/\\a", "C:\\feeds\\a.xml", "https://example.com\\@evil.example/"]),
        Wrong("iri/invalid-character", help: "write it as %7B", ["https://example.com/{id}", "{{ url }}"]),
        Wrong("iri/invalid-character", help: "write it as %5E", ["https://example.com/^"]),
        Wrong("iri/invalid-character", help: "write it as %60", ["https://example.com/`"]),
        Wrong("iri/invalid-character", help: "write it as %22", ["https://example.com/\"a\""]),
        Wrong("iri/invalid-character", help: "write it as %5B", ["https://[::1/", "https://example.com/[a]"]),
        Wrong("iri/invalid-character", help: "write it as %23", ["https://example.com/a#b#c"]),
        Wrong(
          "iri/script", help: "write the URL of a page or file: https://example.com/",
          ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x"]),
        Wrong("iri/invalid-character", help: "write it as %09", ["java\tscript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7F", ["https://example.com/\u{7F}"]),
        Wrong("iri/invalid-character", help: "remove it", ["https://example.com/\u{202E}a"]),
        Wrong("iri/urn-not-well-formed", help: "write a namespace and a name in it: urn:isbn:9780262533058", ["urn:x"]),
        Wrong(
          "iri/not-a-uuid",
          help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them", ["urn:uuid:1"]),
        Wrong("iri/without-host", help: "write it like ftp://example.com/", ["ftp:///a"]),
        Wrong("iri/without-host", help: "write it like http://example.com/", ["http:"]),
      ]),
    NearValues(
      "scheme", TextCodec<IRI>.schemeName,
      right: [
        "https://example.com/", "HTTP://EXAMPLE.COM", "https://example.com/ä?b=c&d#e", "https://[::1]:80/",
        "mailto:ada@example.com", "tag:example.com,2024:a", "urn:isbn:9780262533058", "https://example.com/%20",
        "https://xn--bcher-kva.example/", "https://münchen.example/", "magnet:?xt=urn:btih:abc", "geo:1,2",
        "acct:ada@example.com", "feed:https://example.com/feed", "https://ada:pw@example.com:8080/a",
      ],
      wrong: [
        Wrong(
          "iri/not-absolute", help: "write the whole URL, such as https://example.com/",
          [
            "", "example.com", "www.example.com/a", "/rye", "//example.com/rye", "http//example.com",
            "1https://example.com", "undefined", "null", "#", ".",
          ]),
        Wrong(
          "iri/without-host", help: "write it like https://example.com/",
          [
            "https:///rye", "https://", "https:/example.com", "https:example.com", "https://example.com:port/",
            "https://example.com:99999/", "https://example.com:80:80/", "https://.com/", "https://example..com/",
            "https://::1/", "https://user@/", "https://@/", "https://?q=1", "https://#a",
          ]),
        Wrong(
          "iri/invalid-character", help: "write it as %20",
          ["https://example.com/a b", "https://exa mple.com/", " javascript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7C", ["https://example.com/a|b"]),
        Wrong("iri/invalid-character", help: "write it as %3C", ["https://example.com/<a>"]),
        Wrong(
          "iri/invalid-escape", help: "write a percent sign as %25",
          ["https://example.com/%zz", "https://example.com/%"]),
        Wrong(
          "iri/invalid-character", help: "write it as %5C",
          ["https://example.com/\\a", "C:\\feeds\\a.xml", "https://example.com\\@evil.example/"]),
        Wrong("iri/invalid-character", help: "write it as %7B", ["https://example.com/{id}", "{{ url }}"]),
        Wrong("iri/invalid-character", help: "write it as %5E", ["https://example.com/^"]),
        Wrong("iri/invalid-character", help: "write it as %60", ["https://example.com/`"]),
        Wrong("iri/invalid-character", help: "write it as %22", ["https://example.com/\"a\""]),
        Wrong("iri/invalid-character", help: "write it as %5B", ["https://[::1/", "https://example.com/[a]"]),
        Wrong("iri/invalid-character", help: "write it as %23", ["https://example.com/a#b#c"]),
        Wrong(
          "iri/script", help: "write the URL of a page or file: https://example.com/",
          ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x"]),
        Wrong("iri/invalid-character", help: "write it as %09", ["java\tscript:alert(1)"]),
        Wrong("iri/invalid-character", help: "write it as %7F", ["https://example.com/\u{7F}"]),
        Wrong("iri/invalid-character", help: "remove it", ["https://example.com/\u{202E}a"]),
        Wrong("iri/without-host", help: "write it like ftp://example.com/", ["ftp:///a"]),
        Wrong("iri/without-host", help: "write it like http://example.com/", ["http:"]),
      ]),
    NearValues(
      "tag: URI", Atom.id.codec,
      right: ["tag:example.com,2024:rye", "tag:a@b.example,2024-03-01:x", "tag:example.com,2024-03:x"],
      wrong: [
        Wrong(
          "iri/tag-not-well-formed",
          help: "write a host name, a date and a name: tag:example.com,2024-03-01:articles/first",
          [
            "tag:example.com:rye", "tag:example.com,24:rye", "tag:example.com,2024-02-30:rye", "tag:,2024:rye",
            "tag:example.com,2024", "tag:example.com 2024:rye", "tag:example.com,2024:a b", "tag:@b,2024:x",
            "tag:a@,2024:x", "tag:exa_mple.com,2024:x", "tag:example.com,2024-3:x", "tag://example.com,2024:x",
            "tag:example.com,20240301:x", "tag:example..com,2024:x", "tag:example.com,2024:ä",
          ])
      ]),
    NearValues(
      "URN", Atom.id.codec, right: ["urn:isbn:1", "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"],
      wrong: [
        Wrong(
          "iri/urn-not-well-formed", help: "write a namespace and a name in it: urn:isbn:9780262533058",
          ["urn:isbn", "urn:isbn:", "urn::1", "urn:a:1", "urn:urn:a", "urn:-a:b", "urn:isbn:a b", "urn:", "urn:isbn:é"]),
        Wrong(
          "iri/not-a-uuid",
          help: "write 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens between them",
          [
            "urn:uuid:60a76c80", "urn:uuid:{60a76c80-d399-11d9-b93c-0003939e0af6}",
            "urn:uuid:60a76c80d39911d9b93c0003939e0af6",
          ]),
      ]),
    NearValues(
      "language tag", TextCodec<LanguageTag>.language,
      right: [
        "en", "en-US", "pt-BR", "zh-Hant-TW", "de-1996", "es-419", "x-mine", "i-klingon", "sr-Latn-RS", "EN-us", "gsw",
        "und", "ca-valencia", "en-a-bbb", "zh-cmn-Hans-CN",
      ],
      wrong: [
        Wrong(
          "language/not-well-formed",
          help: "write two or three letters, with a hyphen and the country if needed: en, de, pt-BR",
          [
            "en_US", "english", "e", "en-", "-en", "en us", "en-US-", "en-USAA-", "deu-xxxxxxxxx", "de-DE-1", "en--US",
            "German", "12", "en-US;q=0.9", "en,de", "*", "", "en-US.UTF-8", "uk-", "c", "en-GB-GB",
          ]),
        Wrong(
          "language/not-registered", help: "write a language code, not a country code: en, de, sv, ja",
          ["xx", "zz-DE", "us", "jp", "cn", "gb", "qq"]),
      ]),
    NearValues(
      "media type", TextCodec<MediaType>.mediaType,
      right: [
        "audio/mpeg", "text/html; charset=utf-8", "application/vnd.api+json", "image/svg+xml",
        "text/html;charset=\"utf-8\"", "video/x-m4v",
      ],
      wrong: [
        Wrong(
          "media-type/not-well-formed",
          help: "write a type and a subtype with a slash between them: audio/mpeg, image/png, text/html",
          [
            "mp3", "audio", "audio/", "/mpeg", "audio/mpeg/x", "audio mpeg", "audio\\mpeg", "audio/mpeg;",
            "text/html; charset", "text/html; charset=", "audio/mpeg, audio/ogg", "image/*", "*/*", "audio/m peg",
            ".mp3", "", "https://a/b", "text/html charset=utf-8", "audio:mpeg", "audíо/mpeg",
            "text/html; charset=utf 8", "audio//mpeg",
          ])
      ]),
    NearValues(
      "e-mail address", TextCodec<String>.email,
      right: [
        "ada@example.com", "a.b+c@example.co.uk", "ada@localhost", "\"a b\"@example.com", "ada@münchen.example",
        "mailto:ada@example.com", "o'neil@example.com", "ada@[192.0.2.1]", "ada@[IPv6:2001:db8::1]",
      ],
      wrong: [
        Wrong(
          "email/not-an-address",
          help: "write only the e-mail address, such as ada@example.com; put a name in the name element",
          [
            "ada", "ada@", "@example.com", "ada@@example.com", "ada at example.com", "Ada <ada@example.com>",
            "ada@example..com", "ada@.example.com", "ada@example.com.", "ada@-example.com", "ada@exa_mple.com",
            "ada example.com", "ada@example,com", "ada@example.com, b@example.com", "ada [at] example.com", "",
            "a..b@example.com", ".a@example.com", "a.@example.com", "ada@example.com (Ada)", "https://example.com",
            "ada@[1.2.3.4", "ada@[]", "ada@[1.2 3.4]", "ada@exam ple.com", "mailto:", "@ada",
          ])
      ]),
    NearValues(
      "e-mail address with a name", TextCodec<String>.emailWithName,
      right: [
        "ada@example.com", "ada@example.com (Ada)", "Ada <ada@example.com>", "(Ada) ada@example.com",
        "mailto:ada@example.com", "ada@example.com?subject=Rye", "mailto:ada%40example.com%20%28Ada%29",
        "MAILTO:Ada%20%3Cada%40example%2Ecom%3E?subject=Rye%20bread", "a?b@example.com",
        "\"Ada B\"@example.com", "ada@[192.0.2.1] (Ada)",
      ],
      wrong: [
        Wrong(
          "email/not-an-address", help: "write ada@example.com (Ada Lovelace), or give only the name in dc:creator",
          [
            "Ada", "Ada (example.com)", "ada at example.com", "(ada@example.com)", "ada@", "@ada", "Ada, example.com",
            "", "noreply", "ada@example..com", "Ada <ada>", "ada@a,b", "mailto:", "mailto:Ada", "?subject=ada@",
            "mailto:?to=ada", "ada@?subject=Rye",
          ])
      ]),
    NearValues(
      "UUID", TextCodec<String>.uuid,
      right: ["917393e3-1b1e-5cef-ace4-edaa54e1f810", "917393E3-1B1E-5CEF-ACE4-EDAA54E1F810"],
      wrong: [
        Wrong(
          "podcast/guid",
          help: "write the version 5 UUID of the feed’s URL, such as 917393e3-1b1e-5cef-ace4-edaa54e1f810",
          [
            "urn:uuid:917393e3-1b1e-5cef-ace4-edaa54e1f810", "{917393e3-1b1e-5cef-ace4-edaa54e1f810}",
            "917393e31b1e5ceface4edaa54e1f810", "917393e3-1b1e-5cef-ace4-edaa54e1f81",
            "917393e3-1b1e-5cef-ace4-edaa54e1f8100", "917393g3-1b1e-5cef-ace4-edaa54e1f810", "917393e3-1b1e-5cef-ace4",
            "", "https://example.com/feed", "917393e3_1b1e_5cef_ace4_edaa54e1f810",
            "917393e3-1b1e-5ce-face4-edaa54e1f810",
          ])
      ]),
    NearValues(
      "country", TextCodec<String>.country, right: ["DE", "us"],
      wrong: [
        Wrong(
          "country/not-a-code", help: "write two letters, such as DE",
          ["XX", "Germany", "DEU", "D", "", "UK", "EU", "de-DE", "276", "D E", "DE,FR"])
      ]),
    NearValues(
      "images of a podcast", TextCodec<String>.sourceSet,
      right: [
        "https://example.com/a.jpg", "https://example.com/a.jpg 300w, https://example.com/b.jpg 600w",
        "https://example.com/a,b.jpg 1x,\n https://example.com/b.jpg 1.5x",
        "https://example.com/a.jpg, https://example.com/b.jpg 2x",
      ],
      wrong: [
        Wrong(
          "iri/not-absolute", help: "write the whole URL, such as https://example.com/",
          [
            "/a.jpg 300w", "a.jpg", "//example.com/a.jpg", "https://example.com/a.jpg 300",
            "https://example.com/a.jpg 300px", "300w https://example.com/a.jpg",
            "https://example.com/a.jpg 300w, /b.jpg 600w", "https://example.com/a.jpg large",
          ]),
        Wrong("iri/not-absolute", help: "write the whole URL: https://example.com/2024/rye/", ["", " , "]),
        Wrong(
          "iri/script", help: "write the URL of a page or file: https://example.com/",
          [
            "javascript:alert(1) 300w", "data:image/png;base64,AA 1x",
            "https://example.com/a.jpg 300w, vbscript:x 600w",
          ]),
        Wrong("iri/without-host", help: "write it like https://example.com/", ["https:///a.jpg 300w"]),
      ]),
    NearValues(
      "text or URL", TextCodec<String>.linkOrText,
      right: ["", "Rye", "data model", "https://example.com/", "a guid", "javascript", "java script:x"],
      wrong: [
        Wrong(
          "iri/script", help: "write the URL of a page or file: https://example.com/",
          [
            "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:void(0)", "javascript:", "vbscript:x",
            "VBScript:x", "data:text/html,x", "data:,x", "Data:image/png;base64,AA", "data:",
          ])
      ]),
  ]
}
