import FeedCore

/// What Eleventy calls a page in templates, by the path of its file.
struct EleventyName {
  /// `page.fileSlug`: the name without the date that may stand in it; of an `index` the folder's.
  let fileSlug: String
  /// `page.filePathStem`: the folders and the name without its date.
  let filePathStem: String

  /// Takes the path below the input folder, without its ending.
  init(stem: String) {
    var folders = stem.split(separator: "/").map(String.init)
    let name = EleventyName.withoutDate(folders.popLast() ?? "")
    fileSlug = name == "index" ? folders.last.map(EleventyName.withoutDate) ?? "" : name
    filePathStem = "/" + (folders + [name]).joined(separator: "/")
  }

  /// What stands behind the first date with a hyphen behind it, wherever that is.
  private static func withoutDate(_ name: String) -> String {
    let form = Array("0000-00-00-".utf8)
    let bytes = Array(name.utf8)
    for start in bytes.indices where start + form.count <= bytes.count {
      let fits = zip(form, bytes[start...]).allSatisfy { sign, byte in
        sign == UInt8(ascii: "0") ? byte.isASCIIDigit : byte == sign
      }
      if fits { return String(utf8: bytes[(start + form.count)...]) }
    }
    return name
  }
}
