import FeedCore
import FeedValidator

/// The output of commands with `--json`: an object whose first member is the version of its format.
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
    array(name, of: texts) { $0.value($1) }
  }

  /// Writes problems with their files, in the format of validation reports.
  mutating func member(_ diagnostics: [Diagnostic]) {
    array("diagnostics", of: diagnostics) { json, diagnostic in
      json.object { json in
        json.member("path", diagnostic.location?.file)
        json.members(of: diagnostic)
      }
    }
  }
}
