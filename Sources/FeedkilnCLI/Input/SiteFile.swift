import ArgumentParser
import FeedContent
import FeedCore
import FeedSystem

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

  /// Returns the next step if settings cannot be read, or `nil` if their path is correct.
  ///
  /// - Parameters:
  ///   - file: The path of the settings.
  ///   - naming: The beginning of a command line that names the settings, such as `feedkiln build`.
  /// - Returns: The next step.
  static func hint(for file: String, naming: String) -> String? {
    switch FileSystem.kind(of: file) {
    case .folder: "name the settings in the folder: \(naming) \(settings(in: file))"
    case nil: "run it in the folder of site.toml, or name the file: \(naming) path/to/site.toml"
    default: nil
    }
  }

  /// Returns the usual path of the settings in a folder.
  static func settings(in folder: String) -> String {
    folder == "." ? "site.toml" : "\(folder.hasSuffix("/") ? folder : folder + "/")site.toml"
  }
}

extension Printer {
  /// Prints an error, and the next step if the settings of a site cannot be read, and returns the exit code.
  func cannotRun(_ problem: FileError, site file: String, naming: String) -> ExitCode {
    error("\(problem)")
    if problem.path == file, let hint = SiteFile.hint(for: file, naming: naming) { error(hint) }
    return .cannotRun
  }

  /// Prints that settings are not a file, with the next step, and returns the exit code.
  func noSettings(_ file: String, naming: String) -> ExitCode {
    let problem = FileSystem.kind(of: file) == nil ? "does not exist" : "is not a file"
    error("\(file) \(problem)\(SiteFile.hint(for: file, naming: naming).map { ": \($0)" } ?? "")")
    return .cannotRun
  }
}
