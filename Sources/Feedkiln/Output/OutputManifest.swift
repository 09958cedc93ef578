import FeedCore
import FeedSystem

/// The files that builds wrote, with their possible fingerprints.
///
/// The text format has one line per file, sorted by path: sixteen hexadecimal digits, a space, a letter for
/// the kind of the file, a space, the path. Before them are lines with the output folder and the id file, if ids were written.
/// Invalid lines are ignored. If a path occurs twice, such as after a kill, either fingerprint matches.
struct OutputManifest: Sendable, Hashable {
  private(set) var files: [String: Fingerprints] = [:]
  /// The kinds of the files, if they are feeds.
  private(set) var feeds: [String: WrittenFile.Kind] = [:]
  /// The output folder, as site.toml names it.
  var output: String?
  /// Whether the ids of the articles were written.
  var hasIDs = false

  /// The fingerprints of a path, usually only one.
  struct Fingerprints: Sendable, Hashable {
    let first: Fingerprint
    var others: Set<Fingerprint> = []

    func contains(_ print: Fingerprint) -> Bool { print == first || others.contains(print) }

    mutating func insert(_ print: Fingerprint) {
      if print != first { others.insert(print) }
    }

    var inOrder: [Fingerprint] { others.isEmpty ? [first] : ([first] + others).sorted { $0.value < $1.value } }
  }

  init() {}

  init(_ text: [UInt8]) {
    files.reserveCapacity(text.count / 40)
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: Self.outputMark.utf8) {
        output = String(utf8: line.dropFirst(Self.outputMark.utf8.count))
      } else if line.elementsEqual(Self.idsMark.utf8) {
        hasIDs = true
      }
      guard let print = Fingerprint(hexadecimal: line.prefix(16)), line.count > 19 else { continue }
      // Lines of the first version have no letter.
      let isFirst = line.dropFirst(16).starts(with: "  ".utf8)
      guard let kind = isFirst ? .supporting : WrittenFile.Kind(rawValue: line[line.startIndex + 17]) else { continue }
      let path = String(utf8: line.dropFirst(isFirst ? 18 : 19))
      if OutputManifest.isBelow(path) { add(WrittenFile(name: path, print: print, kind: kind)) }
    }
  }

  private static let outputMark = "output "
  private static let idsMark = "ids"

  mutating func add(_ file: WrittenFile) {
    files[file.name, default: Fingerprints(first: file.print)].insert(file.print)
    if file.kind != .supporting { feeds[file.name] = file.kind }
  }

  /// Adds the fingerprints that another manifest has for a path.
  mutating func add(_ path: String, from other: OutputManifest) {
    for print in other.files[path]?.inOrder ?? [] {
      add(WrittenFile(name: path, print: print, kind: other.feeds[path] ?? .supporting))
    }
  }

  func contains(_ path: String, _ print: Fingerprint) -> Bool { files[path]?.contains(print) ?? false }
  func contains(_ path: String) -> Bool { files[path] != nil }

  /// Whether the manifest consists of exactly these files, each with one fingerprint.
  func isExactly(_ written: [WrittenFile]) -> Bool {
    written.count == files.count && !written.isEmpty
      && written.allSatisfy {
        files[$0.name] == Fingerprints(first: $0.print) && feeds[$0.name] ?? .supporting == $0.kind
      }
  }

  /// Returns the paths that are missing in another manifest, in byte order.
  func paths(missingIn other: OutputManifest) -> [String] {
    files.keys.filter { other.files[$0] == nil }.sorted { $0.isBefore($1) }
  }

  /// The paths of the files in byte order.
  private var paths: [String] { files.keys.sorted { $0.isBefore($1) } }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if let output { bytes.append(utf8: "\(Self.outputMark)\(output)\n") }
    if hasIDs { bytes.append(utf8: "\(Self.idsMark)\n") }
    for path in paths {
      for print in files[path]?.inOrder ?? [] {
        OutputManifest.write(WrittenFile(name: path, print: print, kind: feeds[path] ?? .supporting), to: &bytes)
      }
    }
    return bytes
  }

  static func line(_ file: WrittenFile) -> [UInt8] {
    var bytes: [UInt8] = []
    write(file, to: &bytes)
    return bytes
  }

  private static func write(_ file: WrittenFile, to bytes: inout [UInt8]) {
    file.print.write(to: &bytes)
    bytes += [UInt8(ascii: " "), file.kind.rawValue, UInt8(ascii: " ")]
    bytes.append(utf8: file.name)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Whether a relative path is in its folder, without `.` and `..` components.
  private static func isBelow(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}

/// A file in the output folder, with a fingerprint of its bytes.
struct WrittenFile: Sendable {
  /// The kind of a file, as a letter of the manifest.
  enum Kind: UInt8, Sendable {
    /// A document of the feed of the site.
    case site = 0x46  // F
    /// A document of another feed.
    case feed = 0x66  // f
    case supporting = 0x73  // s
  }

  var name: String
  var print: Fingerprint
  var kind: Kind
}
