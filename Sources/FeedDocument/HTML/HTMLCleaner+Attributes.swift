internal import FeedCore

extension HTMLCleaner {
  /// Returns the attributes that the policy allows, as in a start tag.
  func attributes(of index: Int, as tag: HTMLTag, without left: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    if tag == .math { bytes.append(attribute: "xmlns", value: "http://www.w3.org/1998/Math/MathML".utf8) }
    guard !tree.nodes[index].attributes.isEmpty || tag.isPlayer else { return bytes }
    for name in policy.attributes(of: tag) where name != left {
      guard let value = value(of: name, index, tag) else { continue }
      bytes.append(attribute: name, value: value)
      if name == "href", let relation = policy.linkRelation { bytes.append(attribute: "rel", value: relation.utf8) }
    }
    return bytes
  }

  private func value(of name: String, _ index: Int, _ tag: HTMLTag) -> [UInt8]? {
    switch name {
    case "controls":
      // Without controls a player is invisible, because no script can start it.
      return []
    case "href", "cite", "longdesc":
      return tree.attribute(name, of: index).flatMap { url($0) }
    case "src":
      return source(of: index)
    case "srcset":
      let set = sourceSet(of: index)
      return set.isEmpty ? nil : set
    case "poster":
      return tree.attribute(name, of: index).flatMap { url($0, schemes: policy.imageSchemes) }
    default:
      let value = tree.attribute(name, of: index) ?? (name == "lang" ? tree.attribute("xml:lang", of: index) : nil)
      guard let value, HTMLCleaner.isSensible(value, for: name) else { return nil }
      return Array(value)
    }
  }

  private static func isSensible(_ value: ArraySlice<UInt8>, for name: String) -> Bool {
    switch name {
    case "id": !value.isEmpty && !value.contains(where: \.isSpace)
    case "class", "lang", "rel", "title", "name": !value.allSatisfy(\.isSpace)
    case "dir": ["ltr", "rtl", "auto"].contains(String(utf8: value).lowercased())
    default: true
    }
  }

  func url(_ text: ArraySlice<UInt8>, schemes: Set<String>? = nil) -> [UInt8]? {
    urls.resolve(text, schemes: schemes ?? policy.linkSchemes).map { Array($0.description.utf8) }
  }

  /// Whether an element has an id or name to which links can refer.
  func isTarget(_ index: Int, as tag: HTMLTag) -> Bool {
    !tree.nodes[index].attributes.isEmpty
      && ["id", "name"].contains { policy.attributes(of: tag).contains($0) && value(of: $0, index, tag) != nil }
  }

  // MARK: Images, including lazily loaded images

  /// Returns the URL of an image or embedded file: the URL for lazy loading, or else `src`, or `nil` if neither is
  /// allowed.
  func source(of index: Int) -> [UInt8]? {
    let lazy = ["data-src", "data-lazy-src", "data-original"].lazy.compactMap { name in
      tree.attribute(name, of: index).flatMap { $0.isEmpty ? nil : url($0, schemes: policy.imageSchemes) }
    }
    if let first = lazy.first { return first }
    let given = tree.attribute("src", of: index).flatMap { text in
      text.allSatisfy(\.isSpace) ? nil : url(text, schemes: policy.imageSchemes)
    }
    guard given?.starts(with: "data:".utf8) ?? true, tree.nodes[index].tag == .img else { return given }
    return candidates(of: index).first?.url ?? given
  }

  private func sourceSet(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for candidate in candidates(of: index) {
      if !bytes.isEmpty { bytes.append(utf8: ", ") }
      bytes.append(contentsOf: candidate.url)
      if !candidate.descriptor.isEmpty {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: candidate.descriptor)
      }
    }
    return bytes
  }

  private func candidates(of index: Int) -> [(url: [UInt8], descriptor: ArraySlice<UInt8>)] {
    let text = ["data-srcset", "data-lazy-srcset", "srcset"].lazy.compactMap { tree.attribute($0, of: index) }.first
    return SourceSet(text ?? []).candidates.compactMap { candidate in
      url(candidate.url, schemes: policy.imageSchemes).map { ($0, candidate.descriptor) }
    }
  }
}
