// What ThreadSanitizer must not report: threads that wait for a lock.
import Dispatch
import Synchronization

let numbers = Mutex<[Int]>([])
DispatchQueue.concurrentPerform(iterations: 2000) { number in
    numbers.withLock { numbers in
        numbers.append(number)
        numbers.sort(by: >)
    }
}
print(numbers.withLock { $0.count })
