import ArgumentParser
import FeedContent
import FeedCore

/// The common first steps of commands that work on a site.
extension Printer {
  /// Reads the settings and content of a site as of now.
  ///
  /// Ends the run if the settings have errors.
  func content(of path: String, naming: String, isQuiet: Bool) async throws -> (site: Site, content: Content) {
    let site: Site
    do {
      site = try SiteFile.read(path, self, failing: "no ids were read")
    } catch let problem as FileError {
      throw cannotRun(problem, site: path, naming: naming)
    }
    var progress = ReadingProgress(isQuiet: isQuiet)
    defer { progress.clear() }
    return (site, await ContentLoader(site, options: ContentOptions(now: .now)).load { progress.show($0) })
  }

  /// Performs work that can fail.
  ///
  /// Prints errors and converts them to `ExitCode.cannotRun`.
  func orCannotRun<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let problem as FileError {
      error("\(problem)")
      throw ExitCode.cannotRun
    } catch let exit as ExitCode {
      throw exit
    } catch let problem {
      error("\(problem)")
      throw ExitCode.cannotRun
    }
  }
}
