import FeedCore
import FeedSystem
import Foundation
import Testing

/// The detection of unchanged files.
struct FileStampTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
  private let later = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60)

  private func write(_ text: String) throws { try FileSystem.replace(path, with: Array(text.utf8)) }

  private func stamp(at time: Timestamp) throws -> FileStamp {
    FileStamp(FileIdentity(path), Fingerprint(try FileSystem.read(path)), at: time)
  }

  @Test func `an unchanged file is recognized without reading it`() throws {
    try write("bread")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stamp = try stamp(at: later)
    #expect(stamp.identity != nil)
    #expect(stamp.renewed(path, at: later) == stamp)
    // Only the identity is compared: a wrong fingerprint is not detected.
    let other = FileStamp(identity: stamp.identity, fingerprint: Fingerprint([]))
    #expect(other.renewed(path, at: later) == other)
  }

  @Test func `a file that was just written is read again`() throws {
    try write("bread")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stamp = try stamp(at: .now)
    #expect(stamp.identity == nil)
    #expect(stamp.renewed(path, at: later)?.identity == FileIdentity(path))
    try write("broad")
    #expect(stamp.renewed(path, at: later) == nil)
  }

  @Test func `a copied file is unchanged, and a removed or edited one has changed`() throws {
    try write("bread")
    let stamp = try stamp(at: later)
    try FileManager.default.removeItem(atPath: path)
    #expect(stamp.renewed(path, at: later) == nil)
    try write("bread")
    #expect(stamp.renewed(path, at: later)?.fingerprint == stamp.fingerprint)
    try write("broad")
    #expect(stamp.renewed(path, at: later) == nil)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(stamp.renewed(path, at: later) == nil)
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func `attributes count if the last change is more than two seconds ago`() throws {
    for (seconds, isSettled) in [(0, false), (1, false), (2, false), (3, true), (4, true), (-5, false)]
      as [(Int64, Bool)]
    {
      for nanoseconds in [0, 999_999_999] {
        let identity = FileIdentity(size: 1, inode: 2, modified: 3, changed: 1000 * 1_000_000_000 + nanoseconds)
        let stamp = FileStamp(identity, Fingerprint([]), at: Timestamp(secondsSinceEpoch: 1000 + seconds))
        #expect((stamp.identity != nil) == isSettled, "\(seconds), \(nanoseconds)")
      }
    }
  }

  @Test func `a file that became huge has changed, and is not read`() throws {
    try write("bread")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stamp = try stamp(at: .now)
    #expect(truncate(path, 1 << 40) == 0)
    #expect(stamp.renewed(path, at: later) == nil)
  }

  @Test func `equal descriptions have the same fingerprint, regardless of their order in memory`() {
    let pairs = (0..<50).map { ("\($0)", [$0: "a", $0 + 1: "b"]) }
    let one = Dictionary(uniqueKeysWithValues: pairs)
    let two = Dictionary(uniqueKeysWithValues: pairs.reversed())
    #expect(Fingerprint(describing: (one, Set(0..<50))) == Fingerprint(describing: (two, Set((0..<50).reversed()))))
    #expect(Fingerprint(describing: one) != Fingerprint(describing: one.filter { $0.key != "7" }))
    #expect(Fingerprint(describing: [Int?.none]) != Fingerprint(describing: [Int?.some(0)]))
  }
}
