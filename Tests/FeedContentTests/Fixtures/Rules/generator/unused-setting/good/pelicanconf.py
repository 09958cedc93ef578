SITEURL = "https://bread.example"
EXTRA_PATH_METADATA = {"extra/CNAME": {"path": "CNAME"}, "extra/favicon.ico": {"path": "favicon.ico"}}
