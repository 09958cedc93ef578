public import FeedContent
public import FeedCore
import FeedSystem

/// Links the pages of a built site to its feeds.
public struct SiteLinking: Sendable {
  /// A page, and what became of it.
  public struct Page: Sendable {
    public enum Outcome: Sendable, Hashable {
      case linked, unchanged
      /// It has no head, or its encoding has no ASCII in it.
      case withoutHead, unreadable
    }

    /// The page's file.
    public var file: String
    public var outcome: Outcome
    /// Its bytes before and after, where they differ and are asked for.
    public var change: (old: [UInt8], new: [UInt8])?
  }

  private let site: Site
  private let links: PageLinks
  private let ownPages: Set<String>

  /// Links to what a build of this content has now; without comments, only articles' feeds are linked.
  ///
  /// `progress` is told how far the reading of the content is.
  public init(
    site: Site, options: ContentOptions, linksComments: Bool = true,
    progress: @escaping (ContentProgress) -> Void = { _ in }
  ) async {
    let content = await ContentLoader(site, options: options).load(progress: progress)
    let plan = FeedPlan(site: site, content: content)
    self.site = site
    links = PageLinks(site: site, plan: plan, linksComments: linksComments)
    // The pages of our own have their links already.
    let companions = SupportingFilePlan(site: site, plan: plan)
    let pages = companions.pages.values + [companions.subscribePage].compactMap(\.self)
    ownPages = Set(pages.map { site.address(ofOutput: $0).string })
  }

  /// The elements for every page, to be included by hand: a line each.
  public var snippet: [UInt8] {
    links.everywhere.flatMap { $0.html(isXML: false) + [UInt8(ascii: "\n")] }
  }

  /// Links all pages below a folder, in order of their paths; a dry run changes none, and says how they would change.
  ///
  /// `progress` is told how many of how many pages are done.
  public func run(
    folder: String, isDryRun: Bool, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(FileError) -> [Page] {
    let files = try FileSystem.files(below: folder).files.filter { file in
      [".html", ".htm", ".xhtml"].contains { file.lowercased().hasSuffix($0) }
    }
    var pages: [Result<Page?, FileError>] = []
    await parallelMap(files) { file in
      Result { () throws(FileError) in try page(file, in: folder, isDryRun: isDryRun) }
    } consume: {
      pages.append($0)
      progress(pages.count, files.count)
    }
    var result: [Page] = []
    for page in pages { if let page = try page.get() { result.append(page) } }
    return result
  }

  /// `nil` for a page of our own.
  private func page(_ path: String, in folder: String, isDryRun: Bool) throws(FileError) -> Page? {
    let address = site.baseURL.resolve(path.percentEncodedPath)
    guard !ownPages.contains(address.string) else { return nil }
    let file = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    let old = try FileSystem.read(file)
    let new: [UInt8]
    do throws(PageLinker.Refusal) {
      new = try PageLinker(links: links).link(old, at: address)
    } catch {
      return Page(file: file, outcome: error == .noHead ? .withoutHead : .unreadable)
    }
    guard new != old else { return Page(file: file, outcome: .unchanged) }
    if isDryRun { return Page(file: file, outcome: .linked, change: (old, new)) }
    // The file itself is replaced, and not a link to it.
    try FileSystem.replace(FileSystem.realPath(file) ?? file, with: new)
    return Page(file: file, outcome: .linked)
  }
}
