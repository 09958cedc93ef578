import FeedCore
import FrontMatter

/// Reads the additional date formats of generators, such as `Jul 08 2022` and `2022/7/8 9:30`.
enum LooseDateReader {
  /// Returns the date; throws `date/unknown-form` if the format is unknown.
  static func read(_ text: String, zone: TimeZoneRules) throws(ValueError) -> Timestamp {
    do {
      return try DateReader.read(text, zone: zone)
    } catch {
      if let date = try? Timestamp(rfc822: text) { return date }
      guard let date = LooseDate(text)?.timestamp(zone) else { throw error }
      return date
    }
  }
}

/// A date that consists of words and numbers.
private struct LooseDate {
  private var date: CivilDate
  private var time = (hour: 0, minute: 0, second: 0)
  private var offsetMinutes: Int?

  init?(_ text: String) {
    let words = text.replacing(",", with: " ").split { $0 == " " || $0 == "T" }.map(String.init)
    var numbers: [Int] = []
    var month: Int?
    var rest = words[...]
    while let word = rest.first, month == nil && numbers.count < 3 || month != nil && numbers.count < 2 {
      rest.removeFirst()
      let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." }
      for part in parts {
        if let number = Int(part) {
          numbers.append(number)
        } else if let number = Int(part.prefix { $0.isNumber }), !part.hasPrefix("-") {
          numbers.append(number)
        } else if let named = CivilDate.month(named: String(part)) {
          month = named
        } else if !LooseDate.isWeekday(part) {
          return nil
        }
      }
    }
    switch (numbers.count, month) {
    case (2, let month?):
      let (year, day) = numbers[0] > 31 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
      self.date = date
    case (3, nil):
      // Without the year first, day and month cannot be distinguished.
      guard numbers[0] > 31, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return nil
      }
      self.date = date
    default: return nil
    }
    guard readTime(Array(rest)) else { return nil }
  }

  private mutating func readTime(_ words: [String]) -> Bool {
    for word in words {
      switch word.lowercased() {
      case "am": if time.hour == 12 { time.hour = 0 }
      case "pm": if time.hour < 12 { time.hour += 12 }
      case "z", "utc", "gmt": offsetMinutes = 0
      default:
        let digits = word.filter { $0 != ":" && $0 != "+" && $0 != "-" }
        guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return false }
        if word.hasPrefix("+") || word.hasPrefix("-"), digits.count == 4, let number = Int(digits) {
          offsetMinutes = (word.hasPrefix("-") ? -1 : 1) * (number / 100 * 60 + number % 100)
        } else {
          let parts = word.split(separator: ":").map { Int($0.prefix { $0 != "." }) ?? 99 }
          guard (2...3).contains(parts.count), parts[0] < 24, parts[1] < 60 else { return false }
          time = (parts[0], parts[1], min(parts.count > 2 ? parts[2] : 0, 59))
        }
      }
    }
    return true
  }

  func timestamp(_ zone: TimeZoneRules) -> Timestamp {
    guard let offsetMinutes else {
      return zone.timestamp(LocalTime(date: date, hour: time.hour, minute: time.minute, second: time.second))
    }
    return Timestamp(date, hour: time.hour, minute: time.minute, second: time.second, offsetMinutes: offsetMinutes)
  }

  private static func isWeekday(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return word.utf8.count >= 3
      && (0..<7).contains { CivilDate(daysSinceEpoch: $0).weekdayName.lowercased().hasPrefix(word) }
  }
}
