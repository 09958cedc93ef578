import FeedCore
import Testing

@testable import ContentValues

struct CommenterNameTests {
  @Test(arguments: [
    ("Zoë", "Zoë"), ("  Ada \n Lovelace ", "Ada Lovelace"), ("bob@mail.example", "bob"),
    ("<bob@mail.example>", "bob"), ("Bob <bob@mail.example>", "Bob"), ("Bob (bob@mail.example) Ross", "Bob Ross"),
    ("@handle", "@handle"), ("ada@home", "ada@home"), ("@ada.example", "@ada.example"),
    ("Ada @ada.example", "Ada @ada.example"), ("Ada a@b.c", "Ada"), ("@ada@mail.example Ada", "Ada"),
  ])
  func `a name is published without an e-mail address`(written: String, shown: String) {
    #expect(CommenterName(written).text == shown)
  }

  @Test func `an empty name becomes nil`() {
    #expect(CommenterName(" \n ").text == nil)
  }
}
