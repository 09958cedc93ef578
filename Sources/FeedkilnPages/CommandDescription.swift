import FeedCore
import FeedDocument

/// A command as described by the output of `--experimental-dump-help`.
struct CommandDescription {
  struct Option {
    /// The switches, such as `-q` and `--quiet`; empty for a positional argument.
    var switches: [String]
    /// The name of the value, or `nil` for a flag.
    var value: String?
    var isOptional: Bool
    var isRepeating: Bool
    var abstract: String
    var usual: String?
    var values: [String]
  }

  /// The name of the command, after those of its parents.
  let path: [String]
  let abstract: String
  /// The paragraphs of the description after the abstract.
  let paragraphs: [String]
  /// The command lines below `EXAMPLES` in the description.
  let examples: [String]
  let options: [Option]
  let subcommands: [CommandDescription]

  /// Reads the description of the program, or returns `nil` if the JSON is invalid.
  init?(dump: [UInt8]) {
    let reading = JSONReader.read(dump, name: "-")
    guard reading.diagnostics.isEmpty, let command = reading.document.root?.member("command") else { return nil }
    self.init(command, below: [])
  }

  private init(_ command: Node, below parents: [String]) {
    let path = parents + [command.text("commandName") ?? ""]
    self.path = path
    abstract = command.text("abstract") ?? ""
    let lines = (command.text("discussion") ?? "").split(separator: "\n").map(String.init)
    paragraphs = Array(lines.prefix { $0 != "EXAMPLES" })
    examples = lines.drop { $0 != "EXAMPLES" }.dropFirst().map { String($0.drop { $0 == " " }) }
    options = command.items("arguments").map(Option.init)
    subcommands = command.items("subcommands").filter { $0.text("commandName") != "help" }
      .map { CommandDescription($0, below: path) }
  }

  /// The command and its descendants.
  var all: [CommandDescription] { [self] + subcommands.flatMap(\.all) }

  /// The positional arguments.
  var positions: [Option] { options.filter(\.switches.isEmpty) }
  /// The options and flags.
  var switches: [Option] { options.filter { !$0.switches.isEmpty } }
}

extension CommandDescription.Option {
  /// The abstract, followed by the allowed values and the default.
  var help: String {
    var help = abstract
    if !values.isEmpty { help += " One of " + values.joined(separator: ", ") + "." }
    if let usual, !usual.isEmpty { help += " The default is \(usual)." }
    return help
  }

  fileprivate init(_ argument: Node) {
    let kind = argument.text("kind")
    switches = argument.items("names").map { name in
      (name.text("kind") == "short" ? "-" : "--") + (name.text("name") ?? "")
    }
    value = kind == "flag" ? nil : argument.text("valueName")
    isOptional = argument.text("isOptional") == "true"
    isRepeating = argument.text("isRepeating") == "true"
    abstract = argument.text("abstract") ?? ""
    usual = argument.text("defaultValue")
    values = argument.items("allValues").map(\.text.string)
  }
}

extension Node {
  fileprivate func text(_ name: String) -> String? { member(name)?.text.string }
  fileprivate func items(_ name: String) -> [Node] { member(name).map { Array($0.children) } ?? [] }
}
