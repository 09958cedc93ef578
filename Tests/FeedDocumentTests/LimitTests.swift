import FeedCore
import FeedTesting
import Testing

@testable import FeedDocument

/// The limits of documents: at the limit, one below and one above, in well-formed and in damaged XML.
@Suite struct LimitTests {
  private func rules(_ text: String, _ limits: ReadingLimits = ReadingLimits()) -> Set<String> {
    Set(XMLReader.read(Array(text.utf8), name: "a", limits: limits).diagnostics.map(\.rule.rawValue))
  }

  private func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits()
    change(&limits)
    return limits
  }

  /// Expects a limit in well-formed XML and in XML with an error at the end of the root.
  private func expectXMLLimit(
    _ limit: Int, _ rule: String, _ limits: ReadingLimits = ReadingLimits(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation, _ content: (Int) -> String
  ) {
    for damage in ["", " & "] {
      expectLimit(limit, "\(rule)\(damage)", sourceLocation: sourceLocation) {
        !rules("<r>\(content($0))\(damage)</r>", limits).contains(rule)
      }
    }
    // The reader of damaged text reads it from its start.
    expectLimit(limit, "\(rule) after an error", sourceLocation: sourceLocation) {
      !rules("<r></b>\(content($0))</r>", limits).contains(rule)
    }
  }

  private func nested(_ count: Int) -> String {
    String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
  }

  @Test func `nested elements are limited`() {
    expectXMLLimit(255, "limit/too-deep") { nested($0) }
    expectXMLLimit(6, "limit/too-deep", limits { $0.depth = 7 }) { nested($0) }
    // Elements after one another are not nested.
    #expect(rules("<r>\(String(repeating: nested(255), count: 3))</r>") == [])
    #expect(rules("<r>\(String(repeating: "<a/>", count: 1000))\(nested(255))</r>") == [])
  }

  @Test func `attributes of an element are limited`() {
    func attributes(_ count: Int, _ name: String = "a") -> String {
      (0..<count).map { " \(name)\($0)=''" }.joined()
    }
    expectLimit(256) { !rules("<r><e\(attributes($0))/></r>").contains("limit/too-many-attributes") }
    let both = "<e\(attributes(200))/><e\(attributes(200))/>"
    #expect(rules("<r>\(both)</r>") == [])
  }

  @Test func `namespaces in scope are limited, but not those of siblings`() {
    func declarations(_ count: Int, _ name: String = "n") -> String {
      (0..<count).map { " xmlns:\(name)\($0)='u:\($0)'" }.joined()
    }
    expectXMLLimit(10, "limit/too-many-namespaces", limits { $0.namespaces = 10 }) { "<e\(declarations($0))/>" }
    expectXMLLimit(4, "limit/too-many-namespaces", limits { $0.namespaces = 10 }) {
      "<e\(declarations(6))><f\(declarations($0, "m"))/></e>"
    }
    // A default namespace and one that is declared again are counted.
    expectXMLLimit(9, "limit/too-many-namespaces", limits { $0.namespaces = 10 }) {
      "<e xmlns='u:e'>\((0..<$0).map { _ in "<f xmlns:n='u:n'>" }.joined())"
        + String(repeating: "</f>", count: $0) + "</e>"
    }
    for sibling in [
      "<e xmlns:n='u:n'/>", "<e xmlns:n='u:n'></e>", "<e xmlns:n='u:n'><f/></e>", "<e xmlns='u:n'><f/></e>",
    ] {
      #expect(rules("<r>\(String(repeating: sibling, count: 300))</r>") == [], "\(sibling)")
      #expect(rules("<r>\(String(repeating: sibling, count: 300)) & </r>") == ["xml/bare-ampersand"], "\(sibling)")
    }
  }

  @Test func `a prefix has the namespace of its own scope`() throws {
    let text = """
      <r v='' xmlns:a='1' xmlns='d'><a:e xmlns:a='2' a:b='' c=''><a:e/></a:e><a:e><e xmlns=''/><e/></a:e></r>
      """
    for damage in ["", " & "] {
      let reading = XMLReader.read(Array(text.replacing("</r>", with: "\(damage)</r>").utf8), name: "a")
      let document = reading.document
      let names = (0..<document.nodeCount).compactMap { document[$0].name }.map { "\($0.namespace) \($0.local)" }
      #expect(names == ["d r", "2 e", "2 e", "1 e", " e", "d e"], "\(damage)")
      // The default namespace is not that of attributes.
      let attributes = (0..<document.nodeCount).flatMap { document[$0].attributes }.map(\.name)
      #expect(attributes.map { "\($0.namespace) \($0.local)" } == [" v", "2 b", " c"], "\(damage)")
    }
  }

  @Test func `text of entities is limited`() {
    let doctype = "<!DOCTYPE r [<!ENTITY e '\(String(repeating: "x", count: 10))'>]>"
    let limits = limits { $0.entityBytes = 100 }
    for (start, end) in [("", ""), ("", " & "), (" & ", "")] {
      expectLimit(10, "entities in “\(start)…\(end)”") {
        let text = "\(doctype)<r>\(start)\(String(repeating: "&e;", count: $0))\(end)</r>"
        return !rules(text, limits).contains("limit/entities-too-large")
      }
    }
  }

  @Test func `nodes and names are limited`() {
    // The root, its elements and a text.
    expectXMLLimit(9, "limit/too-many-nodes", limits { $0.nodes = 11 }) { String(repeating: "<a/>", count: $0) + "t" }
  }

  @Test func `different names are limited, and repeated ones are not counted`() {
    let limits = limits { $0.names = 100 }
    for damage in ["", " & "] {
      func isAccepted(_ content: String) -> Bool {
        !rules("<r>\(content)\(damage)</r>", limits).contains("limit/too-many-nodes")
      }
      #expect(isAccepted((0..<80).map { "<n\($0)/>" }.joined()), "\(damage)")
      #expect(!isAccepted((0..<110).map { "<n\($0)/>" }.joined()), "\(damage)")
      #expect(!isAccepted((0..<110).map { "<n a\($0)=''/>" }.joined()), "\(damage)")
      #expect(isAccepted(String(repeating: "<n a=''/>", count: 1000)), "\(damage)")
    }
  }

  @Test func `the size of a file is limited`() {
    let text = "<r>12345</r>"
    for count in [text.utf8.count - 1, text.utf8.count, text.utf8.count + 1] {
      #expect(
        rules(text, limits { $0.bytes = count }) == (count < text.utf8.count ? ["limit/file-too-large"] : []))
      let json = "[123456789]"
      let reading = JSONReader.read(Array(json.utf8), name: "a", limits: limits { $0.bytes = count - 1 })
      #expect(
        reading.diagnostics.map(\.rule.rawValue) == (count - 1 < json.utf8.count ? ["limit/file-too-large"] : []))
    }
  }

  // MARK: HTML

  private func tree(_ html: String, _ limits: HTMLReader.Limits = .init()) -> HTMLTree {
    HTMLReader(limits: limits).read(Array(html.utf8))
  }

  @Test func `the size and depth of HTML are limited`() {
    expectLimit(7, "bytes") { tree(String(repeating: "a", count: $0), .init(byteCount: 7)).cut == nil }
    expectLimit(9, "depth") {
      let html = String(repeating: "<b>", count: $0) + "x" + String(repeating: "</b>", count: $0)
      return depth(of: tree(html, .init(depth: 9))) == $0
    }
  }

  /// Returns the number of elements around the text in the deepest element.
  private func depth(of tree: HTMLTree) -> Int {
    var depths = [0]
    for node in tree.nodes.dropFirst() { depths.append(depths[node.parent] + (node.isText ? 0 : 1)) }
    return depths.max() ?? 0
  }
}
