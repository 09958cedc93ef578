SITEURL = "https://bread.example"
import os
ARTICLE_URL = os.environ["PAGES"]
