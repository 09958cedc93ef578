import FeedCore

/// A command's page of the manual, in the macros of man(7).
struct ManualPage {
  let command: CommandDescription

  var name: String { command.path.joined(separator: "-") }
  var file: String { name + ".1" }

  var text: String {
    ".TH \(name.uppercased()) 1 \"\" \"\(Product.name) \(Product.version)\" \"User Commands\"\n"
      + ".SH NAME\n\(name) \\- \(escaped(command.abstract))\n"
      + ".SH SYNOPSIS\n" + synopsis + description
      + section("COMMANDS", command.subcommands.map { entry([$0.path.last ?? ""], $0.abstract) })
      + section("ARGUMENTS", places.map { entry([$0.value ?? ""], $0.help) })
      + section("OPTIONS", switches.map { entry($0.switches, value: $0.value, $0.help) })
      + examples + Self.end
      + seeAlso
  }

  private var places: [CommandDescription.Option] { command.options.filter(\.switches.isEmpty) }
  private var switches: [CommandDescription.Option] { command.options.filter { !$0.switches.isEmpty } }

  private var synopsis: String {
    let words = places.map { place in
      let word = "\\fI\(escaped(place.value ?? ""))\\fR" + (place.isRepeating ? " ..." : "")
      return place.isOptional ? "[\(word)]" : word
    }
    let rest = command.subcommands.isEmpty ? ["[\\fIoptions\\fR]"] + words : ["\\fIcommand\\fR [\\fIoptions\\fR]"]
    return "\\fB\(escaped(command.path.joined(separator: " ")))\\fR \(rest.joined(separator: " "))\n"
  }

  /// The paragraphs before the examples.
  private var description: String {
    let paragraphs = discussion.text.filter { !$0.isEmpty }
    return section(
      "DESCRIPTION", (paragraphs.isEmpty ? [command.abstract] : paragraphs).map { ".PP\n\(escaped($0))\n" })
  }

  private var examples: String {
    guard !discussion.examples.isEmpty else { return "" }
    return ".SH EXAMPLES\n.EX\n" + discussion.examples.map { escaped($0) + "\n" }.joined() + ".EE\n"
  }

  private var discussion: (text: [String], examples: [String]) {
    let lines = command.discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: "EXAMPLES") else { return (lines, []) }
    let examples = lines[(start + 1)...].map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    return (Array(lines[..<start]), examples)
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

  /// A text on a line of its own, none of which is a command to the formatter.
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
    0 where all is well, 1 where there are problems, 2 where the run could not be done, 64 for wrong usage.
    .SH ENVIRONMENT
    .TP
    \\fBNO_COLOR\\fR
    Set to anything, it keeps colour out of text, unless \\fB\\-\\-color always\\fR asks for it.

    """
}

extension CommandDescription.Option {
  /// What it does, with its values and its default.
  fileprivate var help: String {
    var help = abstract
    if !values.isEmpty { help += " One of " + values.joined(separator: ", ") + "." }
    if let usual, !usual.isEmpty { help += " The default is \(usual)." }
    return help
  }
}
