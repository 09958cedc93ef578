/// A feed as WordPress writes it, with HTML in each item; the same bytes for the same size.
enum WordPressFeed {
  static func text(bytes: Int) -> String {
    var text = head
    var number = 0
    while text.utf8.count < bytes {
      text += item(number)
      number += 1
    }
    return text + "</channel></rss>\n"
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
    <channel><title>A blog</title><link>https://example.com/</link><description>Its posts</description>
    <atom:link href="https://example.com/feed" rel="self" type="application/rss+xml" />
    <lastBuildDate>Fri, 01 Mar 2024 09:30:00 +0000</lastBuildDate><language>en</language>

    """

  /// Returns an item; the HTML is escaped in every second item and in CDATA sections in the others.
  private static func item(_ number: Int) -> String {
    let html = (0..<20).map(paragraph).joined()
    let body = number.isMultiple(of: 2) ? html.escaped : "<![CDATA[\(html)]]>"
    return """
      <item><title>Post \(number)</title><link>https://example.com/p/\(number)</link>\
      <dc:creator><![CDATA[admin]]></dc:creator><pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>\
      <category><![CDATA[Bread]]></category><guid isPermaLink="false">https://example.com/?p=\(number)</guid>\
      <description><![CDATA[Summary \(number)]]></description><content:encoded>\(body)</content:encoded>\
      <slash:comments>0</slash:comments></item>

      """
  }

  private static func paragraph(_ number: Int) -> String {
    """
    <p>Paragraph \(number) with <a href="https://example.com/a/\(number)?x=1&amp;y=2">a link</a>, <strong>bold</strong> \
    and <img src="https://example.com/i/\(number).png" alt="a picture" /> café and more words to fill the line.</p>

    """
  }
}

extension String {
  /// The text escaped for XML.
  var escaped: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
