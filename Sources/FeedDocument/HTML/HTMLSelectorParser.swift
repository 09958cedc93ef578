internal import FeedCore

/// Parses a selector.
struct HTMLSelectorParser {
  private let text: String
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    self.text = text
    rest = Array(text.utf8)[...]
  }

  mutating func paths() throws(ValueError) -> [[HTMLSelector.Compound]] {
    var paths: [[HTMLSelector.Compound]] = []
    repeat {
      var path: [HTMLSelector.Compound] = []
      skipSpace()
      while !rest.isEmpty, rest.first != UInt8(ascii: ",") {
        path.append(try compound())
        skipSpace()
      }
      guard !path.isEmpty else { throw problem("an element is missing in “\(text)”") }
      paths.append(path)
    } while take(",")
    return paths
  }

  private mutating func compound() throws(ValueError) -> HTMLSelector.Compound {
    var compound = HTMLSelector.Compound()
    let start = rest.startIndex
    if !take("*"), let name = name() { compound.name = name.lowercased() }
    while true {
      if take(".") {
        compound.classes.append(Array(try required("a class").utf8))
      } else if take("#") {
        compound.id = Array(try required("an id").utf8)
      } else if take("[") {
        compound.attributes.append(try attribute())
      } else {
        break
      }
    }
    guard rest.startIndex > start else {
      let character = String(utf8: rest).first.map(String.init) ?? ""
      throw problem("“\(character)” in “\(text)” is not supported")
    }
    return compound
  }

  private mutating func attribute() throws(ValueError) -> HTMLSelector.Attribute {
    var attribute = HTMLSelector.Attribute(name: try required("an attribute").lowercased())
    attribute.isWord = take("~")
    if take("=") {
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        rest = rest.dropFirst()
        attribute.value = Array(rest.prefix { $0 != quote })
        rest = rest.dropFirst((attribute.value?.count ?? 0) + 1)
      } else {
        attribute.value = Array(try required("a value").utf8)
      }
    }
    guard !attribute.isWord || attribute.value != nil else { throw problem("“=” is missing after “~” in “\(text)”") }
    guard take("]") else { throw problem("“]” is missing in “\(text)”") }
    return attribute
  }

  private mutating func required(_ what: String) throws(ValueError) -> String {
    guard let name = name() else { throw problem("\(what) is missing in “\(text)”") }
    return name
  }

  private mutating func name() -> String? {
    let name = rest.prefix {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80
    }
    rest = rest[name.endIndex...]
    return name.isEmpty ? nil : String(utf8: name)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isSpace } }

  private func problem(_ message: String) -> ValueError {
    ValueError(
      .htmlSelector, message,
      help: "write elements, .classes, #ids and [attributes], and commas between alternatives: .post, .entry")
  }
}
