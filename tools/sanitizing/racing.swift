// What ThreadSanitizer must report: threads that write one variable and wait for nobody.
import Dispatch

let sum = UnsafeMutablePointer<Int>.allocate(capacity: 1)
sum.initialize(to: 0)
DispatchQueue.concurrentPerform(iterations: 2000) { number in
    sum.pointee += number
    _ = (0..<2000).reduce(0) { $0 ^ $1 }
}
print(sum.pointee)
