package import FeedCore

/// A Hugo permalink pattern, such as `/:year/:sections[1:]/:slug/`.
struct HugoPermalink {
  let pattern: String
  let path: HugoPath

  /// Returns the path for a page, without its `.html` or final slash.
  ///
  /// Throws `generator/permalink` for an unknown token.
  func fill(_ page: HugoPage) throws(ValueError) -> String {
    var result = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }
      rest = rest[name.endIndex...]
      var slice: Substring?
      if rest.first == "[", let close = rest.firstIndex(of: "]") {
        slice = rest[rest.index(after: rest.startIndex)..<close]
        rest = rest[rest.index(after: close)...]
      }
      result += try value(of: String(name), slice: slice, page)
    }
    return result + rest
  }

  private func value(of token: String, slice: Substring?, _ page: HugoPage) throws(ValueError) -> String {
    let date = page.date.local.date
    switch token {
    case "year": return String(date.year)
    case "month": return date.month.padded(2)
    case "monthname": return path.segment(date.monthName)
    case "day": return date.day.padded(2)
    case "weekday": return String(date.weekday)
    case "weekdayname": return path.segment(date.weekdayName)
    case "yearday": return String(date.dayOfYear)
    case "section": return page.sections.first.map(path.segment) ?? ""
    case "sections": return HugoPermalink.part(page.sections, slice).map(path.segment).joined(separator: "/")
    case "title": return path.segment(page.title)
    case "slug": return path.segment(page.slug ?? page.title)
    case "slugorfilename", "slugorcontentbasename": return path.segment(page.slug ?? page.fileName)
    case "filename", "contentbasename": return path.segment(page.fileName)
    default:
      if let text = HugoPermalink.goDate(token, page.date) { return path.segment(text) }
      throw ValueError(
        .generatorPermalink, "Hugo pattern “\(pattern)” contains unknown token “:\(token)”",
        help: "add the URL to the front matter as “url”")
    }
  }

  /// Returns a slice of the sections: `[1]`, `[last]`, `[1:]` or `[:last]`.
  private static func part(_ sections: [String], _ slice: Substring?) -> [String] {
    guard let slice else { return sections }
    let last = sections.count - 1
    func index(_ text: Substring, or usual: Int) -> Int { text == "last" ? last : Int(text) ?? usual }
    let bounds = slice.split(separator: ":", omittingEmptySubsequences: false)
    let low = index(bounds[0], or: 0)
    let high = bounds.count == 1 ? low + 1 : index(bounds[1], or: sections.count)
    guard low >= 0, low < sections.count, high > low else { return [] }
    return Array(sections[low..<min(high, sections.count)])
  }

  /// Returns the date in a Go layout, which is an example such as 2006-01-02; `nil` if the token is not a layout.
  private static func goDate(_ token: String, _ date: Timestamp) -> String? {
    let day = date.local.date
    let forms: [(String, String)] = [
      ("2006", String(day.year)), ("January", day.monthName), ("Jan", String(day.monthName.prefix(3))),
      ("Monday", day.weekdayName), ("Mon", String(day.weekdayName.prefix(3))), ("06", (day.year % 100).padded(2)),
      ("01", day.month.padded(2)), ("02", day.day.padded(2)), ("15", date.local.hour.padded(2)),
      ("04", date.local.minute.padded(2)), ("05", date.local.second.padded(2)), ("1", String(day.month)),
      ("2", String(day.day)),
    ]
    var result = ""
    var rest = token[...]
    var isDate = false
    while let first = rest.first {
      if let (form, text) = forms.first(where: { rest.hasPrefix($0.0) }) {
        result += text
        rest = rest.dropFirst(form.count)
        isDate = true
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return isDate ? result : nil
  }
}

/// The values for the tokens of a permalink pattern.
struct HugoPage {
  var title: String
  var slug: String?
  /// The file name without extension and language, or the name of the bundle’s folder.
  var fileName: String
  var sections: [String]
  var date: Timestamp
}

extension RuleDescription {
  package static let generatorPermalink = RuleDescription(
    "generator/permalink", .error, "the URL of a page must follow from the settings of the generator",
    why: "Without the URL of its page, an article has no link and no id.",
    help: "build the site before its feeds, or add the URL to the front matter",
    wrong: "[permalinks]\nposts = \"/:author/:slug/\"",
    right: "[permalinks]\nposts = \"/:year/:slug/\"")
}
