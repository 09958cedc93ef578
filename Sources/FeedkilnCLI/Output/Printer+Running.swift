import ArgumentParser
import FeedContent
import FeedCore

/// The first steps of commands that work on a site.
extension Printer {
  /// Reads a site's settings and content as a build of this moment would; ends the run where there is none.
  func content(of path: String, isQuiet: Bool) async throws -> (site: Site, content: Content) {
    let reading = try orCannotRun { try SiteReader.read(path) }
    show(reading.diagnostics)
    guard let site = reading.site else {
      error("fix the errors in \(path)")
      throw ExitCode.cannotRun
    }
    var progress = ReadingProgress(isQuiet: isQuiet)
    defer { progress.clear() }
    return (site, await ContentLoader(site, options: ContentOptions(now: .now)).load { progress.show($0) })
  }

  /// Does what may stop the run, and says why if it does.
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
