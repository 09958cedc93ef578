@_exported public import FeedBuilder
@_exported public import FeedCore
@_exported public import FeedDocument
@_exported public import FeedMedia
@_exported public import FeedParsing
@_exported public import FeedValidator
@_exported public import FeedVocabulary
