import FeedCore

/// A Jekyll permalink pattern, such as `/:categories/:year/:title.html`.
struct JekyllPermalink {
  let pattern: String

  /// Returns the path for a page; throws `generator/permalink` for an unknown placeholder.
  func fill(_ page: JekyllPage) throws(ValueError) -> String {
    var result = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      let word = rest.prefix { $0 == "_" || ("a"..."z").contains($0) }
      guard !word.isEmpty else {
        result += ":"
        continue
      }
      rest = rest[word.endIndex...]
      if let value = page.value(of: String(word)) {
        result += JekyllPermalink.escaped(value)
      } else if word.hasSuffix("_"), let value = page.value(of: String(word.dropLast())) {
        result += JekyllPermalink.escaped(value) + "_"
      } else {
        throw ValueError(
          .generatorPermalink, "Jekyll pattern “\(pattern)” contains unknown token “:\(word)”",
          help: "add the URL to the front matter as “permalink”")
      }
    }
    return JekyllPermalink.clean(result + rest)
  }

  /// Returns the path without repeated slashes and dot segments.
  private static func clean(_ path: String) -> String {
    var path = ("/" + path).replacing("..", with: "/").replacing("./", with: "")
    while path.contains("//") { path = path.replacing("//", with: "/") }
    return path
  }

  private static func escaped(_ text: String) -> String {
    IRI.percentEncoding(text.replacing("%", with: "%25")).replacing("#", with: "%23")
  }
}

/// The values for the placeholders of a permalink pattern.
struct JekyllPage {
  var file: JekyllFile
  var slug: String
  var categories: [String]
  var date: Timestamp

  func value(of placeholder: String) -> String? {
    let (day, time) = (date.local.date, date.local)
    return switch placeholder {
    case "collection": file.collection
    case "path": file.path
    case "name": JekyllSlug.words(file.baseName)
    case "title": JekyllSlug.pretty(slug)
    case "slug": JekyllSlug.words(slug)
    case "output_ext": ".html"
    case "categories": categories.map { $0.lowercased() }.withoutRepeats.joined(separator: "/")
    case "slugified_categories": categories.map(JekyllSlug.words).withoutRepeats.joined(separator: "/")
    case "year": day.year.padded(4)
    case "short_year": (day.year % 100).padded(2)
    case "month": day.month.padded(2)
    case "i_month": String(day.month)
    case "short_month": String(day.monthName.prefix(3))
    case "long_month": day.monthName
    case "day": day.day.padded(2)
    case "i_day": String(day.day)
    case "y_day": day.dayOfYear.padded(3)
    case "w_year": day.isoWeek.year.padded(4)
    case "week": day.isoWeek.week.padded(2)
    case "w_day": String(day.isoWeekday)
    case "short_day": String(day.weekdayName.prefix(3))
    case "long_day": day.weekdayName
    case "hour": time.hour.padded(2)
    case "minute": time.minute.padded(2)
    case "second": time.second.padded(2)
    default: nil
    }
  }
}

/// Converts names to parts of URLs as Jekyll does.
enum JekyllSlug {
  /// Returns the text in lowercase, with everything but letters and digits replaced by hyphens.
  static func words(_ text: String) -> String { slug(text, keeping: "").lowercased() }

  /// Returns the text with everything but letters, digits and symbols that are safe in a URL replaced by hyphens.
  static func pretty(_ text: String) -> String { slug(text, keeping: "._~!$&'()+,;=@") }

  private static func slug(_ text: String, keeping signs: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLetter(scalar) || signs.unicodeScalars.contains(scalar) {
        result.append(scalar)
      } else if result.last != "-" {
        result.append("-")
      }
    }
    if result.first == "-" { result.removeFirst() }
    if result.last == "-" { result.removeLast() }
    return String(result)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}

extension [String] {
  /// The array without repetitions, in the order of first occurrence.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
