import FeedCore

/// The paths that the files of a site use.
///
/// Each path must be unique and valid on every system.
struct OutputPaths: Sendable {
  /// A kind of file, with the help for its author if its path is not allowed.
  struct Kind: Sendable {
    let name: String
    let whenTaken: String
    let whenUnsafe: String

    static let feed = Kind(
      name: "feed",
      whenTaken: "give the article its own slug, or add {path} or {ext} to the template in [feeds] of site.toml",
      whenUnsafe: "give the article another slug, or change the template in [feeds] of site.toml")
    static let supportingFile = Kind(
      name: "file", whenTaken: "change a path in [feeds] of site.toml",
      whenUnsafe: "change a path in [feeds] of site.toml")
  }

  /// The files and folders that builds read.
  private let sources: SourcePaths
  /// The index of the owner of each path.
  ///
  /// Paths are lowercase, because some file systems ignore case.
  private var files: [String: Int] = [:]
  /// The index of the owner of one file in each folder, by the folder’s lowercase path.
  private var folders: [String: Int] = [:]
  /// The locations of the owners in the source files.
  private var owners: [SourceLocation] = []

  init(protecting sources: SourcePaths = SourcePaths()) { self.sources = sources }

  /// Reserves space for a number of paths.
  mutating func reserveCapacity(_ count: Int) { files.reserveCapacity(count) }

  /// Reserves a path.
  ///
  /// Returns a problem if the path is in use or unsafe, and otherwise `nil`.
  mutating func take(_ path: String, for location: SourceLocation, as kind: Kind = .feed) -> Diagnostic? {
    if let problem = OutputPaths.problem(of: path) {
      return .unsafePath(path, problem: problem, of: kind, at: location)
    }
    if let source = sources.source(at: path) { return .replacesSource(path, source: source, kind, at: location) }
    let key = path.utf8.allSatisfy { $0 < 0x80 && $0 &- UInt8(ascii: "A") > 25 } ? path : path.lowercased()
    if let owner = files[key] { return .pathTaken(path, kind, at: location, by: owners[owner]) }
    if let owner = folders[key] { return .fileAndFolder(path, kind, at: location, by: owners[owner]) }
    var folder = key[...]
    var above: [String] = []
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let name = String(folder)
      // If a folder is already in use, so are its parent folders.
      guard folders[name] == nil else { break }
      if let owner = files[name] { return .fileAndFolder(path, kind, at: location, by: owners[owner]) }
      above.append(name)
    }
    if owners.last != location { owners.append(location) }
    files[key] = owners.count - 1
    for folder in above { folders[folder] = owners.count - 1 }
    return nil
  }

  /// The names that Windows reserves for devices, with any extension.
  private static let devices: Set<String> = Set(
    ["aux", "con", "nul", "prn"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Whether Windows reserves a file name for a device.
  static func isDevice(_ name: some StringProtocol) -> Bool {
    let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return 3...4 ~= name.utf8.distance(from: name.startIndex, to: end) && devices.contains(name[..<end].lowercased())
  }

  private static func problem(of path: String) -> String? {
    guard path.utf8.count <= 1000 else { return "it exceeds 1000 bytes" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it contains a control character" }
    var rest = path.utf8[...]
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
    if bytes.first == UInt8(ascii: "."), part.lowercased() == StateFolder.name {
      return "“\(StateFolder.name)” is reserved for Feedkiln"
    }
    if isDevice(part) { return "“\(part.prefix { $0 != "." })” is a reserved name on Windows" }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      return "it contains a name that ends in a dot or a space"
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func replacesSource(
    _ path: String, source: String, _ kind: OutputPaths.Kind, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .feedsReplacesSource, "\(kind.name) “\(path)” would replace “\(source)”, or be in it", at: location
    ).unquoted
  }

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
  static let feedsReplacesSource = RuleDescription(
    "feeds/replaces-source", .error, "a feed must not replace a file that builds read",
    why: "An article, a comment or site.toml would be lost.",
    help: "change the path in [feeds] of site.toml, or set output to a folder of its own",
    wrong: "output = \".\"\nsite = \"content/articles/rye.md\"",
    right: "output = \"feeds\"\nsite = \"feed.{ext}\"")

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
