import Testing
import Wire

@Suite("Numbers without end") struct SaturatingTests {
    @Test(
        "Sum and difference of any two bytes are the right ones, or the nearest that there are",
        arguments: Int8.min ... .max)
    func all(left: Int8) {
        let others = Int8.min ... .max
        #expect(
            others.allSatisfy {
                left.saturatingSum($0) == Int8(clamping: Int(left) + Int($0))
                    && left.saturatingDifference($0) == Int8(clamping: Int(left) - Int($0))
            })
    }
}
