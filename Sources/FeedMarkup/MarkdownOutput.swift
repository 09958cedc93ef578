import FeedCore

/// Moves attributes into the start tags that they belong to, and removes line ends that blocks of the dialect add.
enum MarkdownOutput {
  /// Returns the final HTML.
  ///
  /// - Parameters:
  ///   - html: HTML with marks: U+0001, a number and a semicolon before an element with attributes, U+0002 before and
  ///     U+0003 after a line end to remove, and U+0004, which is removed.
  ///   - attributes: The attributes by number, as in a start tag.
  /// - Returns: The HTML without marks.
  static func finished(_ html: [UInt8], attributes: [[UInt8]]) -> [UInt8] {
    guard html.contains(where: { 1...4 ~= $0 }) else { return html }
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      switch html[index] {
      case 0x01: index = insert(html, from: index, attributes, into: &output)
      case 0x02:
        index += 1
        if index < html.count, html[index] == 0x0A { index += 1 }
      case 0x03:
        if output.last == 0x0A { output.removeLast() }
        index += 1
      case ClassicMarkdown.joiner: index += 1
      default:
        output.append(html[index])
        index += 1
      }
    }
    return output
  }

  /// Copies the next start tag with its attributes, and returns the offset after its name.
  private static func insert(
    _ html: [UInt8], from start: Int, _ attributes: [[UInt8]], into output: inout [UInt8]
  ) -> Int {
    let digits = html[(start + 1)...].prefix(while: \.isASCIIDigit)
    var index = digits.endIndex
    if index < html.count, html[index] == UInt8(ascii: ";") { index += 1 }
    if index < html.count, html[index] == 0x0A { index += 1 }
    guard index < html.count, html[index] == UInt8(ascii: "<"), let number = Int(String(utf8: digits)),
      attributes.indices.contains(number)
    else { return index }
    let name = html[(index + 1)...].prefix(while: \.isASCIIAlphanumeric)
    output.append(UInt8(ascii: "<"))
    output += name
    output += attributes[number]
    return name.endIndex
  }
}
