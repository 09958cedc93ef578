import ArgumentParser
import FeedContent
import FeedCore
import FeedPages
import FeedSystem
import FeedVocabulary
import Feedkiln

struct HostsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "hosts",
    abstract: "Print what a web server or a hosting service has to know to serve the feeds well.",
    usage: "feedkiln hosts [<options>] <host> [<site>]",
    discussion: """
      Media types, the character set, caching, and redirects from old addresses, for \
      \(StaticHost.allCases.map(\.rawValue).joined(separator: ", ")). A build writes the same into files where \
      site.toml names hosts.

      EXAMPLES
        feedkiln hosts nginx > /etc/nginx/snippets/feeds.conf
        feedkiln hosts netlify >> public/_headers
      """)

  @Argument(help: "What serves the site.")
  var host: StaticHost

  @OptionGroup var site: SiteArgument

  @Option(help: "Print only the file of this name, where the host has several.")
  var file: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let printer = common.printer
    do {
      let site = try SiteFile.read(site.file, printer, undone: "printed")
      let files = host.files(HostRules(site: site, options: ContentOptions(now: .now)))
      let wanted = files.filter { file == nil || $0.name == file }
      guard !wanted.isEmpty else {
        printer.error("\(host.rawValue) has no such file: it has \(files.map(\.name).joined(separator: " and "))")
        throw ExitCode.cannotRun
      }
      if common.json {
        let json = JSONText.result { json in
          json.member("host", host.rawValue)
          json.array("files", wanted) { json, file in
            json.object { json in
              json.member("name", file.name)
              json.member("text", String(utf8: file.bytes))
            }
          }
        }
        return StandardStreams.write(json)
      }
      for file in wanted { StandardStreams.write(file.bytes) }
      if wanted.count > 1, !printer.isQuiet {
        printer.note("These are \(wanted.map(\.name).joined(separator: " and ")): --file prints one.")
      }
    } catch let error as FileError {
      printer.error("\(error)")
      throw ExitCode.cannotRun
    }
  }
}
