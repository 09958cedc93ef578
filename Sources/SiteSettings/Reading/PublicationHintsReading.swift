import FeedCore
import FeedDocument
import FeedVocabulary
import FrontMatter

/// Reading of the keys of `[feeds]` that tell readers when to load a feed, and how to show it.
extension SiteReaderState {
  func hints(_ fields: inout FieldReader<FeedsKey>, _ settings: inout FeedSettings, base: IRI?) {
    settings.minutesToLive = fields.value(.ttl, of: RSS.ttl)
    var hours: Set<Int> = []
    settings.skippedHours =
      (fields.list([.skipHours]) { (node, name) throws(ValueError) in
        try RSS.hour.codec.read(Array((node.scalar?.text ?? "").utf8).span) % 24
      } ?? []).filter { hours.insert($0).inserted }
    settings.skippedDays = fields.choices(.skipDays) ?? []
    settings.schedule = fields.table(.updateSchedule, shorthand: UpdateScheduleKey.period) { fields in
      let period = fields.required(.period, example: "period = \"daily\"") { fields -> UpdateSchedule.Period? in
        fields.choice(.period)
      }
      let frequency = fields.value(.frequency, of: Syndication.updateFrequency)
      let base = fields.date(.base, zone: .utc)
      return period.map { UpdateSchedule(period: $0, frequency: frequency ?? 1, base: base) }
    }
    if let namesSource = fields.boolean(.source) { settings.namesSource = namesSource }
    settings.webfeeds = fields.table(.webfeeds) { (fields: inout FieldReader<WebfeedsKey>) in
      WebfeedsSettings(
        cover: fields.url(.cover, from: base), icon: fields.url(.icon, from: base), logo: fields.url(.logo, from: base),
        accentColor: fields.color(.accentColor))
    }
  }
}

extension FieldReader {
  /// Reads a color in the form `#rgb` or `#rrggbb`.
  mutating func color(_ key: Key) -> CSSColor? {
    value([key]) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil }
      guard let color = CSSColor(text) else { throw .notAColor(text) }
      return color
    }
  }
}

extension ValueError {
  fileprivate static func notAColor(_ text: String) -> ValueError {
    ValueError(.siteColor, "“\(text)” is not a color")
  }
}
