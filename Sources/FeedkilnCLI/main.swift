print("feedkiln")
