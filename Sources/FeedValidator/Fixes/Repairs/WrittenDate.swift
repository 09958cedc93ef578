import FeedCore
import FeedVocabulary

/// A date in a form that people and programs write, if it names one moment without doubt.
///
/// These are the forms of RFC 822, RFC 3339 and ISO 8601, of JavaScript (`Tue Aug 29 2023 19:59:32 GMT+0200 (…)`), Go
/// (`2023-08-29 19:59:32.5 +0200 CEST`), Python, Ruby, Java, PHP and `date`, and a few that people write. A date needs a
/// year, a month that is not just a number among others, a day, a time and a zone.
struct WrittenDate {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var weekday: Int?
  private var clock: (hour: Int, minute: Int, second: Int)?
  /// The digits of the fraction of a second.
  private var fraction = ""
  private var isAfternoon: Bool?
  /// Minutes east of UTC.
  private var offset: Int?
  private var moment = Timestamp(secondsSinceEpoch: 0)

  private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420,
  ]

  init?(_ text: String) {
    var words = text.prefix { $0 != "(" }.lowercased().replacing(",", with: " ").split { $0.isWhitespace }
    // Go adds the reading of its monotonic clock.
    if let last = words.last, last.hasPrefix("m=") { words.removeLast() }
    for word in words {
      guard read(word) else { return nil }
    }
    guard let year, let month, let day, let offset, var clock, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if let isAfternoon {
      guard (1...12).contains(clock.hour) else { return nil }
      clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard clock.hour < 24, clock.minute < 60, clock.second <= 60, abs(offset) < 24 * 60,
      weekday == nil || weekday == date.weekday
    else { return nil }
    moment = Timestamp(
      date, hour: clock.hour, minute: clock.minute, second: min(clock.second, 59), offsetMinutes: offset)
  }

  var rfc822: String { moment.rfc822 }

  var rfc3339: String {
    let text = moment.rfc3339
    guard !fraction.isEmpty else { return text }
    return "\(text.prefix(19)).\(fraction)\(text.dropFirst(19))"
  }

  /// Returns the help for a value that violates a rule of dates, or `nil` if the value does not name one moment.
  static func help(for rule: RuleID, _ value: String) -> String? {
    switch rule {
    case RuleDescription.dateNotRfc822.id, RuleDescription.dateQuestionableForm.id:
      WrittenDate(value).map { "write \($0.rfc822)" }
    case RuleDescription.dateNotRfc3339.id, RuleDescription.dateNotW3c.id, RuleDescription.dateNotIso8601.id:
      WrittenDate(value).map { "write \($0.rfc3339)" }
    default: nil
    }
  }

  private mutating func read(_ word: Substring) -> Bool {
    if word.contains(":"), offset == nil || clock == nil { return readClock(word) }
    if word == "am" || word == "pm" {
      isAfternoon = word == "pm"
      return isAfternoon != nil && clock != nil
    }
    if clock != nil, let zone = Self.zone(word) {
      // Go and others name the zone twice; both must agree, and a name after a number is redundant.
      if let offset { return word.allSatisfy(\.isLetter) || offset == zone }
      offset = zone
      return true
    }
    if word.allSatisfy(\.isLetter) { return readName(word) }
    return readDate(word)
  }

  private mutating func readName(_ word: Substring) -> Bool {
    if let index = Self.index(of: word, in: Self.weekdays), weekday == nil {
      weekday = index
      return true
    }
    if let index = Self.index(of: word, in: Self.months), month == nil {
      month = index + 1
      return true
    }
    // The name of a zone after its offset, such as CEST.
    return offset != nil && word.count <= 5
  }

  /// Reads `2023-08-29`, `29-aug-2023`, `29th`, `2023` and `20230829`.
  private mutating func readDate(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3 {
      if parts[0].utf8.count == 4, let year = Self.number(parts[0]), let month = Self.number(parts[1]),
        let day = Self.number(parts[2]), self.year == nil
      {
        (self.year, self.month, self.day) = (year, month, day)
        return true
      }
      guard let day = Self.number(parts[0]), let month = Self.index(of: parts[1], in: Self.months),
        let year = Self.year(parts[2]), self.day == nil
      else { return false }
      (self.year, self.month, self.day) = (year, month + 1, day)
      return true
    }
    var digits = word
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) { digits = word.dropLast(2) }
    guard let number = Self.number(digits) else { return false }
    switch digits.utf8.count {
    case 1...2 where day == nil: day = number
    case 2 where year == nil && digits == word: year = Self.year(digits)
    case 4 where year == nil: year = number
    default: return false
    }
    return true
  }

  /// Reads `19:59`, `19:59:32.5`, `2023-08-29t19:59:32+02:00` and `gmt+02:00`.
  private mutating func readClock(_ word: Substring) -> Bool {
    if let split = word.firstIndex(of: "t"), year == nil, word[..<split].contains("-") {
      return readDate(word[..<split]) && readClock(word[word.index(after: split)...])
    }
    if clock != nil {
      guard offset == nil, let zone = Self.zone(word) else { return false }
      offset = zone
      return true
    }
    let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1] else { return false }
    guard let second = parts.count == 3 ? parts[2] : 0 else { return false }
    clock = (hour, minute, second)
    if halves.count == 2 { fraction = String(halves[1]) }
    let rest = word[digits.endIndex...]
    if rest == "am" || rest == "pm" {
      isAfternoon = rest == "pm"
    } else if !rest.isEmpty {
      guard let zone = Self.zone(rest) else { return false }
      offset = zone
    }
    return true
  }

  /// The minutes east of UTC of `z`, `gmt`, `+0200`, `+02:00`, `+02` and `gmt+0200`.
  private static func zone(_ word: Substring) -> Int? {
    if let zone = zones[String(word)] { return zone }
    var text = word
    for name in ["gmt", "utc"] where text.hasPrefix(name) { text = text.dropFirst(3) }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().replacing(":", with: "")
    guard digits.utf8.count == 4 || digits.utf8.count == 2, let number = number(digits[...]) else { return nil }
    let minutes = digits.utf8.count == 2 ? number * 60 : number / 100 * 60 + number % 100
    return number % 100 < 60 || digits.utf8.count == 2 ? (sign == "-" ? -minutes : minutes) : nil
  }

  private static func index(of word: Substring, in names: [String]) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }
  }

  /// A year of four digits, or of two as in RFC 822.
  private static func year(_ word: Substring) -> Int? {
    guard let number = number(word) else { return nil }
    return switch word.utf8.count {
    case 4: number
    case 2: number + (number < 70 ? 2000 : 1900)
    default: nil
    }
  }

  private static func number(_ word: Substring) -> Int? {
    word.utf8.allSatisfy(\.isASCIIDigit) ? Int(word) : nil
  }
}
