import FeedCore
import FeedValidator

/// What commands print with `--json`: one object, whose first member is the version of its form.
extension JSONWriter {
  static func result(version: String = "1.0", _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(isIndented: true)
    json.object { json in
      json.member("formatVersion", version)
      members(&json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  mutating func members(_ name: String, _ texts: some Sequence<String>) {
    array(name, texts) { $0.value($1) }
  }

  /// Problems, each with its file, in the words of the validator's reports.
  mutating func member(_ diagnostics: [Diagnostic]) {
    array("diagnostics", diagnostics) { json, diagnostic in
      json.object { json in
        json.member("path", diagnostic.location?.file)
        json.members(of: diagnostic)
      }
    }
  }
}
