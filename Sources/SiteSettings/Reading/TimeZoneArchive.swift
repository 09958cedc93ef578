import FeedArchive
import FeedCore

/// The time zone database inside the program, for systems without one or with a part of it.
struct TimeZoneArchive {
  /// The TZif data of each zone (RFC 9636), by its first name.
  private let zones: [String: [UInt8]]
  /// The first name of each zone with several names, by the other names.
  private let aliases: [String: String]

  /// Decompresses the database, once in a process.
  static let shared = TimeZoneArchive()

  private init() {
    var zones: [String: [UInt8]] = [:]
    let text = UnsafeBufferPointer(start: Self.base64.utf8Start, count: Self.base64.utf8CodeUnitCount)
    do throws(FileError) {
      var archive = try ArchiveReader([UInt8](base64: text) ?? [], name: "time zones")
      while let name = try archive.nextFile() {
        var data: [UInt8] = []
        while let chunk = try archive.read() { data += chunk }
        zones[name] = data
      }
    } catch {
      zones = [:]
    }
    let index = String(decoding: zones.removeValue(forKey: "index") ?? [], as: UTF8.self)
    let pairs = index.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    aliases = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    self.zones = zones
  }

  /// Returns the rules of a zone, or `nil` if there is no zone of this name.
  func zone(named name: String) -> TimeZoneRules? {
    zones[aliases[name] ?? name].flatMap { TimeZoneRules(name: name, tzif: $0) }
  }

  /// All names, in no order.
  var names: [String] { Array(zones.keys) + aliases.keys }
}
