#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a folder of rules and lexicons.
enum ResourceFolder {
  /// Every file below `folder`, by its path in it.
  static func files(in folder: String) throws(ToolError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try read(folder, prefix: "", into: &files)
    return files
  }

  private static func read(_ folder: String, prefix: String, into files: inout [String: [UInt8]])
    throws(ToolError)
  {
    guard let listing = opendir(folder) else { throw .noInput(folder, System.lastError) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(listing)
    for name in names {
      let path = folder + "/" + name
      if System.isFolder(path) {
        try read(path, prefix: prefix + name + "/", into: &files)
      } else {
        files[prefix + name] = try Input(path: path).read()
      }
    }
  }
}
