import FeedCore
import FeedVocabulary
import Testing

@Test func `the meaning of a name depends on its parent`() throws {
  let channel = RSSContentModels.channel
  let item = RSSContentModels.item
  let description = try #require(channel.row(namespace: "", local: "description"))
  #expect(channel.children[description].model.term.content == .text)
  #expect(channel.children[description].occurrence == .one)
  let itemDescription = try #require(item.row(namespace: "", local: "description"))
  #expect(item.children[itemDescription].model.term.content == .html)
  #expect(item.children[itemDescription].occurrence == .optional)
  #expect(item.row(namespace: Namespace.atom.uri, local: "link") != nil)
  #expect(item.row(namespace: Namespace.atom.uri, local: "entry") == nil)
}

@Test func `each row of a model is unique`() {
  for model in [
    RSSContentModels.rss, RSSContentModels.channel, RSSContentModels.item, AtomContentModels.feed,
    AtomContentModels.entry, AtomContentModels.source,
  ] {
    let names = model.children.map { $0.model.name.namespace.uri + " " + $0.model.name.local }
    #expect(Set(names).count == names.count, "\(model.name)")
  }
}

@Test func `each object of JSON Feed has each member once`() {
  for model in [
    JSONFeedContentModels.feed, JSONFeedContentModels.item, JSONFeedContentModels.author,
    JSONFeedContentModels.attachment, JSONFeedContentModels.hub,
  ] {
    let names = model.members.map(\.term.name.local)
    #expect(Set(names).count == names.count, "\(model.term.name)")
  }
}
