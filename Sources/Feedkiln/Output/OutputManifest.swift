import FeedCore
import FeedSystem

/// The files that builds wrote, with their possible fingerprints.
///
/// The text format has one line per file, sorted by path: sixteen hexadecimal digits, two spaces, the path. Invalid
/// lines are ignored. If a path occurs twice, such as after a merge conflict, either fingerprint matches.
struct OutputManifest: Sendable, Hashable {
  private(set) var files: [String: Fingerprints] = [:]

  /// The fingerprints of a path, usually only one.
  struct Fingerprints: Sendable, Hashable {
    let first: Fingerprint
    var others: Set<Fingerprint> = []

    func contains(_ fingerprint: Fingerprint) -> Bool { fingerprint == first || others.contains(fingerprint) }

    mutating func insert(_ fingerprint: Fingerprint) {
      if fingerprint != first { others.insert(fingerprint) }
    }

    var inOrder: [Fingerprint] { others.isEmpty ? [first] : ([first] + others).sorted { $0.value < $1.value } }
  }

  init() {}

  init(_ text: [UInt8]) {
    files.reserveCapacity(text.count / 40)
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let fingerprint = Fingerprint(hexadecimal: line.prefix(16)),
        line.dropFirst(16).starts(with: "  ".utf8)
      else {
        continue
      }
      let path = String(utf8: line.dropFirst(18))
      if OutputManifest.isBelow(path) { add(path, fingerprint) }
    }
  }

  mutating func add(_ path: String, _ fingerprint: Fingerprint) {
    files[path, default: Fingerprints(first: fingerprint)].insert(fingerprint)
  }

  /// Adds the fingerprints that another manifest has for a path.
  mutating func add(_ path: String, from other: OutputManifest) {
    for fingerprint in other.files[path]?.inOrder ?? [] { add(path, fingerprint) }
  }

  func contains(_ path: String, _ fingerprint: Fingerprint) -> Bool { files[path]?.contains(fingerprint) ?? false }

  /// Whether the manifest consists of exactly these files, each with one fingerprint.
  func isExactly(_ written: [(name: String, fingerprint: Fingerprint)]) -> Bool {
    written.count == files.count && !written.isEmpty
      && written.allSatisfy { files[$0.name] == Fingerprints(first: $0.fingerprint) }
  }

  /// Returns the paths that are missing in another manifest, in byte order.
  func paths(missingIn other: OutputManifest) -> [String] {
    files.keys.filter { other.files[$0] == nil }.sorted { $0.isBefore($1) }
  }

  /// The paths of the files in byte order.
  private var paths: [String] { files.keys.sorted { $0.isBefore($1) } }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      for fingerprint in files[path]?.inOrder ?? [] { OutputManifest.write(path, fingerprint, to: &bytes) }
    }
    return bytes
  }

  static func line(_ path: String, _ fingerprint: Fingerprint) -> [UInt8] {
    var bytes: [UInt8] = []
    write(path, fingerprint, to: &bytes)
    return bytes
  }

  private static func write(_ path: String, _ fingerprint: Fingerprint, to bytes: inout [UInt8]) {
    fingerprint.write(to: &bytes)
    bytes.append(utf8: "  ")
    bytes.append(utf8: path)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Whether a relative path is in its folder, without `.` and `..` components.
  private static func isBelow(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
