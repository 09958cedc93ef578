import Foundation
import Testing

/// Links in the documentation lead to existing files and headings, and the index lists every page.
@Suite struct DocumentationLinkTests {
  private static let pages =
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "ARCHITECTURE.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: CommandLineRun.package.appending(path: "Documentation").path)) ?? []).sorted()
    .filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }

  /// Returns the fragments of a page’s headings, in GitHub’s form.
  private static func anchors(of page: String) -> Set<String> {
    let text = DocumentationTests.page(page).replacing(/(?ms)^```.*?^```$/, with: "")
    return Set(
      text.matches(of: /(?m)^#+ (.+)$/).map { heading in
        let kept = heading.1.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.lowercased().unicodeScalars.filter { scalar in
          scalar == " " || scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
            || ("0"..."9").contains(scalar)
        }
        return String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
      })
  }

  @Test(arguments: pages) func `links of a page lead to files and headings`(page: String) {
    let folder = page.contains("/") ? "Documentation/" : ""
    let text = DocumentationTests.page(page).replacing(/(?ms)^```.*?^```$/, with: "").replacing(/`[^`\n]*`/, with: "")
    for link in text.matches(of: /\]\(([^()\s]+)\)|<img src="([^"]+)"/) {
      let target = String(link.1 ?? link.2 ?? "")
      guard !target.hasPrefix("http") else { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? page : folder + parts[0]
      let path = CommandLineRun.package.appending(path: file).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
      if parts.count == 2, file.hasSuffix(".md") {
        #expect(Self.anchors(of: file).contains(parts[1]), "\(page): \(target)")
      }
    }
  }

  @Test func `the index names every page of the documentation`() {
    let index = DocumentationTests.page("Documentation/README.md")
    for page in Self.pages where page.hasPrefix("Documentation/") && page != "Documentation/README.md" {
      #expect(index.contains("(\(page.dropFirst("Documentation/".count))"), "\(page)")
    }
  }

  @Test func `the rules on the troubleshooting page exist`() throws {
    let sources = CommandLineRun.package.appending(path: "Sources")
    var code = ""
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      code += try String(contentsOf: file, encoding: .utf8)
    }
    let rows = DocumentationTests.page("Documentation/troubleshooting.md").matches(of: /(?m)^\| (`[a-z0-9-]+\/.+?`) \|/)
    #expect(rows.count >= 20)
    for row in rows {
      for rule in row.1.matches(of: /`([^`]+)`/) { #expect(code.contains("\"\(rule.1)\""), "\(rule.1)") }
    }
  }
}
