import FeedCore

/// Three numbers of a date between slashes, points or hyphens.
struct NumericDate {
  private let numbers: [Int]
  private let isYearFirst: Bool
  private let isGerman: Bool

  /// Finds the first date in a text.
  init?(_ text: String) {
    let words = text.split { !$0.isASCII || !($0.isNumber || "/.-".contains($0)) }
    for word in words {
      guard let separator = word.first(where: { "/.-".contains($0) }) else { continue }
      let parts = word.split(separator: separator)
      guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
      let numbers = parts.compactMap { Int($0) }
      let isYearFirst = parts[0].count == 4
      guard numbers.count == 3, parts[1].count <= 2, isYearFirst ? parts[2].count <= 2 : parts[0].count <= 2,
        isYearFirst || parts[2].count == 4 || parts[2].count == 2
      else { continue }
      (self.numbers, self.isYearFirst, isGerman) = (numbers, isYearFirst, separator == ".")
      return
    }
    return nil
  }

  /// Returns the date in a form, or `nil` if the numbers do not fit it.
  func civil(_ form: PageDateForm) -> CivilDate? {
    switch form {
    case .named: nil
    case .yearFirst: isYearFirst ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    case .dayFirst: isYearFirst ? nil : CivilDate(year: year, month: numbers[1], day: numbers[0])
    // With points, the day is always first.
    case .monthFirst:
      isYearFirst || isGerman ? nil : CivilDate(year: year, month: numbers[0], day: numbers[1])
    }
  }

  /// The last number as a year; two digits are a year from 1970 to 2069.
  private var year: Int {
    let number = numbers[2]
    return number >= 100 ? number : number < 70 ? 2000 + number : 1900 + number
  }
}
