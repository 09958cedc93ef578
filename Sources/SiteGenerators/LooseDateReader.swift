import FeedCore
import FrontMatter

/// Reads the date formats of generators, such as `Jul 08 2022`, `2022/7/8 9:30` and `2023-06-11 10:09:16 +0000 UTC`.
struct LooseDateReader {
  /// The language whose date library decides what ambiguous dates mean.
  enum Library {
    /// Whole numbers are seconds since 1970, and an unknown abbreviation of a zone means UTC.
    case go
    /// `1/2/2024` is the second day of January.
    case javaScript, python
    /// `1/2/2024` is the first day of February, and `08-02-21` begins with the year.
    case ruby
  }

  let library: Library
  let zone: TimeZoneRules

  /// Returns the date; throws `date/unknown-form` if the format is unknown.
  func read(_ text: String) throws(ValueError) -> Timestamp {
    do {
      return try DateReader.read(text, zone: zone)
    } catch {
      if let date = number(text) ?? (try? Timestamp(rfc822: text, allowsShortHour: true)) { return date }
      guard let date = LooseDate(text, library)?.timestamp(zone) else { throw error }
      return date
    }
  }

  /// Returns the moment that a whole number means: seconds, or with 13 digits milliseconds, since 1970.
  private func number(_ text: String) -> Timestamp? {
    guard text.utf8.allSatisfy(\.isASCIIDigit), let number = Int64(text) else { return nil }
    switch text.utf8.count {
    case 13: return Timestamp(secondsSinceEpoch: number / 1000)
    case 9, 10: return Timestamp(secondsSinceEpoch: number)
    default:
      return library == .go && text.utf8.count < 12 ? Timestamp(secondsSinceEpoch: number) : nil
    }
  }
}

/// A date that consists of words and numbers in any order.
private struct LooseDate {
  private var date: CivilDate
  private var time = LooseTime()

  init?(_ text: String, _ library: LooseDateReader.Library) {
    var words = text.replacing(",", with: " ").split { $0.isWhitespace }[...]
    // `T` separates a day from its time.
    if let first = words.first, let t = first.firstIndex(where: { $0 == "T" || $0 == "t" }),
      t > first.startIndex,
      first[first.index(before: t)].isNumber,
      first[first.index(after: t)...].first?.isNumber == true
    {
      words.replaceSubrange(
        words.startIndex...words.startIndex, with: [first[..<t], first[first.index(after: t)...]])
    }
    var numbers: [Substring] = []
    var month: Int?
    var times: [Substring] = []
    var isCompact = false
    for word in words {
      let isComplete = numbers.count == (month == nil ? 3 : 2)
      if isComplete || isCompact || word.contains(":") || word.hasPrefix("+") {
        // The year may follow the time: `Mon Jan 2 15:04:05 2006`.
        if !isComplete, !isCompact, word.utf8.count == 4, word.utf8.allSatisfy(\.isASCIIDigit) {
          numbers.append(word)
        } else if library == .python, isComplete, times.isEmpty, word.utf8.count == 4,
          word.utf8.allSatisfy(\.isASCIIDigit)
        {
          times.append(word.prefix(2) + ":" + word.suffix(2))
        } else {
          times.append(word)
        }
      } else if LooseTime.isSuffix(word), !times.isEmpty {
        times.append(word)
      } else if word.utf8.count == 8, word.utf8.allSatisfy(\.isASCIIDigit), numbers.isEmpty,
        month == nil
      {
        numbers = [word.prefix(4), word.dropFirst(4).prefix(2), word.suffix(2)]
        isCompact = true
      } else {
        for part in word.split(whereSeparator: { "-/._".contains($0) }) {
          let digits = part.prefix { $0.isASCII && $0.isNumber }
          if !digits.isEmpty, digits == part || LooseDate.isOrdinal(part[digits.endIndex...]) {
            numbers.append(digits)
          } else if let named = CivilDate.month(named: String(part)) {
            month = named
          } else if !LooseDate.isIgnored(part) {
            return nil
          }
        }
      }
    }
    guard let date = LooseDate.date(numbers, month: month, library),
      let time = LooseTime(times, isCompact: isCompact, library)
    else { return nil }
    (self.date, self.time) = (date, time)
  }

  private static func date(
    _ parts: [Substring], month: Int?, _ library: LooseDateReader.Library
  ) -> CivilDate? {
    let numbers = parts.compactMap { Int($0) }
    func date(year: Int, month: Int, day: Int, digits: Int) -> CivilDate? {
      let year = digits > 2 ? year : year < 69 ? 2000 + year : 1900 + year
      return CivilDate(year: year, month: month, day: day)
    }
    if let month {
      guard numbers.count == 2 else { return nil }
      let isYearFirst = parts[0].utf8.count > 2 || numbers[0] > 31
      let (year, other) = isYearFirst ? (0, 1) : (1, 0)
      return date(year: numbers[year], month: month, day: numbers[other], digits: parts[year].utf8.count)
    }
    guard numbers.count == 3 else { return nil }
    let isYearFirst =
      parts[0].utf8.count > 2 || numbers[0] > 31 || library == .ruby && parts[2].utf8.count < 3
    if isYearFirst { return date(year: numbers[0], month: numbers[1], day: numbers[2], digits: parts[0].utf8.count) }
    // Go has no form with the year last; of the others, only Ruby takes the day first.
    guard library != .go else { return nil }
    let isDayFirst = numbers[0] > 12 || library == .ruby && numbers[1] <= 12
    let (month, other) = isDayFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    return date(year: numbers[2], month: month, day: other, digits: parts[2].utf8.count)
  }

  func timestamp(_ zone: TimeZoneRules) -> Timestamp {
    guard let offset = time.offsetMinutes else {
      return zone.timestamp(
        LocalTime(date: date, hour: time.hour, minute: time.minute, second: time.second))
    }
    return Timestamp(
      date, hour: time.hour, minute: time.minute, second: time.second, offsetMinutes: offset)
  }

  private static func isOrdinal(_ ending: Substring) -> Bool {
    ["st", "nd", "rd", "th"].contains(ending.lowercased())
  }

  /// Whether a word of a date has no meaning of its own: a day of the week, or `of`.
  private static func isIgnored(_ word: Substring) -> Bool {
    let word = word.lowercased()
    if word == "of" || word == "the" || word == "at" { return true }
    return word.utf8.count >= 3
      && (0..<7).contains { CivilDate(daysSinceEpoch: $0).weekdayName.lowercased().hasPrefix(word) }
  }
}

/// A time of day such as `9:30`, `9:30:15.5 pm`, `15:04:05 -0700 MST` or `12:00:00 -300`.
private struct LooseTime {
  private(set) var hour = 0
  private(set) var minute = 0
  private(set) var second = 0
  /// The offset from UTC, or `nil` if the text has none.
  private(set) var offsetMinutes: Int?

  init() {}

  init?(_ words: [Substring], isCompact: Bool, _ library: LooseDateReader.Library) {
    var hasNumericOffset = false
    for word in words {
      var rest = word
      if rest.first?.isNumber == true {
        guard let end = readClock(rest, isCompact: isCompact) else { return nil }
        rest = rest[end...]
      }
      while let first = rest.first {
        if first == "+" || first == "-" {
          let digits = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
          guard let offset = LooseTime.offset(digits) else { return nil }
          if !hasNumericOffset { offsetMinutes = first == "-" ? -offset : offset }
          hasNumericOffset = true
          rest = rest[digits.endIndex...]
        } else if first == "(" {
          rest = rest[rest.endIndex...]
        } else {
          let letters = rest.prefix { $0.isASCII && $0.isLetter || $0 == "." }
          guard !letters.isEmpty, readName(letters.lowercased(), hasNumericOffset: hasNumericOffset, in: library) else {
            return nil
          }
          rest = rest[letters.endIndex...]
        }
      }
    }
  }

  /// Reads the digits of a time, and returns their end.
  private mutating func readClock(_ text: Substring, isCompact: Bool) -> Substring.Index? {
    let clock = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    var parts = clock.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if isCompact, parts.count == 1, [2, 4, 6].contains(clock.utf8.count) {
      parts = stride(from: 0, to: clock.utf8.count, by: 2).map {
        String(clock.dropFirst($0).prefix(2))
      }
    }
    let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    let least = isCompact ? 1 : 2
    guard numbers.count == parts.count, (least...3).contains(numbers.count) else { return nil }
    (hour, minute, second) = (
      numbers[0], numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0
    )
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    second = min(second, 59)
    var end = clock.endIndex
    if end < text.endIndex, text[end] == "." || text[end] == "," {
      end = text[text.index(after: end)...].prefix { $0.isASCII && $0.isNumber }.endIndex
    }
    return end
  }

  /// Reads `am`, `pm` or the name of a zone; returns whether it is known.
  private mutating func readName(
    _ name: String, hasNumericOffset: Bool, in library: LooseDateReader.Library
  ) -> Bool {
    switch name.filter({ $0 != "." }) {
    case "am":
      if hour == 12 { hour = 0 }
    case "pm":
      if hour < 12 { hour += 12 }
    case "z", "utc", "gmt", "ut":
      if !hasNumericOffset { offsetMinutes = 0 }
    case let zone where zone.utf8.count <= 5:
      if hasNumericOffset { return true }
      if let hours = LooseTime.zones[zone] {
        offsetMinutes = hours * 60
      } else if library == .go {
        offsetMinutes = 0
      }
    default: return false
    }
    return true
  }

  static func isSuffix(_ word: Substring) -> Bool {
    let name = word.lowercased().filter { $0 != "." }
    return word.hasPrefix("-") || ["am", "pm", "z", "utc", "gmt"].contains(name)
      || zones[name] != nil
      || word.hasPrefix("(")
      || word.utf8.count <= 5 && word.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// The zones of RFC 822, in hours.
  private static let zones = [
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
  ]

  /// Returns the minutes of an offset: `1`, `01`, `300`, `0530` or `05:30`.
  private static func offset(_ digits: Substring) -> Int? {
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]) {
      return hours * 60 + minutes
    }
    guard parts.count == 1, let number = Int(digits), (1...4).contains(digits.utf8.count) else {
      return nil
    }
    return digits.utf8.count < 3 ? number * 60 : number / 100 * 60 + number % 100
  }
}
