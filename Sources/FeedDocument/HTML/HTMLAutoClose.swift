internal import CLibXML2

/// Which start tags end which open elements for libxml2.
///
/// What is written keeps to it, so that reading it again gives the same tree.
enum HTMLAutoClose {
  static func ends(_ open: HTMLTag, before tag: HTMLTag) -> Bool {
    table[open].contains(tag)
  }

  private static let table: HTMLTagTable<HTMLTagSet> = {
    let names = HTMLTagTable { Array($0.name.utf8) + [0] }
    return HTMLTagTable { open in
      HTMLTagSet(HTMLTag.allCases.filter { closes(names[open], before: names[$0]) })
    }
  }()

  private static func closes(_ open: [xmlChar], before tag: [xmlChar]) -> Bool {
    tag.withUnsafeBufferPointer { tag in
      var node = xmlNode()
      node.name = tag.baseAddress
      return htmlAutoCloseTag(nil, open, &node) == 1
    }
  }
}
