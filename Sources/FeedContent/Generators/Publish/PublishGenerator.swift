import FeedCore

/// The rules of Publish: items in the folders of sections, lines of metadata, and addresses without a slash at the end.
struct PublishGenerator: Generator {
  let site: Site
  private let keys = ForeignKeys(names: [
    (.title, ["title"]), (.date, ["date"]), (.updated, ["lastmodified"]), (.tags, ["tags"]),
    (.summary, ["description"]),
    (.permalink, ["path"]), (.image, ["image"]), (.authors, ["author"]),
  ])

  private var folder: String { site.content.articles ?? "Content" }

  func listing() throws(FileError) -> ArticleListing {
    let found = try FileSystem.files(below: site.filePath(folder))
    return ArticleListing(
      files: found.files.compactMap { name in
        // A file at the top is a page, and an index.md that of its section.
        guard name.hasSuffix(".md"), name.contains("/"), !name.hasSuffix("/index.md") else { return nil }
        return ArticleFile(
          root: folder, name: name, markup: .markdown, fullPath: String(name.dropLast(3)), isDated: false)
      }, diagnostics: Diagnostic.skipped(found, in: site.filePath(folder)))
  }

  func text(of file: ArticleFile, _ source: Source) throws(ValueError) -> ArticleText? {
    let hasMetadata = source.line(1).trimmingSpace().elementsEqual("---".utf8)
    let metadata = hasMetadata ? MetadataLines(source) : MetadataLines()
    var fields = keys.fields(metadata.fields)
    if let audio = metadata.fields[entry: "audio.url"] {
      var entries = [DataNode.Entry(key: EnclosureKey.url.rawValue, keyRange: audio.range, value: audio)]
      if let size = metadata.fields[entry: "audio.size"] {
        entries.append(DataNode.Entry(key: EnclosureKey.length.rawValue, keyRange: size.range, value: size))
      }
      fields.set(
        .enclosures, DataNode(value: .list([DataNode(value: .map(entries), range: audio.range)]), range: audio.range))
    }
    var text = ArticleText(
      fields: fields, body: ArticleBody(markup: .markdown, source: source, startOffset: metadata.bodyStart),
      notes: keys.notes(on: metadata.fields, in: source))
    text.nameIfUntitled(file.slug)
    return text
  }

  func date(_ text: String) throws(ValueError) -> Timestamp { try DateReader.read(text, zone: site.timeZone) }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let section = article.file.fullPath.split(separator: "/").first ?? ""
    let path = article.permalink.map { "\(section)/\($0.drop { $0 == "/" })" } ?? article.file.fullPath
    return IRI(site.baseURL.string + IRI.percentEncoding(path))
  }
}
