import FeedCore
import FeedDocument

let comment = """
  <p onclick="steal()">See <a href="/rye">the rye</a>.<script>alert(1)</script></p>
  """
let html = FeedHTML.clean(Array(comment.utf8), base: IRI("https://bread.example/spelt/"), policy: .comment)
print(String(decoding: html, as: UTF8.self))
