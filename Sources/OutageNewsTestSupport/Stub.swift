public let outageNewsVersion = "0.1.0"
