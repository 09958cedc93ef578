import FeedValidator
import Testing

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: UnifiedDiff.of(Array(old.utf8), Array(new.utf8), name: "feed.xml"), as: UTF8.self)
  }

  @Test func `equal files have no difference`() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
  }

  @Test func `nearby changes are in one hunk with three lines of context`() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("5\n", with: "five\n").replacing("8\n", with: "")
    #expect(
      diff(old, new) == """
        --- a/feed.xml
        +++ b/feed.xml
        @@ -2,10 +2,9 @@
         2
         3
         4
        -5
        +five
         6
         7
        -8
         9
         10
         11

        """)
  }

  @Test func `distant changes are in separate hunks`() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = "zero\n" + old.replacing("20\n", with: "20")
    #expect(
      diff(old, new) == """
        --- a/feed.xml
        +++ b/feed.xml
        @@ -1,3 +1,4 @@
        +zero
         1
         2
         3
        @@ -17,4 +18,4 @@
         17
         18
         19
        -20
        +20
        \\ No newline at end of file

        """)
  }

  @Test func `an empty old file begins at line 0`() {
    #expect(diff("", "a\n") == "--- a/feed.xml\n+++ b/feed.xml\n@@ -0,0 +1 @@\n+a\n")
  }
}
