import FeedCore

/// Reads the dates of a Movable Type export, with 12 or 24 hours, such as `08/31/2002 03:31:05 PM`.
enum MovableTypeDate {
  static func read(_ text: String) -> ImportedDate? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var reader = DigitReader(span.count)
    guard let month = reader.number(span, digits: 1...2), reader.take(span, "/"),
      let day = reader.number(span, digits: 1...2), reader.take(span, "/"),
      let year = reader.number(span, digits: 4), year > 0,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    reader.skipSpace(span)
    guard var hour = reader.number(span, digits: 1...2), reader.take(span, ":"),
      let minute = reader.number(span, digits: 2)
    else { return .local(LocalTime(date: date)) }
    let second = reader.take(span, ":") ? reader.number(span, digits: 2) ?? 0 : 0
    reader.skipSpace(span)
    let half = reader.word(span)
    if half == "pm", hour < 12 { hour += 12 }
    if half == "am", hour == 12 { hour = 0 }
    guard hour < 24, minute < 60, second < 60 else { return .local(LocalTime(date: date)) }
    return .local(LocalTime(date: date, hour: hour, minute: minute, second: second))
  }
}
