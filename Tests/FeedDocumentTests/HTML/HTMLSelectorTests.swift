import FeedCore
import FeedDocument
import Testing

@Suite struct HTMLSelectorTests {
  private let tree = HTMLReader().read(
    page: Source(
      name: "",
      text: """
        <body id=top><main class="page wide"><article lang=en><p class=lead>1</p><div><p class="note lead">2</p></div>
        </article></main><p>3</p><nav role=navigation><P CLASS=Lead>4</P></nav>
        """))

  @Test(arguments: [
    ("p", ["1", "2", "3", "4"]), ("P", ["1", "2", "3", "4"]), (".lead", ["1", "2"]), (".lead.note", ["2"]),
    ("p.note", ["2"]), ("article p", ["1", "2"]), ("main div p", ["2"]), ("div main p", []),
    ("#top .wide .note", ["2"]),
    ("nav p, .note", ["2", "4"]), ("[lang] p.lead", ["1", "2"]), ("[role=navigation] *", ["4"]),
    ("[role=\"navigation\"] p", ["4"]), ("[role='navi'] p", []), ("[class~=wide] .note", ["2"]), ("[class~=pag] p", []),
    ("[class=wide] .note", []), ("[class='page wide'] .note", ["2"]), ("[class='wide page'] .note", []),
    ("[class~='page wide'] .note", []), ("p[class=lead]", ["1"]), ("p[class~=lead]", ["1", "2"]),
    ("p[class=LEAD]", []), ("p[class]", ["1", "2", "4"]), ("  p.note  ,  nav   p  ", ["2", "4"]), ("x-y", []),
  ]) func `a selector matches the expected elements`(_ text: String, _ expected: [String]) throws {
    let selector = try HTMLSelector(text)
    let found = tree.nodes.indices.filter { selector.matches($0, in: tree) }
    #expect(found.map { PlainText.of(tree, $0) } == expected)
    #expect(selector.first(in: tree) == found.first)
  }

  @Test(arguments: [
    ("", "an element is missing in “”"), ("p,", "an element is missing in “p,”"), (".", "a class is missing in “.”"),
    ("p > a", "“>” in “p > a” is not supported"), ("a:hover", "“:” in “a:hover” is not supported"),
    ("#", "an id is missing in “#”"), ("[a", "“]” is missing in “[a”"), ("[a=]", "a value is missing in “[a=]”"),
    ("[]", "an attribute is missing in “[]”"), ("[a~]", "“=” is missing after “~” in “[a~]”"),
  ]) func `an unsupported selector is an error`(_ text: String, _ message: String) {
    do throws(ValueError) {
      _ = try HTMLSelector(text)
      Issue.record("“\(text)” was read")
    } catch {
      #expect(error.rule == "html/selector")
      #expect(error.message == message)
      #expect(
        error.help
          == "write elements, .classes, #ids and [attributes], and commas between alternatives: .post, .entry")
    }
  }
}
