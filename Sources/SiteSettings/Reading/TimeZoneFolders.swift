package import FeedCore
import FeedSystem

/// The folders in which operating systems store time zone rules, then the rules inside the program.
package struct TimeZoneFolders {
  private let paths: [String]

  package init(paths: [String] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"]) {
    self.paths = paths
  }

  /// Returns the rules of `UTC`, a fixed offset such as `+02:00`, or an IANA time zone.
  ///
  /// Throws `site/time-zone` if the name is unknown.
  package func zone(named name: String) throws(ValueError) -> TimeZoneRules {
    if name.uppercased() == "UTC" || name == "Z" { return .utc }
    if let minutes = offset(name) { return TimeZoneRules(name: name, offsetMinutes: minutes) }
    let isName = name.utf8.allSatisfy { $0.isASCIIAlphanumeric || "/_+-".utf8.contains($0) }
    if isName, name.utf8.first?.isASCIILetter == true {
      for path in paths {
        if let bytes = try? FileSystem.read("\(path)/\(name)"), let zone = TimeZoneRules(name: name, tzif: bytes) {
          return zone
        }
      }
      if let zone = TimeZoneArchive.shared.zone(named: name) { return zone }
    }
    throw ValueError(
      .siteTimeZone, "unknown time zone “\(name)”",
      help: SpellingSuggestion.of(name, in: names).map { "did you mean “\($0)”?" }
        ?? "write an IANA name such as Europe/Berlin, UTC, or a fixed offset such as +02:00")
  }

  private func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var reader = DigitReader(span.count)
    guard let minutes = reader.offset(span, colon: true), reader.isAtEnd else { return nil }
    return minutes
  }

  private var names: [String] {
    let installed = paths.flatMap { (try? FileSystem.files(below: $0))?.files ?? [] }
      .filter { $0.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false }
    return installed.isEmpty ? TimeZoneArchive.shared.names.sorted() : installed
  }
}

extension RuleDescription {
  static let siteTimeZone = RuleDescription(
    "site/time-zone", .error, "a time zone must exist",
    why: "Dates without a zone cannot be converted to UTC.",
    help: "write an IANA name such as Europe/Berlin, UTC, or a fixed offset such as +02:00",
    wrong: "time_zone = \"Berlin\"",
    right: "time_zone = \"Europe/Berlin\"")
}
