import ArgumentParser
import FeedCore
import FeedSystem
import FeedVocabulary
import Feedkiln

/// The options that replace settings of site.toml for one build.
struct PreviewOptions: ParsableArguments {
  @Option(help: "The output folder, instead of that in site.toml.", completion: .directory)
  var output: String?

  @Option(help: "The formats, separated by commas: rss, atom, json.")
  var formats: FormatList?

  @Option(help: "The base URL of a preview on another host; ids do not change.")
  var baseURL: String?

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name a folder") }
  }

  /// Returns the settings to replace; the output folder is relative to the current folder.
  func overrides(of siteFile: String) throws -> SiteOverrides {
    var overrides = SiteOverrides()
    overrides.output = output.map { folder in
      guard siteFile.contains("/"), !folder.hasPrefix("/"), let current = FileSystem.realPath(".") else {
        return folder
      }
      return "\(current)/\(folder)"
    }
    overrides.formats = formats?.formats
    if let baseURL {
      do throws(ValueError) { try overrides.setBaseURL(baseURL) } catch {
        throw ValidationError("--base-url: \(error.message)")
      }
    }
    return overrides
  }
}

/// A list of formats on the command line, such as `rss,atom`.
struct FormatList: ExpressibleByArgument {
  let formats: [FeedFormat]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    formats = names.compactMap { FeedFormat(rawValue: $0.trimmingPrefix(" ").lowercased()) }
    guard formats.count == names.count, Set(formats).count == names.count else { return nil }
  }
}
