internal import CLibXML2

/// Which start tags end which open elements for libxml2.
///
/// What is written keeps to it, so that reading it again gives the same tree.
enum HTMLAutoClose {
  static func ends(_ open: HTMLTag, before tag: HTMLTag) -> Bool {
    table[open].contains(tag)
  }

  private static let table = HTMLTagTable { open in
    HTMLTagSet(HTMLTag.allCases.filter { closes(open, before: $0) })
  }

  private static func closes(_ open: HTMLTag, before tag: HTMLTag) -> Bool {
    open.name.withXMLString { open in
      tag.name.withXMLString { tag in
        var node = xmlNode()
        node.name = tag
        return htmlAutoCloseTag(nil, open, &node) == 1
      }
    }
  }
}

extension String {
  fileprivate func withXMLString<Result>(_ body: (UnsafePointer<xmlChar>?) -> Result) -> Result {
    var bytes = Array(utf8)
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
