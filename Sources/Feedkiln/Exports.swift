@_exported public import FeedBuilder
@_exported public import FeedContent
@_exported public import FeedCore
