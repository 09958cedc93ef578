import FeedCore

/// A Pelican URL pattern, such as `{date:%Y}/{slug}.html`.
struct PelicanPattern {
  let text: String

  /// Returns the pattern with its fields replaced; throws `generator/permalink` for an unknown field.
  func fill(_ values: [String: String], date: Timestamp) throws(ValueError) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let field = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if field.hasPrefix("date:"), let text = PelicanPattern.text(of: date, as: field.dropFirst(5)) {
        result += text
      } else if let value = values[String(field)] {
        result += value
      } else {
        throw ValueError(
          .generatorPermalink, "Pelican pattern “\(text)” contains “{\(field)}”, which the article does not have",
          help: "add the URL of the page to the article as “Url”")
      }
    }
    return result + rest
  }

  /// Returns a date in a `strftime` format, in English, or `nil` for an unknown conversion.
  private static func text(of timestamp: Timestamp, as form: Substring) -> String? {
    let (day, time) = (timestamp.local.date, timestamp.local)
    var result = ""
    var rest = form
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      var padded = true
      if rest.first == "-" {
        padded = false
        rest.removeFirst()
      }
      guard let letter = rest.popFirst() else { return nil }
      func number(_ value: Int, _ width: Int = 2) -> String { value.padded(padded ? width : 1) }
      switch letter {
      case "Y": result += String(day.year)
      case "y": result += number(day.year % 100)
      case "m": result += number(day.month)
      case "d": result += number(day.day)
      case "j": result += number(day.dayOfYear, 3)
      case "H": result += number(time.hour)
      case "M": result += number(time.minute)
      case "S": result += number(time.second)
      case "b": result += day.monthName.prefix(3)
      case "B": result += day.monthName
      case "a": result += day.weekdayName.prefix(3)
      case "A": result += day.weekdayName
      case "G": result += String(day.isoWeek.year)
      case "V": result += number(day.isoWeek.week)
      case "u": result += String(day.isoWeekday)
      case "%": result += "%"
      default: return nil
      }
    }
    return result + rest
  }
}
