import FeedCore

@testable import FeedVocabulary

extension NearValues {
  /// The codecs of fixed words.
  static let words: [NearValues] = [
    NearValues(
      "true or false", TextCodec<Bool>.trueFalse, right: ["true", "false"],
      wrong: [
        Wrong(
          "boolean/not-true-or-false", help: "write true or false",
          ["True", "TRUE", "yes", "no", "1", "0", "", " true", "tru", "on", "null"])
      ]),
    NearValues(
      "explicit", TextCodec<Bool>.explicit, right: ["true", "false", "True"],
      wrong: [
        Wrong("itunes/explicit", help: "write true", ["yes", "explicit"]),
        Wrong("itunes/explicit", help: "write false", ["no", "clean"]),
        Wrong("itunes/explicit", help: "write true or false", ["1", "", "on", "t", "true!", "nein"]),
      ]),
    NearValues(
      "skipped day", RSS.day.codec, right: ["Monday", "Sunday"],
      wrong: [
        Wrong(
          "rss/skip-day",
          help: "write one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday; did you mean “Monday”?",
          ["monday", "MONDAY", "Montag", "Mondays"]),
        Wrong(
          "rss/skip-day", help: "write one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
          ["Mon", "1", "", "Weekday", "Sunday,Monday"]),
        Wrong(
          "rss/skip-day",
          help: "write one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday; did you mean “Tuesday”?",
          ["Tuesday "]),
      ]),
    NearValues(
      "RSS version", RSS.version.codec, right: ["2.0", "0.91", "0.92"],
      wrong: [
        Wrong("rss/version", help: "write one of 2.0, 0.91, 0.92, 0.93, 0.94", ["2", "2.0.1", "", "RSS 2.0"]),
        Wrong(
          "rss/version", help: "write one of 2.0, 0.91, 0.92, 0.93, 0.94; did you mean “2.0”?",
          ["2.00", "2.1", "1.0", "v2.0", "2,0"]),
        Wrong("rss/version", help: "write one of 2.0, 0.91, 0.92, 0.93, 0.94; did you mean “0.91”?", ["0.9"]),
      ]),
    NearValues(
      "form field", RSS.inputName.codec, right: ["q", "search", "s_1"],
      wrong: [
        Wrong(
          "rss/form-field-name", help: "begin with a letter, then write letters, digits, hyphens and underscores",
          ["1q", "", "q q", "q=", "?q", "é", "-q", "q&r", "q/1", "<q>"])
      ]),
    NearValues(
      "update period", Syndication.updatePeriod.codec, right: ["hourly", "daily"],
      wrong: [
        Wrong(
          "sy/update-period", help: "write one of hourly, daily, weekly, monthly, yearly; did you mean “hourly”?",
          ["Hourly"]),
        Wrong(
          "sy/update-period", help: "write one of hourly, daily, weekly, monthly, yearly",
          ["hour", "day", "1", "fortnightly", "PT1H", "always", "never", "", "anually"]),
        Wrong(
          "sy/update-period", help: "write one of hourly, daily, weekly, monthly, yearly; did you mean “weekly”?",
          ["weekly "]),
      ]),
    NearValues(
      "iTunes block", ITunes.block.codec, right: ["Yes", "no"],
      wrong: [
        Wrong("itunes/block", help: "write one of Yes, No, clean", ["true", "1", "false", "y", "", "block", "ja"]),
        Wrong("itunes/block", help: "write one of Yes, No, clean; did you mean “Yes”?", ["Yes.", " yes"]),
        Wrong("itunes/block", help: "write one of Yes, No, clean; did you mean “No”?", ["on"]),
      ]),
    NearValues(
      "podcast type", ITunes.type.codec, right: ["episodic", "Serial"],
      wrong: [
        Wrong(
          "itunes/type", help: "write one of episodic, serial; did you mean “episodic”?", ["episode", "Episodic."]),
        Wrong("itunes/type", help: "write one of episodic, serial; did you mean “serial”?", ["series"]),
        Wrong(
          "itunes/type", help: "write one of episodic, serial",
          ["", "show", "1", "episodic,serial", "full", "audio", "serialized"]),
      ]),
    NearValues(
      "episode type", ITunes.episodeType.codec, right: ["full", "Trailer", "bonus"],
      wrong: [
        Wrong(
          "itunes/episode-type", help: "write one of full, trailer, bonus",
          ["episode", "Full Episode", "teaser", "", "1", "preview", "extra", "none", "bonus,full"]),
        Wrong("itunes/episode-type", help: "write one of full, trailer, bonus; did you mean “full”?", ["fully"]),
      ]),
    NearValues(
      "podcast medium", Podcasting.medium.codec, right: ["podcast", "musicL", "mixed"],
      wrong: [
        Wrong(
          "podcast/medium",
          help:
            "write one of podcast, podcastL, music, musicL, video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, publisherL, course, courseL, mixed; did you mean “podcast”?",
          ["podcasts"]),
        Wrong(
          "podcast/medium",
          help:
            "write one of podcast, podcastL, music, musicL, video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, publisherL, course, courseL, mixed",
          ["audio", "", "song", "radio", "video,film", "tv"]),
        Wrong(
          "podcast/medium",
          help:
            "write one of podcast, podcastL, music, musicL, video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, publisherL, course, courseL, mixed; did you mean “mixed”?",
          ["mixedL"]),
        Wrong(
          "podcast/medium",
          help:
            "write one of podcast, podcastL, music, musicL, video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, publisherL, course, courseL, mixed; did you mean “musicL”?",
          ["music L"]),
        Wrong(
          "podcast/medium",
          help:
            "write one of podcast, podcastL, music, musicL, video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, publisherL, course, courseL, mixed; did you mean “course”?",
          ["course/"]),
      ]),
    NearValues(
      "podcast lock", Podcasting.locked.codec, right: ["yes", "no"],
      wrong: [
        Wrong("podcast/locked", help: "write one of yes, no; did you mean “yes”?", ["Yes", "yes "]),
        Wrong("podcast/locked", help: "write one of yes, no", ["true", "1", "locked", "", "y", "false"]),
        Wrong("podcast/locked", help: "write one of yes, no; did you mean “no”?", ["on", "NO"]),
      ]),
    NearValues(
      "live status", PodcastingAttributes.liveStatus.codec, right: ["pending", "live", "ended"],
      wrong: [
        Wrong(
          "podcast/live-status", help: "write one of pending, live, ended; did you mean “live”?", ["Live", "lives"]),
        Wrong(
          "podcast/live-status", help: "write one of pending, live, ended",
          ["end", "finished", "", "soon", "1", "active", "live,ended"]),
        Wrong("podcast/live-status", help: "write one of pending, live, ended; did you mean “pending”?", ["PENDING"]),
      ]),
    NearValues(
      "social protocol", PodcastingAttributes.socialProtocol.codec, right: ["activitypub", "disabled"],
      wrong: [
        Wrong(
          "podcast/social-protocol",
          help: "write one of activitypub, atproto, twitter, lightning, disabled, bluesky, hive, matrix, nostr",
          ["mastodon", "", "http", "facebook", "x", "none", "tw"]),
        Wrong(
          "podcast/social-protocol",
          help:
            "write one of activitypub, atproto, twitter, lightning, disabled, bluesky, hive, matrix, nostr; did you mean “activitypub”?",
          ["ActivityPub", "activitypub ", "activity-pub"]),
      ]),
    NearValues(
      "integrity type", PodcastingAttributes.integrityType.codec, right: ["sri", "pgp-signature"],
      wrong: [
        Wrong(
          "podcast/integrity-type", help: "write one of sri, pgp-signature",
          ["sha256", "pgp", "md5", "", "sha-1", "hash", "sig"]),
        Wrong("podcast/integrity-type", help: "write one of sri, pgp-signature; did you mean “sri”?", ["SRI", "sri "]),
        Wrong(
          "podcast/integrity-type", help: "write one of sri, pgp-signature; did you mean “pgp-signature”?",
          ["PGP-signature"]),
      ]),
    NearValues(
      "media medium", MediaAttributes.medium.codec, right: ["image", "executable"],
      wrong: [
        Wrong(
          "media/medium", help: "write one of image, audio, video, document, executable; did you mean “image”?",
          ["Image", "images"]),
        Wrong(
          "media/medium", help: "write one of image, audio, video, document, executable",
          ["film", "picture", "", "movie", "text", "photo", "audio/mpeg", "img"]),
      ]),
    NearValues(
      "media expression", MediaAttributes.expression.codec, right: ["sample", "full", "nonstop"],
      wrong: [
        Wrong("media/expression", help: "write one of sample, full, nonstop; did you mean “full”?", ["Full"]),
        Wrong(
          "media/expression", help: "write one of sample, full, nonstop",
          ["preview", "", "live", "1", "trailer", "part", "complete"]),
        Wrong("media/expression", help: "write one of sample, full, nonstop; did you mean “sample”?", ["samples"]),
        Wrong("media/expression", help: "write one of sample, full, nonstop; did you mean “nonstop”?", ["non-stop"]),
      ]),
    NearValues(
      "hash algorithm", MediaAttributes.algorithm.codec, right: ["md5", "sha-1"],
      wrong: [
        Wrong("media/hash-algorithm", help: "write one of md5, sha-1; did you mean “md5”?", ["MD5", "md-5"]),
        Wrong(
          "media/hash-algorithm", help: "write one of md5, sha-1; did you mean “sha-1”?", ["sha1", "SHA-1", "sha_1"]),
        Wrong("media/hash-algorithm", help: "write one of md5, sha-1", ["sha-256", "", "crc32", "sha", "hash"]),
      ]),
    NearValues(
      "price type", MediaAttributes.priceType.codec, right: ["rent", "purchase", "package", "subscription"],
      wrong: [
        Wrong(
          "media/price-type", help: "write one of rent, purchase, package, subscription; did you mean “rent”?",
          ["Rent", "rental"]),
        Wrong(
          "media/price-type", help: "write one of rent, purchase, package, subscription",
          ["buy", "free", "", "sale", "lease", "rent,purchase", "subscribe", "1"]),
      ]),
    NearValues(
      "media status", MediaAttributes.state.codec, right: ["active", "blocked", "deleted"],
      wrong: [
        Wrong(
          "media/status", help: "write one of active, blocked, deleted; did you mean “active”?",
          ["Active", "inactive", "active "]),
        Wrong(
          "media/status", help: "write one of active, blocked, deleted",
          ["live", "", "removed", "1", "block", "ok", "gone"]),
      ]),
    NearValues(
      "media rights", MediaAttributes.rightsStatus.codec, right: ["userCreated", "official"],
      wrong: [
        Wrong(
          "media/rights-status", help: "write one of userCreated, official; did you mean “userCreated”?",
          ["usercreated", "UserCreated", "user-created"]),
        Wrong(
          "media/rights-status", help: "write one of userCreated, official", ["user", "", "copyright", "none", "1"]),
        Wrong(
          "media/rights-status", help: "write one of userCreated, official; did you mean “official”?",
          ["Official", "oficial"]),
      ]),
    NearValues(
      "Atom text type", Atom.textType.codec, right: ["text", "html", "xhtml"],
      wrong: [
        Wrong("atom/text-type", help: "write one of text, html, xhtml; did you mean “html”?", ["HTML", "html5"]),
        Wrong(
          "atom/text-type", help: "write one of text, html, xhtml",
          ["", "plain", "xml", "markdown"]),
        Wrong("atom/media-type-of-text", help: "write type=\"html\"", ["text/html", "image/jpeg", "text/HTML"]),
        Wrong("atom/media-type-of-text", help: "write type=\"text\"", ["text/plain"]),
        Wrong("atom/media-type-of-text", help: "write type=\"xhtml\"", ["application/xhtml+xml"]),
        Wrong("atom/text-type", help: "write one of text, html, xhtml; did you mean “xhtml”?", ["XHTML"]),
      ]),
    NearValues(
      "media text type", MediaAttributes.textType.codec, right: ["plain", "html"],
      wrong: [
        Wrong(
          "media/text-type", help: "write one of plain, html",
          ["text", "text/html", "", "text/plain", "markdown", "1", "rtf"]),
        Wrong("media/text-type", help: "write one of plain, html; did you mean “html”?", ["HTML", "xhtml"]),
        Wrong("media/text-type", help: "write one of plain, html; did you mean “plain”?", ["Plain"]),
      ]),
    NearValues(
      "restriction relationship", MediaAttributes.relationship.codec, right: ["allow", "deny"],
      wrong: [
        Wrong(
          "media/restriction-relationship", help: "write one of allow, deny; did you mean “allow”?",
          ["Allow", "allowed"]),
        Wrong(
          "media/restriction-relationship", help: "write one of allow, deny",
          ["block", "", "forbid", "1", "true", "denied", "none", "permit"]),
      ]),
    NearValues(
      "restriction type", MediaAttributes.restrictionType.codec, right: ["country", "uri", "sharing"],
      wrong: [
        Wrong(
          "media/restriction-type", help: "write one of country, uri, sharing; did you mean “country”?",
          ["Country", "countries"]),
        Wrong(
          "media/restriction-type", help: "write one of country, uri, sharing; did you mean “uri”?", ["url", "URI"]),
        Wrong(
          "media/restriction-type", help: "write one of country, uri, sharing",
          ["", "share", "region", "1", "domain", "geo"]),
      ]),
    NearValues(
      "location relation", PodcastingAttributes.locationRel.codec, right: ["subject", "creator"],
      wrong: [
        Wrong("podcast/location-rel", help: "write one of subject, creator; did you mean “subject”?", ["Subject"]),
        Wrong(
          "podcast/location-rel", help: "write one of subject, creator",
          ["author", "", "about", "topic", "1", "place", "subject,creator", "home"]),
        Wrong("podcast/location-rel", help: "write one of subject, creator; did you mean “creator”?", ["creators"]),
      ]),
    NearValues(
      "RDF parse type", RDFSyntax.parseType.codec, right: ["Literal", "Resource", "Collection"],
      wrong: [
        Wrong(
          "rdf/parse-type", help: "write one of Literal, Resource, Collection; did you mean “Literal”?",
          ["literal", "Litteral"]),
        Wrong("rdf/parse-type", help: "write one of Literal, Resource, Collection", ["Text", "", "XML", "1", "html"]),
        Wrong(
          "rdf/parse-type", help: "write one of Literal, Resource, Collection; did you mean “Resource”?",
          ["Resources", "resource"]),
        Wrong(
          "rdf/parse-type", help: "write one of Literal, Resource, Collection; did you mean “Collection”?",
          ["daml:collection"]),
      ]),
    NearValues(
      "name of a person", Podcasting.person.codec, right: ["Ada"],
      wrong: [
        Wrong("podcast/empty-person", help: "write a name", ["", " ", "\n", "\t"])
      ]),
    NearValues(
      "OPML version", OPML.version.codec, right: ["1.0", "1.1", "2.0"],
      wrong: [
        Wrong("opml/version", help: "write one of 1.0, 1.1, 2.0", ["2", "1", "", "v2", "2.0.0", "0.9", "OPML 2.0"]),
        Wrong("opml/version", help: "write one of 1.0, 1.1, 2.0; did you mean “1.0”?", ["3.0", "1,0"]),
        Wrong("opml/version", help: "write one of 1.0, 1.1, 2.0; did you mean “1.1”?", ["2.1"]),
      ]),
    NearValues(
      "closed captions", ITunes.isClosedCaptioned.codec, right: ["Yes", "No"],
      wrong: [
        Wrong("itunes/closed-captioned", help: "write one of Yes, No", ["true", "1", "", "cc", "y", "ja", "off", "0"]),
        Wrong("itunes/closed-captioned", help: "write one of Yes, No; did you mean “Yes”?", ["Yes!"]),
        Wrong("itunes/closed-captioned", help: "write one of Yes, No; did you mean “No”?", ["on"]),
      ]),
    NearValues(
      "draft", AtomPublishing.draft.codec, right: ["yes", "no"],
      wrong: [
        Wrong("app/draft", help: "write one of yes, no", ["true", "false", "", "1", "0", "draft", "final"]),
        Wrong("app/draft", help: "write one of yes, no; did you mean “yes”?", ["Yes", "yes!"]),
        Wrong("app/draft", help: "write one of yes, no; did you mean “no”?", ["NO"]),
      ]),
    NearValues(
      "role of a query", TextCodec<String>.searchRole, right: ["request", "superset", "custom:synonym"],
      wrong: [
        Wrong(
          "opensearch/role", help: "write one of request, example, related, correction, subset, superset",
          ["", "search", "query", "1", "self", "next"]),
        Wrong(
          "opensearch/role",
          help: "write one of request, example, related, correction, subset, superset; did you mean “request”?",
          ["Request", "requests", "reqest"]),
        Wrong(
          "opensearch/role",
          help: "write one of request, example, related, correction, subset, superset; did you mean “example”?",
          ["examples"]),
      ]),
    NearValues(
      "language of a query", TextCodec<String>.searchLanguage, right: ["*", "en", "pt-BR", "zh-Hant"],
      wrong: [
        Wrong(
          "language/not-well-formed",
          help: "write two or three letters, with a hyphen and the country if needed: en, de, pt-BR",
          ["", "**", "en,de", "en *", "pt_BR", "english", "*-CH"]),
        Wrong(
          "language/not-registered", help: "write a language code, not a country code: en, de, sv, ja", ["us", "xx"]),
      ]),
    NearValues(
      "recurrence rule", TextCodec<String>.recurrenceRule,
      right: [
        "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=10", "FREQ=WEEKLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=YEARLY;BYDAY=+4TH;BYMONTH=11", "FREQ=WEEKLY;UNTIL=2023-12-31T00:00:00.000Z;BYDAY=MO",
        "FREQ=DAILY;UNTIL=19971224T000000Z", "FREQ=DAILY;UNTIL=19971224", "freq=monthly;byday=1fr,-1su",
        "BYMONTHDAY=-1;FREQ=MONTHLY", "FREQ=YEARLY;BYYEARDAY=1,-366;BYSETPOS=-1;WKST=SU",
        "FREQ=SECONDLY;BYSECOND=60;BYMINUTE=0;BYHOUR=23;BYWEEKNO=-53",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;SKIP=FORWARD",
      ],
      wrong: [
        Wrong(
          "podcast/recurrence-rule", help: "write it like FREQ=WEEKLY;BYDAY=MO",
          [
            "", "weekly", "Every Monday", "FREQ=DAILY;", "FREQ=WEEKLY;FRI", "P1W", "0 9 * * 1", "FREQ=WEEKLY;MO",
            "FREQUENCY=WEEKLY", "FREQ:WEEKLY",
          ]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like FREQ=WEEKLY;BYDAY=MO; did you mean “BYDAY”?",
          ["FREQ=WEEKLY; BYDAY=MO", "FREQ=WEEKLY;BY_DAY=MO", "FREQ=WEEKLY;BYDAYS=MO"]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like FREQ=WEEKLY;BYDAY=MO; did you mean “FREQ”?",
          ["FREG=WEEKLY", "FREQ", "FRQ=DAILY"]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY",
          ["FREQ=BIWEEKLY", "FREQ=", "FREQ=WEEKLY,DAILY", "FREQ=ANNUALLY", "FREQ=DAILY ; COUNT=2"]),
        Wrong(
          "podcast/recurrence-rule",
          help: "write it like BYDAY=MO,WE or BYDAY=2TU, with the days SU, MO, TU, WE, TH, FR and SA",
          ["FREQ=WEEKLY;BYDAY=Monday", "FREQ=WEEKLY;BYDAY=MO,", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=54MO"]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like UNTIL=20241231 or UNTIL=20241231T235959Z",
          ["FREQ=DAILY;UNTIL=2024-02-30", "FREQ=DAILY;UNTIL=20240230", "FREQ=DAILY;UNTIL=forever"]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like INTERVAL=2, with a number of 1 or more",
          ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=1.5", "FREQ=DAILY;INTERVAL=-1"]),
        Wrong(
          "podcast/recurrence-rule", help: "write it like BYMONTH=1,2, with numbers in their range",
          ["FREQ=YEARLY;BYMONTH=14", "FREQ=YEARLY;BYMONTH=May", "FREQ=YEARLY;BYMONTH=-1"]),
        Wrong("podcast/recurrence-rule", help: "begin with FREQ=WEEKLY;", ["BYDAY=MO", "INTERVAL=2"]),
        Wrong(
          "podcast/recurrence-rule", help: "remove one of the two",
          ["FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;COUNT=2;UNTIL=20241231"]),
      ]),
  ]
}
