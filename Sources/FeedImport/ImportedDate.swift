import FeedCore

/// The date of an article or comment: a point in time, or a local time in an unknown time zone.
enum ImportedDate: Hashable {
  case moment(Timestamp)
  case local(LocalTime)

  /// The date in front matter.
  var text: String {
    switch self {
    case .moment(let moment): return moment.rfc3339
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
    case .moment(let moment): moment.secondsSinceEpoch
    case .local(let time): time.secondsSinceEpoch
    }
  }

  init?(rfc3339 text: String?) {
    guard let text, let moment = try? Timestamp(rfc3339: text), moment.local.date.year > 0 else { return nil }
    self = .moment(moment)
  }
}
