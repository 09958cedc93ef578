import FeedCore

/// The manual page of a command, in man(7) macros.
struct ManualPage {
  let command: CommandDescription

  var name: String { command.path.joined(separator: "-") }
  var file: String { name + ".1" }

  var text: String {
    ".TH \(name.uppercased()) 1 \"\" \"\(Product.name) \(Product.version)\" \"User Commands\"\n"
      + ".SH NAME\n\(name) \\- \(escaped(command.abstract))\n"
      + ".SH SYNOPSIS\n" + synopsis + description
      + section("COMMANDS", command.subcommands.map { entry([$0.path.last ?? ""], $0.abstract) })
      + section("ARGUMENTS", command.positions.map { entry([$0.value ?? ""], $0.help) })
      + section("OPTIONS", command.switches.map { entry($0.switches, value: $0.value, $0.help) })
      + examples + Self.end
      + seeAlso
  }

  private var synopsis: String {
    let words = command.positions.map { place in
      let word = "\\fI\(escaped(place.value ?? ""))\\fR" + (place.isRepeating ? " ..." : "")
      return place.isOptional ? "[\(word)]" : word
    }
    let rest = command.subcommands.isEmpty ? ["[\\fIoptions\\fR]"] + words : ["\\fIcommand\\fR [\\fIoptions\\fR]"]
    return "\\fB\(escaped(command.path.joined(separator: " ")))\\fR \(rest.joined(separator: " "))\n"
  }

  private var description: String {
    let paragraphs = command.paragraphs.isEmpty ? [command.abstract] : command.paragraphs
    return section("DESCRIPTION", paragraphs.map { ".PP\n\(escaped($0))\n" })
  }

  private var examples: String {
    guard !command.examples.isEmpty else { return "" }
    return ".SH EXAMPLES\n.EX\n" + command.examples.map { escaped($0) + "\n" }.joined() + ".EE\n"
  }

  private var seeAlso: String {
    let others = command.path.count > 1 ? ["feedkiln"] : command.subcommands.map { $0.path.joined(separator: "-") }
    return ".SH SEE ALSO\n" + others.map { "\\fB\(escaped($0))\\fR(1)" }.joined(separator: ", ") + "\n"
  }

  private func section(_ title: String, _ parts: [String]) -> String {
    parts.isEmpty ? "" : ".SH \(title)\n" + parts.joined()
  }

  private func entry(_ names: [String], value: String? = nil, _ help: String) -> String {
    let head = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    return ".TP\n\(head)\(value.map { " \\fI\(escaped($0))\\fR" } ?? "")\n\(escaped(help))\n"
  }

  /// Returns text for a line of its own, with roff commands and hyphens escaped.
  private func escaped(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": line += "\\e"
      case "-": line += "\\-"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  private static let end = """
    .SH EXIT STATUS
    0 if the command succeeded, 1 if there are problems, 2 if the command could not be completed, 64 if the command
    line is invalid.
    .SH ENVIRONMENT
    .TP
    \\fBNO_COLOR\\fR
    If set, text is not colored, unless \\fB\\-\\-color always\\fR is given.

    """
}
