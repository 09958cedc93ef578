import ContentValues
import FeedCore
import Feedkiln
import Foundation
import FrontMatter

@testable import CommentStores
@testable import FeedContent
@testable import SiteSettings

/// A small site of which one key at a time has another value.
struct VariedSite {
  /// The tables of site.toml, with their values in TOML.
  var settings: [String: [String: String]] = [
    "site": ["title": "\"Bread\"", "base_url": "\"https://bread.example/\"", "language": "\"en\""],
    "content": ["articles": "\"content/articles\"", "comments": "\"content/comments\""],
    "feeds": [
      "limit": "2", "archives": "true", "tags": "true", "pages": "\"all\"",
      "extra": "[{name = \"slow\", title = \"Slow\"}]",
    ],
    "comments": ["limit": "3", "stores": "[{path = \"store.jsonl\", kind = \"remark42\"}]"],
    "podcast": ["image": "\"/cover.png\"", "categories": "[\"Arts\"]", "explicit": "false"],
  ]
  /// The front matter of an article, in YAML.
  var article: [String: String] = [
    "title": "Rye", "date": "2024-03-01", "tags": "[rye]", "categories": "[bread]",
  ]
  /// A comment on the article, in JSON.
  var comment: [String: String] = [
    "id": "\"1\"", "name": "\"Zoë\"", "date": "\"2024-03-02\"", "body": "\"Good *crust*.\"",
  ]
  var options: @Sendable (inout BuildOptions) -> Void = { _ in }

  /// A value of one key.
  struct Change: Sendable, CustomStringConvertible {
    let table: String
    let key: String
    var number = 0
    let apply: @Sendable (inout VariedSite) -> Void

    var description: String { "\(table) \(key) \(number)" }
  }

  /// The files of the site.
  var files: [String: String] {
    var files = [
      "site.toml": settings.sorted { $0.key < $1.key }.map { table, values in
        "[\(table)]\n" + values.sorted { $0.key < $1.key }.map { "\($0) = \($1)\n" }.joined()
      }.joined(),
      "content/articles/flat/rye.md": "---\n"
        + article.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined() + "---\n\nLoaves of *rye*.\n",
      "content/comments/flat/rye.jsonl": "{"
        + comment.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}\n"
        + #"{"id": "2", "name": "Ben", "date": "2024-03-03", "reply_to": "1", "body": "So so."}"# + "\n"
        + #"{"id": "3", "date": "2024-03-04", "body": "Hm."}"# + "\n"
        + #"{"id": "4", "date": "2024-03-05", "kind": "like"}"# + "\n",
      "content/articles/draft.md": "---\ntitle: Draft\ndate: 2024-02-03\ndraft: true\n---\n\nNot yet.\n",
      "content/comments/oat.jsonl": #"{"id": "1", "name": "Ada", "date": "2024-03-04", "body": "Oats."}"# + "\n",
      "other.ids": "", "problems.txt": "", "map.csv": "",
      "public/oat/index.html": "<title>Oat</title><main><p class=\"text\">Built oats.</p></main>",
    ]
    for name in ["barley", "oat", "spelt", "wheat"] {
      let enclosure = name == "oat" ? "enclosures: [{url: 'https://cdn.example/1.mp3', length: 9}]\n" : ""
      files["content/articles/\(name).md"] =
        "---\ntitle: \(name)\ndate: 2024-02-0\(name.count)\nauthor: Ada\n\(enclosure)---\n\n\(name)\n"
    }
    files["content/others/rye.md"] = files["content/articles/flat/rye.md"]
    files["content/talk/rye.jsonl"] = files["content/comments/oat.jsonl"]
    for (name, word) in [("store", "one"), ("store2", "two")] {
      files["\(name).jsonl"] =
        "{\"version\":1,\"users\":[],\"posts\":[]}\n{\"id\":\"s\",\"text\":\"\(word)\",\"user\":{\"name\":\"A\"},\"locator\":{\"url\":\"https://bread.example/spelt/\"},\"time\":\"2024-03-20T15:18:22Z\"}\n"
    }
    return files
  }
}

extension VariedSite {
  /// All changes, in a fixed order.
  static let changes: [Change] =
    values.sorted { $0.key < $1.key }.flatMap { table, keys in
      keys.sorted { $0.key < $1.key }.flatMap { key, values in
        values.enumerated().map { number, value in
          Change(table: table, key: key, number: number) { $0.set(table, key, value) }
        }
      }
    }
    + options.sorted { $0.key < $1.key }.map { name, change in
      Change(table: "options", key: name) { $0.options = change }
    }

  private mutating func set(_ table: String, _ key: String, _ value: String) {
    switch table {
    case "article": article[key] = value
    case "authors": article["authors"] = "[{name: Ben, \(key): \(value)}]"
    case "enclosures":
      article["enclosures"] = "[{url: 'https://cdn.example/2.mp3', length: 9, \(key): \(value)}]"
    case "episode":
      article["enclosures"] = "[{url: 'https://cdn.example/2.mp3', length: 9}]"
      article["episode"] = "{\(key): \(value)}"
    case "comment": comment[key] = value
    case "pages": settings["feeds"]?["pages"] = "{\(key) = \(value)}"
    case "family": settings["feeds"]?["tags"] = "{\(key) = \(value)}"
    case "extra":
      let isNamed = key == "name" || key == "title"
      settings["feeds"]?["extra"] =
        isNamed
        ? "[{name = \"fast\", title = \(key == "title" ? value : "\"Fast\"")}]"
        : "[{name = \"slow\", title = \"Slow\", \(key) = \(value)}]"
    case "format": settings["feeds"]?["content"] = "{\(key) = \(value)}"
    case "store": settings["comments"]?["stores"] = value
    default: settings[table, default: [:]][key] = value
    }
    // A selector needs built pages.
    if table == "content", key == "selector" { settings["content"]?["built"] = "\"public\"" }
  }

  /// The names of all keys, by table.
  static let keys: [String: [String]] = [
    "site": SiteKey.names, "content": ContentKey.names, "feeds": FeedsKey.names, "format": FeedFormatKey.names,
    "pages": PagesKey.names,
    "family": FamilyKey.names, "extra": ExtraKey.names, "comments": CommentsKey.names, "store": CommentStoreKey.names,
    "validate": ValidateKey.names, "podcast": PodcastKey.names, "article": ArticleKey.names,
    "authors": AuthorKey.names, "enclosures": EnclosureKey.names, "episode": EpisodeKey.names,
    "comment": CommentKey.names,
  ]

  /// The other values of each key, by table.
  static let values: [String: [String: [String]]] = [
    "site": [
      "title": ["\"Brot\""], "base_url": ["\"https://brot.example/\""], "description": ["\"Loaves\""],
      "language": ["\"de\""], "time_zone": ["\"America/New_York\""], "authors": ["[\"Cleo\"]"], "rights": ["\"CC0\""],
      "license": ["\"CC-BY-4.0\""],
      "icon": ["\"/icon.png\""], "logo": ["\"/logo.png\""], "tag_authority": ["\"loaf.example\""],
      "ids": ["\"other.ids\""], "accounts": ["{ mastodon = \"@ada@social.example\" }"],
      "blogroll": ["\"/blogroll.opml\""], "profiles": ["[\"https://social.example/@ada\"]"],
    ],
    "content": [
      "generator": ["\"hugo\"", "\"zola\""], "articles": ["\"content/others\""], "comments": ["\"content/talk\""],
      "static": ["\"files\""], "permalink": ["\"/{slug}.html\""], "built": ["\"public\""], "selector": ["\".text\""],
      "omit": ["[\"em\"]"],
    ],
    "feeds": [
      "output": ["\"out\""], "url": ["\"f/\""], "formats": ["[\"rss\"]", "[\"json\", \"atom\"]"], "limit": ["1", "0"],
      "content": ["\"summary\""], "markdown": ["true"], "max_kilobytes": ["1"], "check": ["true"],
      "site": ["\"all.{ext}\""], "comments": ["\"talk.{ext}\""], "article_comments": ["\"c/{slug}.{ext}\""],
      "archives": ["false"], "archive": ["\"{feed}-old-{number}.{ext}\""], "hubs": ["[\"https://hub.example/\"]"],
      "style_sheet": ["true", "\"/my.css\""], "readable_in_browser": ["true"], "tags": ["false"],
      "categories": ["true"], "sections": ["true"], "authors": ["true"], "languages": ["true"],
      "comment_languages": ["true"], "commenters": ["true"], "extra": ["[]"], "opml": ["true", "\"all.opml\""],
      "pages": ["true", "false"], "hosts": ["[\"nginx\"]"], "old": ["{ \"/feeds/old.xml\" = \"atom\" }"],
      "compress": ["true"],
      "include": ["{keys = {tags = \"rye\"}}", "{not = {tags = [\"rye\"]}}"], "skip_hours": ["[1]"],
      "skip_days": ["[\"sunday\"]"], "update_schedule": ["\"daily\""], "source": ["true"],
      "webfeeds": ["{cover = \"/c.png\"}"], "namespaces": ["{bread = \"https://bread.example/ns\"}"],
      "elements": ["{\"geo:lat\" = 1, _x = {a = 1}}"], "category_schemes": ["true"],
      "exclude": ["{tags = [\"rye\"]}"], "before": ["\"<p>Before</p>\""], "after": ["\"<p>After</p>\""],
      "ttl": ["60"], "image_enclosures": ["true"], "link_posts": ["\"external\""],
      "rss_cloud": ["\"http://rpc.example:5337/\""],
      "private_hubs": ["true"],
    ],
    "pages": [
      "all": ["true"], "accent_color": ["\"#a00000\""], "style": ["\"/pages.css\""], "readers": ["[]"],
    ],
    "format": ["rss": ["\"summary\""], "atom": ["\"summary\""], "json": ["\"summary\""]],
    "family": [
      "path": ["\"t/{term}.{ext}\""], "title": ["\"On {term}\""], "page": ["\"/tags/{term}/\""], "limit": ["1"],
      "icon": ["\"/{term}.png\""], "logo": ["\"/{term}-wide.png\""],
    ],
    "extra": [
      "name": [""], "title": ["\"Faster\""], "description": ["\"No hurry\""], "path": ["\"s.{ext}\""],
      "page": ["\"/slow/\""], "icon": ["\"/slow.png\""], "logo": ["\"/slow-wide.png\""],
      "limit": ["1"], "tags": ["[\"rye\"]"], "categories": ["[\"grain\"]"],
      "authors": ["[\"Ada\"]"], "section": ["\"flat\""], "sections": ["[\"flat\"]"], "language": ["\"de\""],
      "languages": ["[\"en\"]"], "since": ["2024-02-20"], "until": ["2024-02-20"], "exclude": ["{tags = [\"rye\"]}"],
      "keys": ["{title = [\"oat\"]}"], "not": ["{tags = \"rye\"}"], "elements": ["{\"dc:subject\" = \"rye\"}"],
    ],
    "comments": [
      "articles": ["\"closed\"", "\"off\""], "limit": ["1"], "anonymous": ["\"Someone\""], "anchor": ["\"c-{id}\""],
      "list_anchor": ["\"talk\""], "title": ["\"Talk on {title}\""], "site_entry_title": ["\"{author}, {title}\""],
      "entry_title": ["\"{author}: {title}\""],
      "in_reply_to": ["\"To {author}:\""], "stores": ["[]"], "map": ["{\"https://bread.example/spelt/\" = \"oat\"}"],
      "reactions": ["true"],
    ],
    "store": ["kind": ["[{path = \"store.jsonl\"}]"], "path": ["[{path = \"store2.jsonl\", kind = \"remark42\"}]"]],
    "validate": [
      "rules": ["{\"feed/*\" = \"off\"}"], "strict": ["true"], "profile": ["\"readers\""],
      "baseline": ["\"problems.txt\""],
    ],
    "podcast": [
      "name": ["\"talk\""], "include": ["{tags = [\"rye\"]}"], "exclude": ["{authors = [\"Ada\"]}"],
      "elements": ["{\"dc:subject\" = \"rye\"}"], "title": ["\"Talk\""], "description": ["\"Hear\""],
      "page": ["\"/podcast/\""], "path": ["\"p.{ext}\""],
      "limit": ["1"], "author": ["\"Ada\""], "owner": ["{name = \"Ada\", email = \"ada@bread.example\"}"],
      "image": ["\"/other.png\""], "categories": ["[\"Arts > Food\"]"], "explicit": ["true"], "type": ["\"serial\""],
      "block": ["true"], "complete": ["true"], "new_feed_url": ["\"https://other.example/p.rss\""],
      "apple_verification": ["\"abc\""], "guid": ["\"917393e3-1b1e-5cef-ace4-edaa54e1f810\""], "locked": ["true"],
      "medium": ["\"music\""], "funding": ["{url = \"https://bread.example/give\", text = \"Give\"}"],
      "trailers": ["[{title = \"T\", url = \"https://cdn.example/t.mp3\", length = 9, date = 2024-01-01T00:00:00Z}]"],
      "publisher": ["{url = \"https://other.example/feed\"}"], "podroll": ["[\"https://other.example/feed\"]"],
      "people": ["[\"Ada\"]"], "locations": ["[\"Berlin\"]"], "license": ["\"CC-BY-4.0\""],
      "value": [
        "[{type = \"lightning\", method = \"keysend\", recipients = [{type = \"node\", address = \"03ae\", split = 1}]}]"
      ], "txt": ["[{text = \"abc\", purpose = \"verify\"}]"],
      "social": ["[\"https://social.example/@ada/1\"]"], "chat": ["{server = \"irc.example\", protocol = \"irc\"}"],
      "images": ["[\"/banner.png\"]"], "update_frequency": ["\"Every Monday\""],
    ],
    "article": [
      "external_url": ["'https://mill.example/'"], "link": ["'https://mill.example/'"],
      "title": ["Rye bread"], "date": ["2024-02-20", "2030-01-01"], "updated": ["2024-05-05"], "authors": ["[Ben]"],
      "author": ["Ben"], "contributors": ["[Cleo]"], "rights": ["CC0"],
      "license": ["CC0-1.0", "/license/"], "discussion": ["'https://social.example/@ada/1'"], "tags": ["[oat, rye]"],
      "categories": ["[grain]"], "summary": ["In short."], "description": ["In short."], "slug": ["rye-2"],
      "permalink": ["/r/"], "aliases": ["[/old/]"], "id": ["'urn:example:rye'"], "draft": ["true"],
      "feed": ["false", "{'geo:lat': 1, 'bread:x': 2, _x: {a: 1}}"], "location": ["'52.5, 13.4'", "Berlin"],
      "geo": ["[52.5, 13.4]"],
      "not_before": ["2030-01-01"], "expires": ["2024-06-01"], "language": ["de", "ar"], "lang": ["de"],
      "translation_key": ["rye"],
      "image": ["/i.png"], "banner_image": ["/b.png"], "comments": ["off", "closed"],
      "enclosures": ["[{url: 'https://cdn.example/2.mp3', length: 9}]"], "episode": ["false"],
    ],
    "authors": ["name": ["Ben"], "url": ["'https://ben.example/'"], "email": ["ben@ben.example"]],
    "enclosures": [
      "url": ["'https://cdn.example/2.mp3'"], "type": ["audio/aac"], "length": ["9"], "duration": ["61"],
      "title": ["Two"], "mirrors": ["['https://mirror.example/2.mp3']"], "integrity": ["sha256-abc="],
    ],
    "episode": [
      "number": ["3"], "display": ["Three"], "season": ["2"], "season_name": ["Two"], "type": ["bonus"],
      "title": ["T"], "author": ["Ada"], "image": ["/e.png"], "explicit": ["true"], "block": ["true"],
      "podcasts": ["[other]"],
      "transcripts": ["[{url: 'https://cdn.example/2.vtt'}]"], "chapters": ["'https://cdn.example/2.json'"],
      "soundbites": ["[{start: 1, duration: 2}]"], "people": ["[Ada]"], "locations": ["[Berlin]"],
      "license": ["CC-BY-4.0"],
      "value": ["[{type: lightning, method: keysend, recipients: [{type: node, address: 03ae, split: 1}]}]"],
      "txt": ["[{text: abc}]"], "social": ["[{protocol: disabled}]"], "chat": ["{server: irc.example, protocol: irc}"],
      "images": ["[/banner.png]"], "content_links": ["[{url: 'https://video.example/', text: Watch}]"],
    ],
    "comment": [
      "id": ["\"9\""], "name": ["\"Max\""], "author": ["{\"name\": \"Max\"}"], "url": ["\"https://max.example/\""],
      "date": ["\"2024-03-06\""], "updated": ["\"2024-03-07\""], "reply_to": ["\"3\""],
      "state": ["\"pending\"", "\"spam\""], "kind": ["\"webmention\"", "\"like\""],
      "format": ["\"text\"", "\"html\""], "body": ["\"Other words.\""],
    ],
  ]

  /// The other values of each option.
  static let options: [String: @Sendable (inout BuildOptions) -> Void] = [
    "now": { $0.content.now = Timestamp(secondsSinceEpoch: 1_708_387_200) },
    "includeDrafts": { $0.content.includeDrafts = true },
    "articleBytes": { $0.content.limits.articleBytes = 60 },
    "fileBytes": { $0.content.limits.fileBytes = 100 },
    "commentBytes": { $0.content.limits.commentBytes = 5 },
    "findsCandidates": { $0.content.findsCandidates = true },
    "shard": { $0.content.shard = Shard(1, of: 1) }, "mergesShards": { $0.mergesShards = true },
    "isChecked": { $0.isChecked = true }, "isDurable": { $0.isDurable = true }, "isForced": { $0.isForced = true },
    "systemTime": { $0.systemTime = Timestamp(secondsSinceEpoch: 1_700_000_000) },
    "overwrites": { $0.overwrites = true },
    "allowsRemovals": { $0.allowsRemovals = false }, "allowsPlaceholderURL": { $0.allowsPlaceholderURL = true },
  ]
}
