#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few system calls that the tool needs: Foundation would double its start-up time.
enum System {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A write to a closed pipe fails with `EPIPE` and does not kill the process.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  static func finish(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What the last failed call says: `No such file or directory`.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Seconds on a clock that never goes back.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Opens a file for reading; directories are refused.
  static func open(_ path: String) throws(ToolError) -> Int32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .noInput(path, "\(lastError); check the path") }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .noInput(
        path, "is a folder; give the files in it, as in \(path.hasSuffix("/") ? path : path + "/")*.txt")
    }
    #if canImport(Darwin)
      let descriptor = Darwin.open(path, O_RDONLY)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, O_RDONLY)
    #else
      let descriptor = Glibc.open(path, O_RDONLY)
    #endif
    guard descriptor >= 0 else { throw .noInput(path, "\(lastError); check who may read it") }
    return descriptor
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }

  /// Appends at most `count` bytes to `buffer`; 0 is the end.
  static func read(_ descriptor: Int32, into buffer: inout [UInt8], count: Int, name: String)
    throws(ToolError) -> Int
  {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = buffer.withUnsafeMutableBytes { bytes in
        readBytes(descriptor, bytes.baseAddress.map { $0 + old }, count)
      }
      if got >= 0 {
        buffer.removeLast(count - got)
        return got
      }
      guard errno == EINTR else { break }
    }
    let reason = lastError
    buffer.removeLast(count)
    throw .inputFailed(name, reason)
  }

  /// Whether a read would not wait.
  static func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  /// Writes all bytes; quietly ends the process when nobody reads them any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = standardOutput) throws(ToolError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeBytes(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        finish(.ok)
      } else if errno != EINTR {
        throw .outputFailed(lastError)
      }
    }
  }

  private static func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
  {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Glibc.read(descriptor, buffer, count)
    #endif
  }

  private static func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer, count)
    #else
      Glibc.write(descriptor, buffer, count)
    #endif
  }
}
