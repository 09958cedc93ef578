package import FeedCore
import Synchronization

/// A value that a reader makes of files' bytes, and that a cache can store.
package protocol CachedValue {
  /// Whether it may be stored: a value with problems to report is made again each time.
  var isSound: Bool { get }

  func write(to writer: inout BinaryWriter)

  /// Reads what `write` wrote.
  init?(_ reader: inout BinaryReader)
}

/// The values that readers made of files, for files that have not changed since an earlier run.
///
/// A value is found by its reader, the settings that the reader depends on, and its files' paths and stamps. Whatever
/// is missing, damaged or out of date is read again, so a cache changes how long reading takes, and nothing else.
package final class ParsedFileCache: Sendable {
  /// A reader, with the settings that its values depend on.
  package struct Reader: Sendable {
    fileprivate let key: String

    package init(_ name: String, settings: Any = ()) {
      key = "\(name) \(Fingerprint(describing: settings))"
    }
  }

  /// A cache that stores nothing.
  package static let off = ParsedFileCache(now: nil, [])

  /// The time of the run; `nil` if nothing is stored.
  private let now: Timestamp?
  /// The values of earlier runs, and those requested in this run.
  private let earlier: BinaryTable
  private let current: Mutex<Current>

  private struct Current {
    var values: BinaryTable
    /// Whether a value differs from the one of earlier runs.
    var hasChanges = false
  }

  /// A cache with the values of earlier runs; if several tables have one, the last counts.
  package convenience init(at now: Timestamp, _ earlier: BinaryTable...) { self.init(now: now, earlier) }

  private init(now: Timestamp?, _ earlier: [BinaryTable]) {
    self.now = now
    let earlier = earlier.reduce(into: BinaryTable()) { $0.merge($1) }
    self.earlier = earlier
    current = Mutex(Current(values: BinaryTable(capacity: earlier.count)))
  }

  /// Whether values are stored.
  package var isOn: Bool { now != nil }

  /// The values requested in this run.
  package var values: BinaryTable { current.withLock { $0.values } }

  /// Whether the values requested in this run are exactly those of earlier runs.
  package var isUnchanged: Bool { current.withLock { !$0.hasChanges && $0.values.count == earlier.count } }

  /// Returns the value of files: the stored one if all of them are still the same, or else what `parse` makes of them.
  package func value<Value: CachedValue>(
    of paths: [String], reader: Reader, parse: (inout FileReads) -> Value
  ) -> Value {
    guard let now, let first = paths.first else {
      var reads = FileReads()
      return parse(&reads)
    }
    let name = "\(reader.key) \(first)"
    if let stored = earlier[name], let (value, renewed) = Self.read(stored, of: paths, at: now) as (Value, _)? {
      store(renewed ?? stored, as: name, isChange: renewed != nil)
      return value
    }
    var reads = FileReads(at: now)
    let value = parse(&reads)
    if value.isSound, let stamps = reads.stamps(of: paths) {
      let record = Self.record(stamps, paths: paths, value.write)
      store(record, as: name, isChange: true)
    }
    return value
  }

  private func store(_ record: ArraySlice<UInt8>, as name: String, isChange: Bool) {
    current.withLock {
      $0.values[name] = record
      if isChange { $0.hasChanges = true }
    }
  }

  /// Removes the value of files, for one that must not be on the disk.
  package func remove(of paths: [String], reader: Reader) {
    guard isOn, let first = paths.first else { return }
    current.withLock { $0.values["\(reader.key) \(first)"] = nil }
  }

  /// A record contains the files’ stamps, the paths of all but the first, and the value.
  private static func record(
    _ stamps: [FileStamp], paths: [String], _ body: (inout BinaryWriter) -> Void
  ) -> ArraySlice<UInt8> {
    var writer = BinaryWriter(room: 512)
    writer.write(stamps) { $0.write($1) }
    writer.write(Array(paths.dropFirst()))
    body(&writer)
    return writer.piece
  }

  /// Returns the value of a record, with a new record if the stamps of the files have changed, but not their bytes.
  private static func read<Value: CachedValue>(
    _ record: ArraySlice<UInt8>, of paths: [String], at now: Timestamp
  ) -> (Value, renewed: ArraySlice<UInt8>?)? {
    var reader = BinaryReader(record)
    let stamps = reader.list { $0.stamp() }
    guard reader.texts()[...] == paths.dropFirst(), stamps.count == paths.count else { return nil }
    var renewed: [FileStamp] = []
    for (stamp, path) in zip(stamps, paths) {
      guard let stamp = stamp.renewed(path, at: now) else { return nil }
      renewed.append(stamp)
    }
    let rest = reader.rest
    guard let value = Value(&reader), !reader.isBroken else { return nil }
    if renewed == stamps { return (value, nil) }
    return (value, Self.record(renewed, paths: paths) { $0.append(record.suffix(rest)) })
  }
}

/// Reads the files that a value is made of, and notes their stamps.
package struct FileReads {
  private let now: Timestamp?
  private var stamps: [String: FileStamp] = [:]

  package init(at now: Timestamp? = nil) { self.now = now }

  /// Reads a plain file of at most so many bytes.
  package mutating func bytes(of path: String, upTo limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    guard let now else { return try FileSystem.readPlain(path, upTo: limit) }
    let identity = FileIdentity(path)
    let bytes = try FileSystem.readPlain(path, upTo: limit)
    stamps[path] = FileStamp(identity, Fingerprint(bytes), at: now)
    return bytes
  }

  /// Notes the stamp of a file that is read in pieces; a very large file has none, and is read each time.
  package mutating func note(_ path: String) {
    guard now != nil, let size = try? FileSystem.size(of: path), size <= Self.largestNoted else { return }
    _ = try? bytes(of: path)
  }

  private static let largestNoted = 64 << 20

  /// The stamps of all files of a value, or `nil` if one was not read.
  fileprivate func stamps(of paths: [String]) -> [FileStamp]? {
    let found = paths.compactMap { stamps[$0] }
    return found.count == paths.count ? found : nil
  }
}

extension FileReads {
  /// A fingerprint of the bytes of all files that were read, or `nil` if there are no stamps.
  package var fingerprint: Fingerprint? {
    guard now != nil else { return nil }
    var writer = BinaryWriter(room: 256)
    for (path, stamp) in stamps.sorted(by: { $0.key.isBefore($1.key) }) {
      writer.write(path)
      writer.write(stamp.fingerprint)
    }
    return Fingerprint(writer.bytes)
  }
}
