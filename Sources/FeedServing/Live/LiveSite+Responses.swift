import FeedContent
import FeedCore
import FeedPages
import FeedVocabulary
import Feedkiln

/// The routes of the preview.
extension LiveSite {
  /// Returns the response to a request: preview pages are below `/-/`, all other paths are files.
  package func response(_ request: Request) async -> Response {
    switch request.path {
    case "/-": return .moved(to: "/-/")
    case "/-/": return page { OverviewPage(build: build, feeds: feeds, since: published?.since ?? "").body(&$0) }
    case "/-/changes": return await changes(request)
    case let path where path.hasPrefix("/-/feed/"): return feedPage(path)
    default: break
    }
    if let file = files?.response(request) { return file }
    return request.path == "/" ? .moved(to: "/-/") : .text(404, "File not found.")
  }

  /// Returns the number of the newest build, after a wait of up to ten seconds if the client has it.
  private func changes(_ request: Request) async -> Response {
    let known = request.query.hasPrefix("since=") ? Int(request.query.dropFirst(6)) : nil
    let number = if let known { await self.number(after: known) } else { build.number }
    var response = Response.text(200, String(number))
    response.fields["Cache-Control"] = "no-store"
    return response
  }

  private func feedPage(_ path: String) -> Response {
    guard let preview = build.preview, let summary = feeds.first(where: { $0.page == path }) else {
      return .text(404, "Feed not found.")
    }
    let view = FeedView(summary: summary, preview: preview, now: now, since: published?.since ?? "")
    return page(view.body)
  }

  private func page(_ body: (inout PreviewPage) -> Void) -> Response {
    var page = PreviewPage(build: build)
    body(&page)
    return page.response
  }

  private var files: StaticFiles? {
    guard let preview = build.preview else { return nil }
    let site = preview.site
    let root = IRI.percentDecoding(site.baseURL.reference.path)
    var folders = [StaticFiles.Folder(path: site.feedsFolder, folder: site.filePath(site.feeds.output))]
    for folder in [options.publicFolder, site.filePath(site.content.staticFiles)] {
      if let folder { folders.append(StaticFiles.Folder(path: root.hasSuffix("/") ? root : "/", folder: folder)) }
    }
    let types = preview.plan.feeds.flatMap(\.documents).map { document in
      let format = document.format
      let type = site.feeds.supportingFiles.isReadableInBrowser ? format.readableMediaType : format.mediaType
      return (site.feedsFolder + document.path, type)
    }
    return StaticFiles(folders: folders, feedTypes: Dictionary(types) { first, _ in first })
  }
}
