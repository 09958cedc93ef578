import FeedCore

extension Timestamp {
  /// Returns the time in a `strftime` format, in English, or `nil` for an unknown conversion.
  func written(as format: Substring) -> String? {
    var result = ""
    var rest = format
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      var isPadded = true
      if rest.first == "-" {
        isPadded = false
        rest.removeFirst()
      }
      guard let letter = rest.popFirst(), let text = conversion(letter, isPadded: isPadded) else { return nil }
      result += text
    }
    return result + rest
  }

  private func conversion(_ letter: Character, isPadded: Bool) -> String? {
    let (day, time) = (local.date, local)
    let hour = (time.hour + 11) % 12 + 1
    func number(_ value: Int, _ width: Int = 2) -> String { value.padded(isPadded ? width : 1) }
    func padded(_ value: Int) -> String { (isPadded && value < 10 ? " " : "") + String(value) }
    switch letter {
    case "Y": return String(day.year)
    case "y": return number(day.year % 100)
    case "m": return number(day.month)
    case "d": return number(day.day)
    case "e": return padded(day.day)
    case "j": return number(day.dayOfYear, 3)
    case "H": return number(time.hour)
    case "I": return number(hour)
    case "l": return padded(hour)
    case "p": return time.hour < 12 ? "AM" : "PM"
    case "P": return time.hour < 12 ? "am" : "pm"
    case "M": return number(time.minute)
    case "S": return number(time.second)
    case "b", "h": return String(day.monthName.prefix(3))
    case "B": return day.monthName
    case "a": return String(day.weekdayName.prefix(3))
    case "A": return day.weekdayName
    case "G": return String(day.isoWeek.year)
    case "V": return number(day.isoWeek.week)
    case "u": return String(day.isoWeekday)
    case "F": return written(as: "%Y-%m-%d")
    case "T": return written(as: "%H:%M:%S")
    case "z":
      let minutes = Int(offsetMinutes.magnitude)
      return (offsetMinutes < 0 ? "-" : "+") + (minutes / 60).padded(2) + (minutes % 60).padded(2)
    case "%": return "%"
    default: return nil
    }
  }
}
