import OutageNews

/// What the terminal shows.
enum Terminal {
  /// Colours on a terminal only; `NO_COLOR` (no-color.org) and a dumb terminal have none.
  static var palette: SummaryPalette {
    let isPlain =
      System.environment("NO_COLOR").map { !$0.isEmpty } ?? false || System.environment("TERM") == "dumb"
    return System.isTerminal(System.standardOutput) && !isPlain ? .ansi : .plain
  }
}
