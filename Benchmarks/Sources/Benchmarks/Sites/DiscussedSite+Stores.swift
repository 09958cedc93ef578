import Foundation

extension DiscussedSite {
  /// Writes the comments as an Isso database and returns its path.
  func writeIsso(to folder: WorkFolder, at name: String) throws -> String {
    let file = try folder.write("", to: name)
    let database = try IssoDatabase(at: file)
    for number in 0..<articles {
      try database.addThread(number + 1, at: "/article-\(number)/", title: "Article \(number)")
    }
    for number in 0..<comments {
      let comment = comment(number)
      try database.addComment(
        number + 1, thread: comment.article + 1, parent: comment.parent.map { $0 + 1 }, time: comment.time,
        name: comment.name, text: comment.text)
    }
    try database.commit()
    return file
  }

  /// Writes the comments as a Remark42 backup and returns its path.
  func writeRemark42(to folder: WorkFolder, at name: String) throws -> String {
    let lines = (-1..<comments).lazy.map { number in
      guard number >= 0 else { return "{\"version\":1,\"users\":[],\"posts\":[]}\n" }
      let comment = comment(number)
      let time = Date(timeIntervalSince1970: Double(comment.time)).formatted(.iso8601)
      return """
        {"id":"c\(number)","pid":"\(comment.parent.map { "c\($0)" } ?? "")","text":\("<p>\(comment.text.escaped)</p>".quoted),\
        "user":{"name":\(comment.name.quoted),"id":"github_1","ip":"203.0.113.0"},"locator":{"site":"post",\
        "url":"https://example.com/article-\(comment.article)/"},"score":0,"votes":{},"time":"\(time)"}

        """
    }
    return try folder.write(to: name, lines)
  }
}
