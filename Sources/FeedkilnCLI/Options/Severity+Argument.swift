public import ArgumentParser
public import FeedContent
public import FeedCore
public import FeedValidator
public import FeedVocabulary

extension Severity: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension StaticHost: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
