import FeedCore

/// Reads an article's enclosures, and measures those that are files of the site.
struct EnclosureReader {
  let site: Site

  func read(_ fields: inout FieldReader<ArticleKey>, articleURL: IRI) -> [Enclosure] {
    var nested: [Diagnostic] = []
    let source = fields.source
    let enclosures = fields.list([.enclosures]) { (node, name) throws(ValueError) -> Enclosure? in
      guard node.entries != nil else { throw .wrongType(name, wanted: "a list of {url, type, length, title}", node) }
      var fields = FieldReader<EnclosureKey>(node, named: name, source, .frontMatter)
      let enclosure = enclosure(&fields, articleURL: articleURL)
      nested += fields.diagnostics
      return enclosure
    }
    fields.report(nested)
    return enclosures ?? []
  }

  private func enclosure(_ fields: inout FieldReader<EnclosureKey>, articleURL: IRI) -> Enclosure? {
    let url = fields.required(.url, example: "url: /audio/episode.mp3") { $0.address(.url, from: articleURL) }
    let written = fields.mediaType(.type)
    let length = fields.count(.length)
    let title = fields.text(.title)
    guard let url else { return nil }
    let path = url.reference.path
    let type = written ?? (fields.node([.type]) == nil ? MediaType(fileName: path) : nil)
    if type == nil, fields.node([.type]) == nil {
      fields.reportMissing(.type, help: "write type: audio/mpeg, or whatever the file is; its name does not tell")
    }
    guard let type, let length = measured(url, length, &fields) else { return nil }
    return Enclosure(url: url, type: type, length: length, title: title)
  }

  /// The size of the site's file, else what the author wrote.
  private func measured(_ url: IRI, _ written: Int?, _ fields: inout FieldReader<EnclosureKey>) -> Int? {
    let file = filePath(url)
    if let file, let size = try? FileSystem.size(of: file) {
      if let written, written != size {
        fields.report([
          Diagnostic(
            "content/enclosure-length", .warning, "“length” is \(written), but “\(file)” has \(size) bytes",
            at: fields.location(.length), help: "take “length” out: the file is measured")
        ])
      }
      return size
    }
    guard written == nil, fields.node([.length]) == nil else { return written }
    fields.report([
      Diagnostic(
        "content/enclosure-length", .error,
        file.map { "the length of “\(url)” is not known, as there is no file “\($0)”" }
          ?? "the length of “\(url)” is not known, as it is not a file of this site",
        at: fields.location(.url), help: "write its size in bytes as “length”, or put the file there")
    ])
    return nil
  }

  /// Where a file of the site lies below the static folder.
  private func filePath(_ url: IRI) -> String? {
    guard url.string.hasPrefix(site.baseURL.string) else { return nil }
    let path = IRI.percentDecoding(IRIReference(String(url.string.dropFirst(site.baseURL.string.count))).path)
    guard !path.split(separator: "/").contains("..") else { return nil }
    return site.filePath(site.content.staticFiles + "/" + path)
  }
}
