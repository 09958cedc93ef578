SITEURL = "https://bread.example"
