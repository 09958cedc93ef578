import CLibXML2
import FeedCore

/// The callbacks of libxml2, which access their reader through a context pointer.
enum XMLCallbacks {
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, name, publicID, systemID in
      XMLCallbacks.reader(context)?.pointee.doctypeStarts(name, publicID: publicID, systemID: systemID)
    }
    handler.externalSubset = { context, _, _, _ in
      XMLCallbacks.reader(context)?.pointee.doctypeEnded()
    }
    handler.entityDecl = { context, name, kind, _, _, value in
      XMLCallbacks.reader(context)?.pointee.declareEntity(XMLCallbacks.string(name), kind: kind, UnsafePointer(value))
    }
    handler.startDocument = { context in
      XMLCallbacks.reader(context)?.pointee.startDocument()
    }
    handler.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
      XMLCallbacks.reader(context)?.pointee.startElement(
        local: local, namespace: namespace, attributes: attributes, count: Int(count))
    }
    handler.endElementNs = { context, _, _, _ in
      XMLCallbacks.reader(context)?.pointee.endElement()
    }
    handler.comment = { context, _ in
      XMLCallbacks.reader(context)?.pointee.other(.comment, close: "-->")
    }
    handler.processingInstruction = { context, _, _ in
      XMLCallbacks.reader(context)?.pointee.other(.processingInstruction, close: "?>")
    }
    handler.serror = { context, error in
      guard let error else { return }
      XMLCallbacks.reader(context)?.pointee.report(error.pointee)
    }
    return handler
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLEventReader>? {
    context?.assumingMemoryBound(to: XMLEventReader.self)
  }

  static func string(_ text: UnsafePointer<UInt8>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  static func string(_ text: UnsafeMutablePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
