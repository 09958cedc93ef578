import ArgumentParser
import FeedContent
import FeedCore

/// Reads the settings of a site for commands that require them.
enum SiteFile {
  /// Reads the site and shows the problems of its settings.
  ///
  /// - Parameters:
  ///   - file: The path of the settings.
  ///   - printer: The printer for the problems.
  ///   - failing: The beginning of the error message if the settings have errors.
  /// - Returns: The settings.
  /// - Throws: A `FileError` if the file cannot be read, or an `ExitCode` if the settings have errors.
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
