public import ArgumentParser
public import FeedCore
public import FeedValidator
public import FeedVocabulary

extension Severity: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension StaticHost: ExpressibleByArgument {}
