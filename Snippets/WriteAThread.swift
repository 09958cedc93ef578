import Feeds

let page: IRI = "https://bread.example/rye/"
let article = "tag:bread.example,2024-03-01:rye" as IRI
let question = Entry(
  id: "tag:bread.example,2024-03-01:rye/comments/1", title: "Ben on Rye & oats", url: page.resolve("#comment-1"),
  authors: [Person(name: "Ben")], published: try Timestamp(rfc3339: "2024-03-02T08:00:00Z"),
  content: Markup(text: "Two days, really?"), inReplyTo: InReplyTo(id: article, url: page))
let reply = Entry(
  id: "tag:bread.example,2024-03-01:rye/comments/2", title: "Ada on Rye & oats", url: page.resolve("#comment-2"),
  authors: [Person(name: "Ada")], published: try Timestamp(rfc3339: "2024-03-02T09:00:00Z"),
  content: Markup(text: "At least."), inReplyTo: InReplyTo(id: question.id, url: question.url))
let comments = Feed(title: "Comments on Rye & oats", url: page, entries: [reply, question])
let bytes = try comments.encoded(as: .atom, at: page.resolve("comments.atom"))
print(String(decoding: bytes, as: UTF8.self), terminator: "")
