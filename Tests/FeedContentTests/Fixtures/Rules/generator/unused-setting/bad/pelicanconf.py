SITEURL = "https://bread.example"
EXTRA_PATH_METADATA = {"rye.md": {"slug": "r"}}
