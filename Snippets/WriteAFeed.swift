import Feeds

let feed = Feed(
  id: "tag:bread.example,2024:feed", title: "Slow bread", url: "https://bread.example/",
  authors: [Person(name: "Ada")],
  entries: [
    Entry(
      id: "tag:bread.example,2024-03-01:rye", title: "Rye & oats", url: "https://bread.example/rye/",
      published: try Timestamp(rfc3339: "2024-03-01T09:30:00Z"), content: Markup(text: "Two days, then < 1 hour."))
  ])
let bytes = try feed.encoded(as: .atom, at: "https://bread.example/feed.atom")
print(String(decoding: bytes, as: UTF8.self), terminator: "")
