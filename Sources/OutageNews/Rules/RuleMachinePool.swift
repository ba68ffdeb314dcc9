import Synchronization

/// Machines of one rule set that are not in use: each thread takes one for a while, and the next finds what it learned.
final class RuleMachinePool: Sendable {
  private let idle = Mutex<[RuleMachine]>([])

  func take() -> RuleMachine? { idle.withLock { $0.popLast() } }

  func give(_ machine: consuming RuleMachine) {
    let machine = machine
    idle.withLock { $0.append(machine) }
  }
}
