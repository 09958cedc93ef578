import FeedCore
import FeedDocument

/// A command as the program describes itself with `--experimental-dump-help`.
struct CommandDescription {
  struct Option {
    /// Its switches, as in `-q, --quiet`; empty for a value that is found by its place.
    var switches: [String]
    /// The name of its value; `nil` for a flag.
    var value: String?
    var isOptional: Bool
    var isRepeating: Bool
    var abstract: String
    var usual: String?
    var values: [String]
  }

  /// Its name with those of the commands above it.
  let path: [String]
  let abstract: String
  /// The paragraphs of its description after the abstract.
  let paragraphs: [String]
  /// The command lines below `EXAMPLES` in its description.
  let examples: [String]
  let options: [Option]
  let subcommands: [CommandDescription]

  /// The program's own description; `nil` when the text is none.
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

  /// The command and all below it.
  var all: [CommandDescription] { [self] + subcommands.flatMap(\.all) }

  /// The values that are given by position.
  var positions: [Option] { options.filter(\.switches.isEmpty) }
  /// The options that are given by name.
  var switches: [Option] { options.filter { !$0.switches.isEmpty } }
}

extension CommandDescription.Option {
  /// The abstract with the values and the default.
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
