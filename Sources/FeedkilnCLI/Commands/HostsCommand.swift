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
    abstract: "Print web server configuration for the feeds.",
    usage: "feedkiln hosts [<options>] <host> [<site>]",
    discussion: """
      Sets media types, the character set, caching, and redirects from old URLs. Hosts are \
      \(StaticHost.allCases.map(\.rawValue).joined(separator: ", ")). If site.toml lists hosts, feedkiln build writes \
      the same files.

      EXAMPLES
        feedkiln hosts nginx > /etc/nginx/snippets/feeds.conf
        feedkiln hosts netlify >> public/_headers
      """)

  @Argument(help: "The web server or hosting service.")
  var host: StaticHost

  @OptionGroup var site: SiteArgument

  @Option(help: "Print only this file, if the host has several.")
  var file: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let printer = common.printer
    do {
      let site = try SiteFile.read(site.file, printer, failing: "no configuration was printed")
      let files = host.files(HostRules(site: site, options: ContentOptions(now: .now)))
      let selected = files.filter { file == nil || $0.name == file }
      guard !selected.isEmpty else {
        printer.error("unknown file of \(host.rawValue): use \(files.map(\.name).joined(separator: " and "))")
        throw ExitCode.cannotRun
      }
      if common.json {
        let json = JSONWriter.result { json in
          json.member("host", host.rawValue)
          json.array("files", of: selected) { json, file in
            json.object { json in
              json.member("name", file.name)
              json.member("text", String(utf8: file.bytes))
            }
          }
        }
        return StandardStreams.write(json)
      }
      for file in selected { StandardStreams.write(file.bytes) }
      if selected.count > 1, !printer.isQuiet {
        printer.note("Printed \(selected.map(\.name).joined(separator: " and ")); use --file to print one.")
      }
    } catch let error as FileError {
      throw printer.cannotRun(error, site: site.file, naming: "feedkiln hosts \(host.rawValue)")
    }
  }
}
