import FeedCore

/// The paths that feeds and the files around them have taken so far, and what keeps a path from being a file on any system.
struct OutputPaths: Sendable {
  /// What a file is to its author, and how its path can be changed.
  struct Kind: Sendable {
    let name: String
    let whenTaken: String
    let whenUnsafe: String

    static let feed = Kind(
      name: "feed",
      whenTaken: "give the article its own slug, or add {path} or {ext} to the template in [feeds] of site.toml",
      whenUnsafe: "give the article another slug, or change the template in [feeds] of site.toml")
    static let companion = Kind(
      name: "file", whenTaken: "change a path in [feeds] of site.toml",
      whenUnsafe: "change a path in [feeds] of site.toml")
  }

  /// Who has a path, in lower case, since some file systems do not tell the difference.
  private var files: [String: Int] = [:]
  /// The folders that the files lie in, with one who needs each.
  private var folders: [String: Int] = [:]
  /// Where those come from.
  private var owners: [SourceLocation] = []

  /// Makes room for so many paths.
  mutating func reserveCapacity(_ count: Int) { files.reserveCapacity(count) }

  /// Takes a path; what is wrong with it otherwise.
  mutating func take(_ path: String, for location: SourceLocation, as kind: Kind = .feed) -> Diagnostic? {
    if let problem = OutputPaths.problem(of: path) {
      return .unsafePath(path, problem: problem, of: kind, at: location)
    }
    let key = path.utf8.allSatisfy { $0 < 0x80 && $0 &- UInt8(ascii: "A") > 25 } ? path : path.lowercased()
    if let owner = files[key] { return .pathTaken(path, kind, at: location, by: owners[owner]) }
    if let owner = folders[key] { return .fileAndFolder(path, kind, at: location, by: owners[owner]) }
    var folder = key[...]
    var above: [String] = []
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let name = String(folder)
      // The folders above one that is there already are there, too.
      guard folders[name] == nil else { break }
      if let owner = files[name] { return .fileAndFolder(path, kind, at: location, by: owners[owner]) }
      above.append(name)
    }
    if owners.last != location { owners.append(location) }
    files[key] = owners.count - 1
    for folder in above { folders[folder] = owners.count - 1 }
    return nil
  }

  /// Names that Windows keeps for devices, with any ending.
  private static let devices: Set<String> = Set(
    ["aux", "con", "nul", "prn"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Whether Windows takes a file's name for that of a device.
  static func isDevice(_ name: some StringProtocol) -> Bool {
    let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return 3...4 ~= name.utf8.distance(from: name.startIndex, to: end) && devices.contains(name[..<end].lowercased())
  }

  private static func problem(of path: String) -> String? {
    guard path.utf8.count <= 1000 else { return "it exceeds 1000 bytes" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it contains a control character" }
    var rest = path.utf8[...]
    if rest.first == UInt8(ascii: "."),
      path.split(separator: "/", omittingEmptySubsequences: false).first?.lowercased() == OutputFolder.ownFolder
    {
      return "“\(OutputFolder.ownFolder)” is reserved for Feedkiln"
    }
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      if let problem = problem(ofPart: Substring(rest[..<end])) { return problem }
      guard end < rest.endIndex else { return nil }
      rest = rest[end...].dropFirst()
    }
  }

  private static func problem(ofPart part: Substring) -> String? {
    let bytes = part.utf8
    if bytes.count > 255 { return "it contains a name of more than 255 bytes" }
    guard let last = bytes.last else { return "it contains an empty name" }
    if last == UInt8(ascii: "."), part == ".." || part == "." { return "a part of it is “\(part)”" }
    if isDevice(part) { return "“\(part.prefix { $0 != "." })” is a reserved name on Windows" }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      return "it contains a name that ends in a dot or a space"
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func pathTaken(
    _ path: String, _ kind: OutputPaths.Kind, at location: SourceLocation, by owner: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .feedsPathTaken, "duplicate \(kind.name) “\(path)”", at: location,
      help: kind.whenTaken,
      related: [Related("first used here", at: owner)])
  }

  fileprivate static func fileAndFolder(
    _ path: String, _ kind: OutputPaths.Kind, at location: SourceLocation, by owner: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .feedsPathTaken,
      "\(kind.name) “\(path)” is used as a file and as a folder",
      at: location, help: "add {ext} to the template in [feeds] of site.toml",
      related: [Related("first used here", at: owner)])
  }

  fileprivate static func unsafePath(
    _ path: String, problem: String, of kind: OutputPaths.Kind, at location: SourceLocation
  ) -> Diagnostic {
    let shown = path.utf8.count > 80 ? String(path.prefix(60)) + "…" : path
    return Diagnostic(
      .feedsUnsafePath, "\(kind.name) “\(shown)” is not allowed: \(problem)", at: location,
      help: kind.whenUnsafe)
  }
}

extension RuleDescription {
  static let feedsPathTaken = RuleDescription(
    "feeds/path-taken", .error, "each file in the output folder must have its own path",
    why: "One file would overwrite the other.",
    help: "give the article its own slug, or add {path} or {ext} to the template in [feeds] of site.toml",
    wrong: "rye.md: slug: bread, oat.md: slug: bread",
    right: "rye.md: slug: rye, oat.md: slug: oat")

  static let feedsUnsafePath = RuleDescription(
    "feeds/unsafe-path", .error, "a path in the output folder must be valid on all file systems",
    why: "The file cannot be written on some systems.",
    help: "give the article another slug, or change the template in [feeds] of site.toml",
    wrong: "slug: con",
    right: "slug: console")
}
