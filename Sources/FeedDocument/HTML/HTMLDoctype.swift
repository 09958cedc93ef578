import FeedCore

/// The document type declaration of a page, which selects the mode in which browsers build its tree.
struct HTMLDoctype {
  /// Whether a table does not close an open paragraph (quirks mode).
  let isQuirky: Bool

  init(_ declaration: ArraySlice<UInt8>) {
    let text = String(utf8: declaration.map(\.asciiLowercased))
    let words = text.dropFirst("<!doctype".count).split { $0.isWhitespace || $0 == ">" }
    let quoted = text.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    let isPublic = words.count > 1 && words[1].hasPrefix("public")
    let publicID = isPublic && quoted.count > 1 ? String(quoted[1]) : ""
    let systemID = quoted.count > (isPublic ? 3 : 1) ? String(quoted[isPublic ? 3 : 1]) : nil
    let isOld = HTMLDoctype.old.contains { publicID.hasPrefix($0) }
    let isMixed = systemID == nil && HTMLDoctype.quirkyWithoutSystemID.contains { publicID.hasPrefix($0) }
    isQuirky =
      words.first != "html" || isOld || isMixed
      || systemID == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"
      || ["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"].contains(publicID)
  }

  private static let quirkyWithoutSystemID = [
    "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
  ]

  /// The prefixes of public identifiers that select quirks mode (HTML, section 13.2.6.4.1).
  private static let old = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer", "-//netscape comm. corp.//dtd", "-//o'reilly and associates//dtd html",
    "-//sq//dtd html 2.0 hotmetal + extensions//", "-//softquad", "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava", "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental", "-//w3c//dtd w3 html",
    "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html",
  ]
}
