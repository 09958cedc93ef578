import FeedCore
import FeedVocabulary

/// Why feeds have the parts that they must or should have.
enum MissingParts {
  /// By the part's own name: what readers do with it.
  private static let reasons = [
    "id": "Readers know an entry again by its id; without one they show it twice, or never as new.",
    "guid": "Readers know an item again by its guid; without one they show it twice, or never as new.",
    "title": "Readers show it above everything else; without it there is an empty line to click at.",
    "updated": "Readers sort by it, and tell by it what has changed.",
    "link": "It leads readers from the entry to the page.",
    "description": "Readers show it where people choose what to follow.",
    "version": "Programs tell by it which elements to expect.",
    "channel": "Everything that a feed says stands in its channel.",
    "name": "Readers show the name beside the text.",
    "url": "Without an address there is nothing to fetch.",
    "href": "Without an address there is nothing to follow.",
    "ref": "It names the entry that is answered; without it there is no thread.",
    "term": "It is the category’s name, which programs compare.",
    "length": "Players show by it how long a download takes.",
    "type": "Readers decide by it whether they can show or play the file.",
    "mime_type": "Readers decide by it whether they can play the file.",
    "items": "A feed without the list is not a feed, even if the list is empty.",
    "home_page_url": "It leads people from the feed to the site.",
    "feed_url": "Readers that got the file from elsewhere find the feed again.",
    "text": "Without it the outline shows nothing.",
    "pos": "Maps cannot show a place without its numbers.",
    "posList": "Maps cannot show a place without its numbers.",
    "lowerCorner": "A box is known by its two corners.",
    "upperCorner": "A box is known by its two corners.",
    "LinearRing": "The ring holds the numbers of the polygon’s edge.",
    "exterior": "A polygon is known by its outer edge.",
    "email": "Directories write to the owner there, to make sure that the show is theirs.",
    "relationship": "Without it nobody knows whether the list lets in or keeps out.",
    "status": "Without it nobody knows what is meant to hold.",
    "state": "Without it nobody knows what is meant to hold.",
    "head": "OPML has a head and a body, and outliners look for both.",
    "body": "OPML has a head and a body, and outliners look for both.",
    "outline": "Without lines there is nothing to show or to subscribe to.",
    "source": "Without a source there is nothing to play.",
    "uri": "Without an address there is nothing to fetch.",
    "srcset": "Without the list there is no picture to show.",
    "server": "Without a server nobody can join.",
    "protocol": "Programs decide by it whether they know how to connect.",
    "domain": "Without it programs do not know where to ask for news of the feed.",
    "port": "Without it programs do not know where to ask for news of the feed.",
    "path": "Without it programs do not know where to ask for news of the feed.",
    "registerProcedure": "Without it programs do not know how to ask for news of the feed.",
    "value": "Without it there is nothing to compare with.",
    "start": "Players announce by it when the stream begins.",
    "startTime": "Players jump to it; without it they do not know where.",
    "duration": "Players stop by it; without it they do not know where.",
    "pubdate": "Players sort by it.",
    "feedGuid": "It names the other show; without it there is nothing to show.",
    "remoteItem": "It names another show; without one there is nothing to show.",
    "address": "Without it a payment has nowhere to go.",
    "split": "Without it nobody knows how large the share is.",
    "method": "Programs decide by it whether they know how to pay.",
    "valueRecipient": "Without one a payment has nowhere to go.",
    "about": "RDF programs know a thing by this name; without it nothing can be said of it.",
    "resource": "It names the thing that is meant; without it there is none.",
    "parseType": "RDF programs read the content by it.",
    "item": "A feed without items has nothing to show.",
    "day": "An empty list skips no day.",
    "hour": "An empty list skips no hour.",
  ]

  static func why(_ part: String, _ reference: SpecReference) -> String {
    reasons[part] ?? "\(reference) asks for it, and programs rely on what it asks for."
  }

  static func wrong(_ parent: Name) -> String { "<\(parent)>…</\(parent)>" }

  static func right(_ parent: Name, with part: Name) -> String { "<\(parent)><\(part)>…</\(part)>…</\(parent)>" }
}
