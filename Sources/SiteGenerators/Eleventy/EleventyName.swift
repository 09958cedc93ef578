import FeedCore

/// The names of a page in Eleventy’s templates, derived from its file path.
struct EleventyName {
  /// The value of `page.fileSlug`: the file name without a date; for an `index` file, the folder name.
  let fileSlug: String
  /// The value of `page.filePathStem`: the folders and the file name without a date.
  let filePathStem: String

  /// Derives the names from the path below the input folder without its extension.
  init(stem: String) {
    var folders = stem.split(separator: "/").map(String.init)
    let name = EleventyName.withoutDate(folders.popLast() ?? "")
    fileSlug = name == "index" ? folders.last.map(EleventyName.withoutDate) ?? "" : name
    filePathStem = "/" + (folders + [name]).joined(separator: "/")
  }

  /// Returns the text after the first date that is followed by a hyphen, or the name if there is none.
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
