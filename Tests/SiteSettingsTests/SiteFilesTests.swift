import FeedCore
import FeedMedia
import SiteSamples
import SiteSettings
import Testing

/// The files behind the URLs of a site.
@Suite struct SiteFilesTests {
  private static func files(_ folder: borrowing SampleFolder, _ baseURL: String) throws -> SiteFiles {
    let path = folder.path
    return SiteFiles(
      site: try Site.sample {
        ($0.folder, $0.baseURL, $0.content.staticFiles) = (path, IRI(unchecked: baseURL), "static")
      })
  }

  @Test(
    arguments: [
      ("https://example.com/a.png", "a.png"), ("https://example.com/b/c.png", "b/c.png"),
      ("https://example.com/a.png?x=1#y", "a.png"), ("https://example.com/gone.png", nil),
      ("https://example.com/b", nil), ("https://example.com/b/", nil), ("https://example.com/", nil),
      ("https://example.com", nil), ("https://example.com/repo/a.png", nil), ("https://example.com/repo/gone.png", nil),
      ("https://cdn.example/a.png", nil), ("https://example.com:8080/a.png", nil),
      ("https://www.example.com/a.png", nil),
      ("https://example.com.evil.example/a.png", nil), ("https://example.com/repository/a.png", nil),
      ("https://example.com/b/../a.png", nil),
    ] as [(String, String?)])
  func `a URL that leaves the path of the site on its host means the file that the site has there`(
    url: String, name: String?
  ) throws {
    let folder = try SampleFolder(["static/a.png": "x", "static/b/c.png": "x"])
    let files = try Self.files(folder, "https://example.com/repo/")
    let found = files.displaced(IRI(unchecked: url))
    #expect(found?.file == name.map { "\(folder.path)/static/\($0)" })
    #expect(found?.url == name.map { IRI(unchecked: "https://example.com/repo/\($0)") })
    let location = SourceLocation(file: "a.md")
    #expect((files.problem(of: IRI(unchecked: url), at: location) == nil) == (name == nil))
    // A site in the root of its host has no other path.
    #expect(try Self.files(folder, "https://example.com/").displaced(IRI(unchecked: url)) == nil)
  }

  @Test(
    arguments: [
      ("https://example.com/repo/a.png", "file a.png"), ("https://example.com/repo/b/c.png", "file b/c.png"),
      ("https://example.com/repo/a.png?x#y", "file a.png"), ("https://example.com/repo/%61.png", "file a.png"),
      ("https://example.com/repo/gone.png", "missing gone.png"), ("https://example.com/repo/b", "missing b"),
      ("https://example.com/repo/", "missing "), ("https://example.com/a.png", "elsewhere"),
      ("https://cdn.example/repo/a.png", "elsewhere"), ("http://example.com/repo/a.png", "elsewhere"),
      ("https://example.com/repo/../secret.png", "elsewhere"),
      ("https://example.com/repo/%2e%2e/secret.png", "elsewhere"),
      ("https://example.com/repo/b/%2E./%2e%2e/secret.png", "elsewhere"),
    ])
  func `a URL below that of the site is a file in the static folder`(url: String, finding: String) throws {
    let folder = try SampleFolder(["static/a.png": "x", "static/b/c.png": "x", "secret.png": "x"])
    let start = "\(folder.path)/static/".count
    let found =
      switch try Self.files(folder, "https://example.com/repo/").find(IRI(unchecked: url)) {
      case .elsewhere: "elsewhere"
      case .missing(let path): "missing \(path.dropFirst(start))"
      case .unreadable(let error): "\(error)"
      case .file(let path, _): "file \(path.dropFirst(start))"
      }
    #expect(found == finding)
  }
}
