import FeedCore
import FeedDocument
import FeedSystem

/// An editor that opens a file at a line by a URL.
package enum Editor: String, Sendable, CaseIterable {
  case vscode, vscodium, cursor, zed, sublime, idea, textmate

  /// Returns a link that opens a position in the file with an absolute path.
  func link(path: String, line: Int, column: Int) -> HTMLAttribute {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let path = segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
    let position = "&line=\(line)&column=\(column)"
    return switch self {
    case .vscode: .program(scheme: "vscode", "//file\(path):\(line):\(column)")
    case .vscodium: .program(scheme: "vscodium", "//file\(path):\(line):\(column)")
    case .cursor: .program(scheme: "cursor", "//file\(path):\(line):\(column)")
    case .zed: .program(scheme: "zed", "//file\(path):\(line):\(column)")
    case .sublime: .program(scheme: "subl", "//open?url=file://\(path)\(position)")
    case .idea: .program(scheme: "idea", "//open?file=\(path)\(position)")
    case .textmate: .program(scheme: "txmt", "//open?url=file://\(path)\(position)")
    }
  }
}

/// Links from positions in the author’s files to an editor.
struct EditorLinks: Sendable {
  /// The editor, or `nil` for no links.
  let editor: Editor?
  /// The output folder, whose files are built and not edited, or `nil` before the first build.
  let output: String?

  /// Returns a link that opens a position, or `nil` if there is no editor or the file is not the author’s.
  func link(_ location: SourceLocation) -> HTMLAttribute? {
    guard let editor, let path = FileSystem.realPath(location.file) else { return nil }
    if let output = output.flatMap(FileSystem.realPath), path.hasPrefix(output + "/") { return nil }
    return editor.link(path: path, line: location.line, column: location.column)
  }

  /// Writes a file and a line, as a link if there is an editor.
  func write(_ location: SourceLocation, to html: inout HTMLWriter) {
    let text = "\(location.file):\(location.line)"
    if let target = link(location) {
      html.element(.a, [target]) { $0.element(.code, text) }
    } else {
      html.element(.code, text)
    }
  }
}
