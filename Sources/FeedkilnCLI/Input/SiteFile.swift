import ArgumentParser
import FeedContent
import FeedCore

/// A site's settings, for commands that cannot do without.
enum SiteFile {
  /// Reads the site and shows what is wrong with its settings; when that is too much, nothing is done.
  static func read(_ file: String, _ printer: Printer, failing: String) throws -> Site {
    let reading = try SiteReader.read(file)
    printer.show(reading.diagnostics)
    guard let site = reading.site else {
      printer.error("\(failing): fix the errors in \(file)")
      throw ExitCode.cannotRun
    }
    return site
  }
}
