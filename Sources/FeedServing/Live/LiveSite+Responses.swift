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
    case "/-/":
      let overview = OverviewPage(build: build, feeds: feeds, since: published?.since ?? "", editor: editor)
      return page(overview.body)
    case "/-/changes": return await changes(request)
    case PreviewIcon.path: return PreviewIcon.response(for: request)
    case SearchPage.path:
      let words = QueryFields(request.query)["q"] ?? ""
      return page(SearchPage(query: words, feeds: feeds, preview: build.preview, editor: editor).body)
    case CheckPage.path: return await check(request)
    case let path where path.hasPrefix(SourcePage.prefix): return source(request)
    case let path where path.hasPrefix("/-/feed/"): return feedPage(request)
    case let path where path.hasPrefix("/-/"): return page(NotFoundPage.body)
    default: break
    }
    if let file = files?.response(request) { return file }
    return request.path == "/" ? .moved(to: "/-/") : page(NotFoundPage.body)
  }

  /// Returns the page that checks feeds, with the result of a form that was sent.
  private func check(_ request: Request) async -> Response {
    var check = CheckPage(fetches: options.fetchesFeeds)
    if request.method == "POST" {
      guard let form = FormData(request.body, contentType: request.fields["content-type"] ?? "") else {
        return .text(400, "The form is damaged.")
      }
      check.report = await CheckPage.report(on: form, fetches: options.fetchesFeeds, now: now)
    }
    return page(check.body)
  }

  /// Returns the number of the newest build, after a wait of up to ten seconds if the client has it.
  private func changes(_ request: Request) async -> Response {
    let known = request.query.hasPrefix("since=") ? Int(request.query.dropFirst(6)) : nil
    let number = if let known { await self.number(after: known) } else { build.number }
    var response = Response.text(200, String(number))
    response.fields["Cache-Control"] = "no-store"
    return response
  }

  private func feedPage(_ request: Request) -> Response {
    guard let preview = build.preview, let summary = feeds.first(where: { $0.page == request.path }) else {
      return page(NotFoundPage.body)
    }
    let view = FeedView(
      summary: summary, preview: preview, now: now, since: published?.since ?? "",
      look: FeedView.Look(request.query), editor: editor)
    return page(view.body)
  }

  private func source(_ request: Request) -> Response {
    for feed in feeds {
      guard let document = feed.planned.documents.first(where: { SourcePage.path(of: $0) == request.path }),
        let report = try? build.preview?.check(document, now: now)
      else { continue }
      let showsAll = QueryFields(request.query)["all"] != nil
      return page(
        SourcePage(document: document, report: report, feed: feed, showsAll: showsAll, editor: editor).body)
    }
    return page(NotFoundPage.body)
  }

  private var editor: EditorLinks {
    let output = build.preview.map { $0.site.filePath($0.site.feeds.output) }
    return EditorLinks(editor: options.editor, output: output)
  }

  private func page(_ body: (inout PreviewPage) -> Void) -> Response {
    var page = PreviewPage(build: build, editor: editor)
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
