import Synchronization

/// Machines of one rule set that are not in use: each thread takes one for a while, and the next finds what it learned.
final class RuleMachinePool: Sendable {
  /// A machine that is handed around without counting the references of its tables.
  final class Loan: @unchecked Sendable {  // why: the pool gives a loan to one thread at a time
    var machine: RuleMachine
    init(_ machine: RuleMachine) { self.machine = machine }
  }

  private let idle = Mutex<[Loan]>([])

  func take() -> Loan? { idle.withLock { $0.popLast() } }
  func give(_ loan: Loan) { idle.withLock { $0.append(loan) } }
}
