import FeedCore

/// The XML declaration of a file that is not well-formed.
extension DamagedXMLReader {
  /// Reads the XML declaration and the text before it.
  mutating func readDeclaration() {
    guard let start = declarationStart else { return }
    if start > 0 { report(spaceBeforeDeclaration(start)) }
    let end = XMLScan.find("?>", in: bytes, from: start)
    let tagEnd = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    guard let end, end < tagEnd else {
      guard tagEnd < bytes.count else { return stop(unclosedInstruction(start)) }
      report(malformedDeclaration("XML declaration must end with “?>”", start..<tagEnd + 1))
      position = tagEnd + 1
      return
    }
    position = end + 2
    if let problem = declarationProblem(start + 5..<end) {
      report(malformedDeclaration(problem, start..<end + 2))
    } else if let version = XMLScan.version(bytes, declaredIn: start..<end + 2), !XMLScan.isVersion(version) {
      report(unknownVersion(start..<end + 2))
    }
  }

  /// The offset of the XML declaration: at the start, after white space, or after text that no feed begins with.
  private var declarationStart: Int? {
    var offset = 0
    while let start = XMLScan.find("<?xml", in: bytes, from: offset) {
      if start + 5 < bytes.count, bytes[start + 5].isSpace {
        return isMessage(bytes[..<start]) ? start : nil
      }
      offset = start + 5
    }
    return nil
  }

  /// Whether text is an error message of a program, which may have tags of HTML but is not the start of a feed.
  private func isMessage(_ text: ArraySlice<UInt8>) -> Bool {
    let tags: Set<String> = [
      "b", "br", "div", "font", "hr", "i", "p", "pre", "span", "strong", "table", "td", "th", "tr",
    ]
    return text.indices.allSatisfy { index in
      guard bytes[index] == UInt8(ascii: "<"), XMLScan.isNameStart(bytes[index + 1]) else { return true }
      return tags.contains(String(utf8: bytes[index + 1..<XMLScan.nameEnd(bytes, index + 1)]).lowercased())
    }
  }

  private func declarationProblem(_ range: Range<Int>) -> String? {
    var cursor = range.lowerBound
    var names: [String] = []
    while cursor < range.upperBound, let part = XMLScan.attribute(bytes, &cursor), cursor <= range.upperBound {
      let (name, value) = (String(utf8: bytes[part.name]), String(utf8: bytes[part.value]))
      guard ["version", "encoding", "standalone"].contains(name) else {
        return "“\(name)” is not allowed in the XML declaration"
      }
      if name == "standalone", value != "yes", value != "no" { return "standalone must be yes or no" }
      names.append(name)
    }
    if !names.contains("version") { return "version is missing in the XML declaration" }
    if XMLScan.skipSpace(bytes, cursor) < range.upperBound { return "XML declaration has a syntax error" }
    let order = ["version", "encoding", "standalone"].filter(names.contains)
    return names == order ? nil : "parts of the XML declaration must be version, encoding, standalone, in this order"
  }
}
