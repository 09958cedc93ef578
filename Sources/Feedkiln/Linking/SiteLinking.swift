public import FeedContent
public import FeedCore
import FeedSystem

/// Inserts links to the feeds of a site into its built pages.
public struct SiteLinking: Sendable {
  /// A page and the result of linking it.
  public struct Page: Sendable {
    /// The result of linking a page.
    public enum Outcome: Sendable, Hashable {
      case linked, unchanged
      /// The page has no head, or its encoding is not compatible with ASCII.
      case withoutHead, unreadable
    }

    /// The path of the page’s file.
    public var file: String
    public var outcome: Outcome
    /// The bytes before and after, or `nil` unless a dry run would change the page.
    public var change: (old: [UInt8], new: [UInt8])?
  }

  private let site: Site
  private let plan: FeedPlan
  private let linksComments: Bool
  private let ownPages: Set<String>

  /// Reads the content of a site and plans its feeds.
  ///
  /// - Parameters:
  ///   - site: The settings of the site.
  ///   - options: The options for reading content.
  ///   - linksComments: Whether pages also link to comment feeds.
  ///   - progress: Called as content is read.
  public init(
    site: Site, options: ContentOptions, linksComments: Bool = true,
    progress: @escaping (ContentProgress) -> Void = { _ in }
  ) async {
    let content = await ContentLoader(site, options: options).load(progress: progress)
    let plan = FeedPlan(site: site, content: content)
    (self.site, self.plan, self.linksComments) = (site, plan, linksComments)
    // Pages that Feedkiln writes already contain their links.
    let supportingFiles = SupportingFilePlan(site: site, plan: plan)
    let pages = supportingFiles.pages.values + [supportingFiles.subscribePage].compactMap(\.self)
    ownPages = Set(pages.map { site.url(ofOutput: $0).string })
  }

  /// The link elements for every page, one per line, to be included by hand.
  public var snippet: [UInt8] {
    PageLinks(site: site, plan: plan, linksComments: linksComments).everywhere.flatMap {
      $0.html(isXML: false) + [UInt8(ascii: "\n")]
    }
  }

  /// Returns the feeds that exist in the folder of the built pages.
  public func feeds(in folder: String) -> ServedFeeds { ServedFeeds(plan, site: site, in: folder) }

  /// Links all HTML pages in a folder and its subfolders to the feeds that exist in it.
  ///
  /// - Parameters:
  ///   - folder: The folder of the built pages.
  ///   - isDryRun: Whether files are left unchanged and the changes returned instead.
  ///   - progress: Called with the number of finished pages and the total.
  /// - Returns: The pages in the order of their paths, without pages that Feedkiln wrote.
  /// - Throws: The first error of reading or writing a page.
  public func run(
    folder: String, isDryRun: Bool, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(FileError) -> [Page] {
    let files = try FileSystem.files(below: folder).files.filter { file in
      [".html", ".htm", ".xhtml"].contains { file.lowercased().hasSuffix($0) }
    }
    let links = PageLinks(site: site, plan: plan, linksComments: linksComments, served: feeds(in: folder))
    var pages: [Result<Page?, FileError>] = []
    await parallelMap(files) { file in
      Result { () throws(FileError) in try page(file, in: folder, with: links, isDryRun: isDryRun) }
    } consume: {
      pages.append($0)
      progress(pages.count, files.count)
    }
    var result: [Page] = []
    for page in pages { if let page = try page.get() { result.append(page) } }
    return result
  }

  /// Links a page.
  ///
  /// Returns `nil` if Feedkiln wrote the page.
  private func page(
    _ path: String, in folder: String, with links: PageLinks, isDryRun: Bool
  ) throws(FileError) -> Page? {
    let url = site.baseURL.resolve(path.percentEncodedPath)
    guard !ownPages.contains(url.string) else { return nil }
    let file = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    let old = try FileSystem.read(file)
    let new: [UInt8]
    do throws(PageLinker.Refusal) {
      new = try PageLinker(links: links).link(old, at: url)
    } catch {
      return Page(file: file, outcome: error == .noHead ? .withoutHead : .unreadable)
    }
    guard new != old else { return Page(file: file, outcome: .unchanged) }
    if isDryRun { return Page(file: file, outcome: .linked, change: (old, new)) }
    // If the path is a symbolic link, its target is replaced, not the link.
    try FileSystem.replace(FileSystem.realPath(file) ?? file, with: new)
    return Page(file: file, outcome: .linked)
  }
}
