/// The version of this package.
public let outageNewsVersion = "0.1.0"
