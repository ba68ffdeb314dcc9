import ICUBridge

/// The version of ICU that the process runs with, as (major, minor).
func icuVersion() -> (major: Int, minor: Int) {
  let packed = Int(icub_version())
  return (packed >> 8, packed & 0xFF)
}
