/// A URI or IRI reference, split into its five parts (RFC 3986, section 3; RFC 3987).
///
/// Any text can be split; `IRI.check` reports whether the parts are well-formed.
public struct IRIReference: Sendable, Hashable, CustomStringConvertible {
  /// The scheme, such as `https`, or `nil` if the reference has none.
  public var scheme: String?
  /// The host with user and port, or `nil` if there is no `//`.
  public var authority: String?
  /// The path, which may be empty.
  public var path: String
  /// The query after `?`, or `nil` if there is none.
  public var query: String?
  /// The fragment after `#`, or `nil` if there is none.
  public var fragment: String?

  /// Splits a reference into its parts (RFC 3986, appendix B).
  ///
  /// - Parameter text: The reference, which need not be well-formed.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let mark = bytes[..<(hash ?? bytes.count)].firstIndex(of: UInt8(ascii: "?"))
    let start = IRIReference.start(of: bytes)
    let path = IRIReference.pathStart(start)..<(mark ?? hash ?? bytes.count)
    scheme = start.scheme.map { String(utf8: bytes[$0]) }
    authority = start.authority.map { String(utf8: bytes[$0]) }
    self.path = String(utf8: bytes[path])
    query = mark.map { String(utf8: bytes[($0 + 1)..<(hash ?? bytes.count)]) }
    fragment = hash.map { String(utf8: bytes[($0 + 1)...]) }
  }

  /// Returns the path of a reference, without the other parts.
  static func path(of text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
    return String(utf8: bytes[pathStart(start(of: bytes))..<end])
  }

  private static func pathStart(_ start: (scheme: Range<Int>?, authority: Range<Int>?)) -> Int {
    start.authority?.upperBound ?? start.scheme.map { $0.upperBound + 1 } ?? 0
  }

  /// Returns the ranges of the scheme and the authority of a reference, each `nil` if it has none.
  static func start(of text: [UInt8]) -> (scheme: Range<Int>?, authority: Range<Int>?) {
    let end = text.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? text.count
    let colon = text[..<end].firstIndex(of: UInt8(ascii: ":"))
    let scheme = colon.flatMap { isScheme(text[..<$0]) ? 0..<$0 : nil }
    let rest = text[..<end].dropFirst(scheme.map { $0.upperBound + 1 } ?? 0)
    guard rest.starts(with: "//".utf8) else { return (scheme, nil) }
    let authority = rest.dropFirst(2)
    return (scheme, authority.startIndex..<(authority.firstIndex(of: UInt8(ascii: "/")) ?? end))
  }

  static func isScheme(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter else { return false }
    return bytes.allSatisfy {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  public var description: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Resolves a reference against this one, which is its base (RFC 3986, section 5.2).
  ///
  /// - Parameter reference: The reference, relative or absolute.
  /// - Returns: The reference of the target.
  public func resolve(_ reference: IRIReference) -> IRIReference {
    var target = reference
    if reference.scheme != nil {
      target.path = IRIReference.removingDotSegments(reference.path)
      return target
    }
    target.scheme = scheme
    if reference.authority != nil {
      target.path = IRIReference.removingDotSegments(reference.path)
      return target
    }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if reference.path.utf8.first == UInt8(ascii: "/") {
      target.path = IRIReference.removingDotSegments(reference.path)
    } else {
      target.path = IRIReference.removingDotSegments(merge(reference.path))
    }
    return target
  }

  /// Resolves a reference against this one, which is its base (RFC 3986, section 5.2).
  ///
  /// - Parameter reference: The reference, relative or absolute.
  /// - Returns: The reference of the target.
  public func resolve(_ reference: String) -> IRIReference {
    resolve(IRIReference(reference))
  }

  private func merge(_ reference: String) -> String {
    if authority != nil, path.isEmpty { return "/" + reference }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return reference }
    return String(path[...slash]) + reference
  }

  /// Removes `.` and `..` from a path (RFC 3986, section 5.2.4).
  static func removingDotSegments(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var kept: [Substring.UTF8View] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual("..".utf8) {
        if kept.count > (isAbsolute ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append(Substring("").utf8) }
      } else if segment.elementsEqual(".".utf8) {
        if isLast { kept.append(Substring("").utf8) }
      } else {
        kept.append(segment)
      }
    }
    return kept.map { String(Substring($0)) }.joined(separator: "/")
  }
}
