import FeedCore
import FeedValidator
import Testing

@Test(arguments: [
  ("", false), ("<?xml version=\"1.0\"?>", false), ("<?xml version='1.0' encoding='UTF-8'?>", false),
  ("<?xml  version = \"1.0\" ?>", false), ("<?xml version=\"1.1\"?>", true), ("<?xml version='1.1' ?>", true),
  ("<?xml version=\"1.10\"?>", true), ("<?xml version=\"2.0\"?>", true), ("<?xml version=\"abc\"?>", true),
  ("<?xml version=\"\"?>", true), ("<?xml version=\"1.0 \"?>", true), ("<?xml version=\"1\"?>", true),
])
func `a version other than 1.0 is one problem, and nothing that follows from it`(declaration: String, isWrong: Bool) {
  let feed = """
    \(declaration)<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>Bread</title>
    <updated>2024-03-01T09:30:00Z</updated><author><name>Ada</name></author></feed>
    """
  let errors = Validator().validate(Array(feed.utf8), name: "a").diagnostics.filter { $0.severity == .error }
  #expect(errors.map { "\($0.rule) \($0.message)" } == (isWrong ? ["xml/version XML version is not 1.0"] : []))
}
