import Feeds

let comment = """
  <p onclick="steal()">See <a href="/rye">the rye</a>.<script>alert(1)</script></p>
  """
print(FeedHTML.clean(comment, base: "https://bread.example/spelt/", policy: .comment))
