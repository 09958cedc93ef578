import FeedBuilder
import FeedCore
import FeedVocabulary

let feed = Feed(
  id: IRI("tag:bread.example,2024:feed"), title: "Slow bread", updated: try Timestamp(rfc3339: "2024-03-01T09:30:00Z"),
  authors: [Person(name: "Ada")], page: IRI("https://bread.example/"), address: IRI("https://bread.example/feed.atom"),
  entries: [
    Entry(
      id: IRI("tag:bread.example,2024-03-01:rye"), title: "Rye & oats", page: IRI("https://bread.example/rye/"),
      published: try Timestamp(rfc3339: "2024-03-01T09:30:00Z"), content: Markup(plainText: "Two days, then < 1 hour."))
  ])
let bytes = FeedFormat.atom.encode(feed)
print(String(decoding: bytes, as: UTF8.self), terminator: "")
