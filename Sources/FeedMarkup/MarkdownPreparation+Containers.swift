import FeedCore

// Containers, notes, definitions and abbreviations.
extension MarkdownPreparation {
  mutating func readContainer(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
    guard syntax.contains(.containers), words.starts(with: ":::".utf8) else { return false }
    let rest = words.drop { $0 == UInt8(ascii: ":") }.trimmingSpace()
    if rest.isEmpty {
      write(.closeContainer, for: line)
      return true
    }
    let name =
      rest.first == UInt8(ascii: "{")
      ? rest.prefix(0) : rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    var title = rest[name.endIndex...].trimmingSpace()
    var classes = String(utf8: name)
    if title.first == UInt8(ascii: "["), let close = title.firstIndex(of: UInt8(ascii: "]")) {
      title = title[(title.startIndex + 1)..<close]
    } else if title.first == UInt8(ascii: "{"), title.last == UInt8(ascii: "}") {
      let attributes = MarkdownAttributes(title.dropFirst().dropLast())
      if classes.isEmpty { classes = attributes?.classes.joined(separator: " ") ?? "" }
      title = []
    }
    guard !name.isEmpty || rest.first == UInt8(ascii: "{") else { return false }
    while title.last == UInt8(ascii: ":") { title.removeLast() }
    let heading = title.trimmingSpace()
    write(.openContainer(name: classes, title: heading.isEmpty ? nil : String(utf8: heading)), for: line)
    return true
  }

  mutating func readAdmonition(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
    let isNote = syntax.contains(.admonitions) && words.starts(with: "!!! ".utf8)
    let isOpen = words.starts(with: "???+".utf8)
    guard !line.isItem, isNote || syntax.contains(.details) && (isOpen || words.starts(with: "??? ".utf8)) else {
      return false
    }
    let name = words.dropFirst(4).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    let quoted = words[name.endIndex...]
    // Empty quotation marks are an empty title.
    let title = quoted.isEmpty ? nil : String(utf8: quoted.filter { $0 != UInt8(ascii: "\"") }[...].trimmingSpace())
    text += source[line.range.lowerBound..<line.text]
    // An item whose content begins at the column of the note’s.
    text.append(utf8: "1)  ")
    text.append(utf8: Self.marker)
    endLine()
    let kind = String(utf8: name.trimmingSpace())
    directives[lineCount] =
      isNote ? .admonition(name: kind, title: title) : .details(name: kind, title: title, isOpen: isOpen)
    return true
  }

  mutating func readDefinition(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    guard syntax.contains(.definitionLists), !line.isItem,
      let next = words.dropFirst().first, next == 0x20 || next == 0x09
    else { return false }
    // A list of the same columns, so that the content of the definition is read as that of an item.
    text += source[line.range.lowerBound..<line.text]
    text.append(UInt8(ascii: "+"))
    text += source[(line.text + 1)..<line.range.upperBound]
    endLine()
    directives[lineCount] = .definition(
      isLoose: lines.previous?.kind == .blank, column: line.text - line.range.lowerBound + 1)
    return true
  }

  mutating func readAbbreviation(_ words: ArraySlice<UInt8>) -> Bool {
    guard syntax.contains(.abbreviations), words.starts(with: "*[".utf8),
      let close = words.firstIndex(of: UInt8(ascii: "]")), words[(close + 1)...].first == UInt8(ascii: ":")
    else { return false }
    let name = words[(words.startIndex + 2)..<close].trimmingSpace()
    guard !name.isEmpty else { return false }
    abbreviations.append((Array(name), String(utf8: words[(close + 2)...].trimmingSpace())))
    endLine()
    return true
  }
}
