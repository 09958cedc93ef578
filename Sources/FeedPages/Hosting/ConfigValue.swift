import FeedBuilder
import FeedCore

/// A value of a JSON configuration.
enum ConfigValue {
  case text(String)
  case number(Int)
  case list([ConfigValue])
  case object([(String, ConfigValue)])

  /// The value as indented JSON.
  var json: String {
    var json = JSONWriter(isIndented: true)
    write(to: &json)
    return String(utf8: json.bytes) + "\n"
  }

  private func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.value(CleanText(text).bytes)
    case .number(let number): json.literal(String(number).utf8)
    case .list(let values):
      json.open("[")
      for value in values { value.write(to: &json) }
      json.close("]")
    case .object(let members):
      json.object { json in
        for (name, value) in members {
          json.key(CleanText(name).bytes)
          value.write(to: &json)
        }
      }
    }
  }
}
