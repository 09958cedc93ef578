/// Code of templates that no program has replaced with a value.
enum TemplateCode {
  /// Whether a value contains the marks of Liquid, Jinja, Go templates, ERB or PHP.
  static func isIn(_ value: ArraySlice<UInt8>) -> Bool {
    marks.contains { mark in value.indices.contains { value[$0...].starts(with: mark.utf8) } }
  }

  /// The message and help for an invalid value that contains such code.
  static func message(_ value: String) -> String { "“\(value)” is template code that was not replaced" }
  static let help = "check that your generator processes this file, and that the variable is set"

  private static let marks = ["{{", "{%", "<%", "<?php", "${"]
}
