@_exported public import ContentValues
@_exported public import FeedMarkup
@_exported public import SiteSettings
