import ContentValues
import FeedCore
import FrontMatter
import Testing

@Suite struct MetadataLinesTests {
  @Test(
    arguments: [
      ("Title: A\nDate: B\n\nText\n", ["title=A", "date=B"], "Text\n"),
      (" \n\t\nTitle: A\n\nText", ["title=A"], "Text"),
      ("Title: A\n \nDate: B\n\nText", ["title=A"], "Date: B\n\nText"),
      ("Title: A\n---\nText", ["title=A"], "Text"), ("Title: A\n...\nText", ["title=A"], "Text"),
      ("Title: A", ["title=A"], ""), ("Title: A\n", ["title=A"], ""), ("", [], ""), ("\n\n", [], ""),
      // Between two fences.
      ("---\nTitle: A\n---\nText", ["title=A"], "Text"), ("---\nTitle: A\n...\nText", ["title=A"], "Text"),
      ("\n --- \nTitle: A\n --- \nText", ["title=A"], "Text"),
      ("---\nTitle: A\n\nDate: B\n \n---\nText", ["title=A", "date=B"], "Text"),
      ("---\n\nTitle: A\n---\n\nText", ["title=A"], "\nText"),
      ("---\nTitle: A\n  more\nand more\n---\nText", ["title=A more and more"], "Text"),
      ("---\nmore\nTitle: A\n---\nText", ["title=A"], "Text"),
      ("---\nTitle: A\n    Date: B\n---\nText", ["title=A Date: B"], "Text"),
      ("---\nTitle: A\n", ["title=A"], ""), ("---\n---\nText", [], "Text"),
      // Without fences.
      ("Title: A\n    Date: B\nSlug: c\n\nText", ["title=A", "slug=c"], "Text"),
      ("Title: A\n   Date: B\n\nText", ["title=A", "date=B"], "Text"),
      ("Title: A\nText of it\nDate: B\n", ["title=A"], "Text of it\nDate: B\n"),
      ("Title: A\n   Text of it\n", ["title=A"], "   Text of it\n"), ("Text of it\n", [], "Text of it\n"),
      // Keys and values.
      ("Title: A: b\n", ["title=A: b"], ""), ("Title:A\n", ["title=A"], ""), ("Title:  A \n", ["title=A"], ""),
      ("Title: A\nTITLE: B\n", ["title=A"], ""), ("Title:\nTitle: B\n", ["title=B"], ""),
      ("a_b-c.1: x\n", ["a_b-c.1=x"], ""), ("a b: x\n", [], "a b: x\n"), (": x\n", [], ": x\n"),
      ("Title : A\n", [], "Title : A\n"), ("é: x\n", [], "é: x\n"),
    ] as [(String, [String], String)])
  func `lines with keys at the top of an article are its metadata`(text: String, fields: [String], body: String) {
    let source = Source(name: "a.md", text: text)
    let lines = MetadataLines(source)
    let found = (lines.fields.entries ?? []).map { "\($0.key)=\($0.value.scalar?.text ?? "")" }
    #expect(found == fields)
    #expect(String(utf8: source.bytes[lines.bodyStart...]) == body)
  }
}
