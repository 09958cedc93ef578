public import Foundation
import Testing

/// Chromium, which opens pages without a window.
public struct Browser: Sendable {
  private let program: String

  public init() throws { program = try #require(Peer.path(of: "chromium"), "Chromium is not installed") }

  /// Returns a process that opens a page in a new profile.
  ///
  /// - Parameters:
  ///   - folder: the folder of the profile.
  ///   - arguments: further options, then the URL of the page.
  /// - Returns: the process, which is not yet running.
  public func process(in folder: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    let profile = "--user-data-dir=\(folder)/profile-\(UUID().uuidString)"
    process.arguments =
      ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", profile] + arguments
    return process
  }

  /// Opens a page.
  ///
  /// The first start on a busy machine can end without the page: then it is opened again.
  ///
  /// - Parameters:
  ///   - page: the URL of the page.
  ///   - arguments: further options of the browser.
  /// - Returns: the elements of the loaded page as HTML, and the browser’s messages.
  /// - Throws: an error if the browser does not start.
  public func open(_ page: String, _ arguments: [String] = []) throws -> (html: String, messages: String) {
    let folder = try TemporaryFolder()
    var result = (html: "", messages: "")
    let end = ContinuousClock.now + .seconds(Patience.seconds)
    repeat {
      let files = [try folder.write("html", ""), try folder.write("messages", "")]
      let process = process(in: folder.path, ["--dump-dom"] + arguments + [page])
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files[0]))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: files[1]))
      try process.run()
      process.waitUntilExit()
      let texts = try files.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
      result = (texts[0], texts[1])
    } while (result.html.isEmpty || result.html.contains("<body></body>")) && ContinuousClock.now < end
    return result
  }
}
