import FeedCore

/// The date of an article or comment: a point in time, or a local time in an unknown time zone.
enum ImportedDate: Hashable {
  case instant(Timestamp)
  case local(LocalTime)

  /// The date in front matter.
  var text: String {
    switch self {
    case .instant(let instant): return instant.rfc3339
    case .local(let time):
      let text = Timestamp(
        time.date, hour: time.hour, minute: time.minute, second: time.second, offsetMinutes: 0
      ).rfc3339
      return String(text.dropLast()).replacing("T", with: " ")
    }
  }

  /// A number for sorting comments by date.
  var order: Int64 {
    switch self {
    case .instant(let instant): instant.secondsSinceEpoch
    case .local(let time): time.secondsSinceEpoch
    }
  }

  init?(rfc3339 text: String?) {
    guard let text, let instant = try? Timestamp(rfc3339: text), instant.local.date.year > 0 else { return nil }
    self = .instant(instant)
  }
}
