print("pluspost")
