import FeedCore

/// The generated page Documentation/cli.md: all commands with their options.
struct CommandReference {
  let program: CommandDescription

  var text: String {
    Self.start + overview + Self.exitCodes + section("Options of every command", program.switches)
      + program.subcommands.map(command).joined()
  }

  private var overview: String {
    let rows = program.subcommands.map { "| [`\(name($0))`](#\(anchor($0))) | \(cell($0.abstract)) |\n" }
    return "| Command | Description |\n|---|---|\n" + rows.joined() + "\n"
  }

  private func command(_ command: CommandDescription) -> String {
    let paragraphs = ([command.abstract] + command.paragraphs).map { "\(wrapped($0))\n\n" }.joined()
    let examples = command.examples.isEmpty ? "" : "```sh\n\(command.examples.joined(separator: "\n"))\n```\n\n"
    let own = command.switches.filter { option in !program.switches.contains { $0.switches == option.switches } }
    return "## `\(name(command))`\n\n" + paragraphs + usage(of: command) + examples
      + table("Argument", command.positions.map { ("`<\($0.value ?? "")>`", help(of: $0)) })
      + table("Option", own.map(row)) + command.subcommands.map(self.command).joined()
  }

  private func usage(of command: CommandDescription) -> String {
    guard command.subcommands.isEmpty else {
      return command.subcommands.map { "- [`\(name($0))`](#\(anchor($0)))\n" }.joined() + "\n"
    }
    let words = command.positions.map { position in
      let word = "<\(position.value ?? "")>" + (position.isRepeating ? " …" : "")
      return position.isOptional ? "[\(word)]" : word
    }
    return "Usage: `\((command.path + ["[options]"] + words).joined(separator: " "))`\n\n"
  }

  private func section(_ title: String, _ options: [CommandDescription.Option]) -> String {
    "## \(title)\n\n" + table("Option", options.map(row))
  }

  private func row(_ option: CommandDescription.Option) -> (String, String) {
    let names = option.switches.map { "`\($0)\(option.value.map { " <\($0)>" } ?? "")`" }
    return (names.joined(separator: ", "), help(of: option))
  }

  private func help(of option: CommandDescription.Option) -> String {
    var help = option.abstract
    if !option.values.isEmpty { help += " One of \(option.values.map { "`\($0)`" }.joined(separator: ", "))." }
    if let usual = option.usual, !usual.isEmpty { help += " Default: `\(usual)`." }
    return help
  }

  private func table(_ title: String, _ rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    return "| \(title) | Description |\n|---|---|\n"
      + rows.map { "| \(cell($0.0)) | \(cell($0.1)) |\n" }.joined() + "\n"
  }

  private func name(_ command: CommandDescription) -> String { command.path.joined(separator: " ") }
  private func anchor(_ command: CommandDescription) -> String { command.path.joined(separator: "-") }

  /// Returns text for a table cell: on one line and with escaped bars.
  private func cell(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }

  /// Returns a paragraph wrapped at 120 characters.
  private func wrapped(_ text: String) -> String {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = String(word)
      } else if lines[lines.count - 1].count + word.count < 120 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let start = """
    # Commands

    This page lists all commands and options. It is generated from `feedkiln --help-hidden`, which also shows the options
    for [limits](limits.md).


    """

  private static let exitCodes = """
    ## Exit codes

    | Code | Meaning |
    |---|---|
    | 0 | The command succeeded. |
    | 1 | There are problems: errors, or warnings with `--strict`. |
    | 2 | The command could not be completed. |
    | 64 | The command line is invalid. |

    ## Environment

    | Variable | Description |
    |---|---|
    | `NO_COLOR` | If set, text is not colored, unless `--color always` is given. |
    | `http_proxy`, `https_proxy` | The proxy for fetching feeds. |
    | `TMPDIR` | The folder of temporary files. |


    """
}
