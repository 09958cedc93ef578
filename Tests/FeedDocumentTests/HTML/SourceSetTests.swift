import FeedDocument
import Testing

private let root = "https://example.com"

@Test(arguments: [
  ("/a.png", "\(root)/a.png"),
  ("/a.png 1x, /b.png 2x", "\(root)/a.png 1x, \(root)/b.png 2x"),
  ("/a.png 320w,/b.png 640w", "\(root)/a.png 320w, \(root)/b.png 640w"),
  ("  ,, /a.png   1.5x  ,\n/b.png 2x , ", "\(root)/a.png 1.5x, \(root)/b.png 2x"),
  ("/w_1,h_2/a.png 1x, /w_3,h_4/b.png 2x", "\(root)/w_1,h_2/a.png 1x, \(root)/w_3,h_4/b.png 2x"),
  ("/a.png, /b.png 2x", "\(root)/a.png, \(root)/b.png 2x"),
  ("data:image/png;base64,AAAA 1x, /b.png 2x", "data:image/png;base64,AAAA 1x, \(root)/b.png 2x"),
  ("/a.png 1x 2x, /b.png wide, /c.png 3x", "\(root)/c.png 3x"),
  ("/a.png 320.5w, /b.png 640w", "\(root)/b.png 640w"), ("/a.png 320.w, /b.png 640w", "\(root)/b.png 640w"),
  ("/a.png 1.2.3x, /b.png .5x", "\(root)/b.png .5x"), ("/a.png x, /b.png 2x", "\(root)/b.png 2x"),
  ("/a.png w, /b.png 640w", "\(root)/b.png 640w"), ("/a.png 2h, /b.png 2x", "\(root)/b.png 2x"),
  ("/a.png -1x, /b.png 2x", "\(root)/b.png 2x"), ("/a.png f(1, 2), /b.png 2x", "\(root)/b.png 2x"),
  ("javascript:alert(1) 1x, /b.png 2x", "\(root)/b.png 2x"),
]) func `A source set is parsed as in the HTML standard`(_ set: String, _ expected: String) {
  #expect(clean("<img src=\"/s\" srcset=\"\(set)\">") == "<img src=\"\(root)/s\" srcset=\"\(expected)\" />")
}

@Test(arguments: ["", " , ,", "/a.png nonsense", "javascript:x 1x"])
func `A source set without a usable image is removed`(_ set: String) {
  #expect(clean("<img src=\"/s\" srcset=\"\(set)\">") == "<img src=\"\(root)/s\" />")
}
