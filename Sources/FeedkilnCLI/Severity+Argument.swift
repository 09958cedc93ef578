public import ArgumentParser
public import FeedCore
public import FeedValidator

extension Severity: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
