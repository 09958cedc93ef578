import CLibXML2
import FeedCore
import FeedDocument
import Foundation

let page = IRI("https://example.com/2024/post/")

func clean(_ html: String, _ policy: HTMLPolicy = .article, base: IRI = page) -> String {
  String(utf8: FeedHTML.clean(Array(html.utf8), base: base, policy: policy))
}

/// Returns whether HTML is well-formed as part of an XML document.
func isWellFormed(_ html: [UInt8]) -> Bool {
  let document = Array("<div>".utf8) + html + Array("</div>".utf8)
  guard
    let context = document.withUnsafeBytes({
      xmlCreateMemoryParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count))
    })
  else { return false }
  defer { xmlFreeParserCtxt(context) }
  xmlCtxtUseOptions(context, CInt(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  xmlParseDocument(context)
  defer { xmlFreeDoc(context.pointee.myDoc) }
  return context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
}

/// The folder of this file.
let testFolder = URL(filePath: #filePath).deletingLastPathComponent()
