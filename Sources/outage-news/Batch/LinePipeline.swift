import Dispatch
import Synchronization

/// Answers the lines of standard input on several workers, in input order and with bounded memory.
struct LinePipeline: Sendable {
  let answer: LineAnswer
  let workers: Int

  /// Runs to the end of the input; returns whether every line was answered.
  ///
  /// The caller waits: an asynchronous `main` would start threads also for the commands that report one article.
  func run() throws(ToolError) -> Bool {
    let outcome = Outcome()
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let result = await answerAll()
      outcome.result.withLock { $0 = result }
      isDone.signal()
    }
    isDone.wait()
    return try outcome.result.withLock { $0 }.get()
  }

  private final class Outcome: Sendable {
    let result = Mutex<Result<Bool, ToolError>>(.success(false))
  }

  private func answerAll() async -> Result<Bool, ToolError> {
    await withTaskGroup(of: LineAnswer.Result.self) { group in
      var state = State(answer: answer, workers: workers)
      do throws(ToolError) {
        try await state.run(in: &group)
        return .success(state.failures == 0)
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
  }
}

/// What is read, at work, and answered but not yet written.
private struct State {
  let answer: LineAnswer
  let workers: Int
  var blocks = LineBlocks(descriptor: System.standardInput, name: "standard input")
  var progress = Progress()
  var running = 0
  /// Answers that wait for an earlier one.
  var waiting: [Int: LineAnswer.Result] = [:]
  var nextToWrite = 0
  var failures = 0

  init(answer: LineAnswer, workers: Int) {
    self.answer = answer
    self.workers = workers
  }

  mutating func run(in group: inout TaskGroup<LineAnswer.Result>) async throws(ToolError) {
    while true {
      // An input that pauses gets its answers before we wait for more, so that a dialogue line by line works.
      while running > 0, running >= workers || running + waiting.count >= workers * 4 || !blocks.isReady {
        try await collect(from: &group)
      }
      guard let block = try blocks.next() else { break }
      group.addTask { [answer] in answer(block) }
      running += 1
    }
    while running > 0 { try await collect(from: &group) }
    progress.finish()
  }

  private mutating func collect(from group: inout TaskGroup<LineAnswer.Result>) async throws(ToolError) {
    guard let result = await group.next() else { return }
    running -= 1
    waiting[result.index] = result
    while let next = waiting.removeValue(forKey: nextToWrite) {
      try System.write(next.output)
      failures += next.failures
      progress.add(next)
      nextToWrite += 1
    }
  }
}
