import FuzzTargets

/// What libFuzzer calls with each input; the target itself is in `Sources/FuzzTargets`.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ octets: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer lends `count` octets for the length of the call, and the array is a copy.
  FuzzTarget.protocols.stopOnFinding(unsafe [UInt8](UnsafeBufferPointer(start: octets, count: count)))
  return 0
}
