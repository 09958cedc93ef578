SITEURL = "https://bread.example"
ARTICLE_URL = "{slug}.html"
