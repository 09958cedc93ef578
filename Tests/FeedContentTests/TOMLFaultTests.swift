import FeedCore
import Testing

@testable import FeedContent

/// Mistakes at which toml++ would end the program.
struct TOMLFaultTests {
  private func read(_ text: String) throws(ValueError) -> DataNode {
    let source = Source(name: "site.toml", text: text)
    return try TOMLReader.read(source, 0..<source.bytes.count)
  }

  @Test(arguments: [
    ("[|site]\n", 1), ("a = 1\n[ $ ]\n", 8), ("[[\u{E9}]]\n", 2), ("[\n", 1), ("a = 2024-01-01Tx:00:00\n", 15),
    ("a = 2024-01-01 :00\n", 15), ("a = [1, 2024-01-01t-]\n", 19), ("a = {b = 2024-01-01  10:00:00}\n", 21),
    ("a = \"\"\"\n[|x\"\"\"\n[|y]\n", 16),
  ])
  func `a mistake has a place`(text: String, offset: Int) {
    #expect(TOMLFault.first(in: Array(text.utf8)[...]) == offset)
    #expect(throws: ValueError.self) { try read(text) }
  }

  @Test(arguments: [
    "[a]\n[[b]]\n[ \"c\" ]\n[ 'd' . e ]\n", "a = [\n  [1],\n  [ [ {b = 1} ] ],\n  [ +1 ],\n]\n",
    "a = \"\"\"\n[^1]: note\n\"\"\"\"\nb = '''\n[|\n'''\nc = \"[\\\"\"\n", "a-01T = 1\n'b' = 2024-01-01 # a day\n",
    "a = [2024-01-01 , 2024-01-01 ]\nb = {c = 2024-01-01 }\n", "a = 2024-01-01T10:00:00Z\nb = 2024-01-01 10:00:00\r\n",
    "# [|\na = '-01Tx'\n",
  ])
  func `what is right is read`(text: String) throws {
    #expect(TOMLFault.first(in: Array(text.utf8)[...]) == nil)
    _ = try read(text)
  }
}
