internal import FeedCore

extension HTMLTree {
  /// Returns the content of a node as HTML, without scripts and styles.
  ///
  /// - Parameters:
  ///   - node: The index of the node.
  ///   - isExcluded: Whether the element at an index is omitted with its content.
  /// - Returns: The HTML as UTF-8.
  public func markup(of node: Int, excluding isExcluded: (Int) -> Bool = { _ in false }) -> [UInt8] {
    var bytes: [UInt8] = []
    append(contentOf: node, to: &bytes, isExcluded)
    return bytes
  }

  private func append(contentOf node: Int, to bytes: inout [UInt8], _ isExcluded: (Int) -> Bool) {
    for child in children(of: node) {
      if nodes[child].isText {
        bytes.append(escaping: text(of: child))
      } else if nodes[child].tag != .script, nodes[child].tag != .style, !isExcluded(child) {
        append(element: child, to: &bytes, isExcluded)
      }
    }
  }

  private func append(element node: Int, to bytes: inout [UInt8], _ isExcluded: (Int) -> Bool) {
    let name = nodes[node].name
    guard name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }) else {
      return append(contentOf: node, to: &bytes, isExcluded)
    }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(utf8: name)
    for index in nodes[node].attributes where attributes[index].name.isWritable {
      bytes.append(attribute: attributes[index].name, value: self.bytes[attributes[index].value])
    }
    bytes.append(UInt8(ascii: ">"))
    guard nodes[node].tag?.isVoid != true else { return }
    append(contentOf: node, to: &bytes, isExcluded)
    bytes.append(utf8: "</\(name)>")
  }
}

extension String {
  /// Whether an attribute name can be written unchanged.
  fileprivate var isWritable: Bool {
    utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_:.".utf8.contains($0) }
  }
}
