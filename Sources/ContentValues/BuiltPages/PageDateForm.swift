import FeedCore

/// The form in which the pages of a site show their dates as text.
package enum PageDateForm: Sendable, Hashable {
  /// With the name of the month, such as “May 3, 2021”.
  case named
  /// With the year first, such as “2021/05/03”.
  case yearFirst
  /// As numbers, such as “03/05/21”.
  case dayFirst, monthFirst

  /// The form for use in a message.
  package var name: String {
    switch self {
    case .named: "the name of the month"
    case .yearFirst: "year, month, day"
    case .dayFirst: "day, month, year"
    case .monthFirst: "month, day, year"
    }
  }

  /// The result of comparing the dates of all pages.
  package enum Decision: Sendable {
    case form(PageDateForm)
    /// The dates can be read with the day first and with the month first.
    case ambiguous
    /// The dates have several forms; the first date in another form than the first one.
    case several(String)
  }

  /// Decides the form of dates, or returns `nil` if there are none.
  package static func decide(_ texts: [String]) -> Decision? {
    var forms: Set<PageDateForm>?
    for text in texts {
      let possible = Self.forms(of: text)
      let common = forms.map { $0.intersection(possible) } ?? possible
      if common.isEmpty { return .several(text) }
      forms = common
    }
    guard let forms, let form = forms.first else { return nil }
    return forms.count == 1 ? .form(form) : .ambiguous
  }

  /// Returns the forms in which a text can be read as a date.
  static func forms(of text: String) -> Set<PageDateForm> {
    guard let date = NumericDate(text) else { return MonthName.isIn(text) ? [.named] : [] }
    return Set([.yearFirst, .dayFirst, .monthFirst].filter { date.civil($0) != nil })
  }
}
