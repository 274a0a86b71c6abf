import Glibc

// The only file here that leaves checked memory: libc wants pointers.

extension TextDecoder {
  /// The octets that libc converts at a time.
  private static let outputOctets = 16_384

  /// Converts octets by libc's `iconv`, U+FFFD for what the converter does not take.
  ///
  /// - Returns: the number of replacements; nil where libc has no such converter.
  static func convert(_ octets: [UInt8], from converter: String, into output: inout [UInt8]) -> Int? {
    // SAFETY: both names are NUL-terminated for the length of the call.
    let opened = unsafe iconv_open("UTF-8", converter)
    guard let descriptor = unsafe opened, unsafe descriptor != iconv_t(bitPattern: -1) else { return nil }
    // SAFETY: `descriptor` was opened just now and is used nowhere else.
    defer { unsafe _ = iconv_close(descriptor) }
    return unsafe octets.withUnsafeBufferPointer { input in
      unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: outputOctets) { buffer in
        unsafe convert(input, descriptor, buffer, into: &output)
      }
    }
  }

  private static func convert(
    _ input: UnsafeBufferPointer<UInt8>, _ descriptor: iconv_t, _ buffer: UnsafeMutableBufferPointer<CChar>,
    into output: inout [UInt8]
  ) -> Int {
    guard let base = input.baseAddress, let bufferBase = buffer.baseAddress else { return 0 }
    var replacements = 0
    var offset = 0
    // Once more after the last octet, for what the converter still holds back.
    var isFlushed = false
    while !isFlushed {
      let left = input.count - offset
      isFlushed = left == 0
      var inputLeft = left
      var outputLeft = buffer.count
      // SAFETY: `inputPointer` points at the `left` octets from `offset` on, 0 ... input.count, and iconv is told
      // their number; it only reads there, whatever its signature says. `outputPointer` has `outputLeft` octets.
      var inputPointer: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(mutating: base + offset)
        .assumingMemoryBound(to: CChar.self)
      var outputPointer: UnsafeMutablePointer<CChar>? = unsafe bufferBase
      let result =
        isFlushed
        ? unsafe iconv(descriptor, nil, nil, &outputPointer, &outputLeft)
        : unsafe iconv(descriptor, &inputPointer, &inputLeft, &outputPointer, &outputLeft)
      let reason = errno
      for index in 0..<max(0, buffer.count - outputLeft) {
        // SAFETY: iconv wrote the first `buffer.count - outputLeft` octets of the buffer.
        output.append(UInt8(bitPattern: unsafe buffer[index]))
      }
      let taken = max(0, left - inputLeft)
      offset += taken
      let isFull = reason == E2BIG && outputLeft < buffer.count
      if result == -1, !isFull, !isFlushed, offset < input.count {
        // Not a character, or one cut off by the end: one octet goes, and the rest gets its chance.
        output.append(contentsOf: UTF8Repair.replacement)
        replacements += 1
        offset += 1
        // SAFETY: nil pointers make iconv forget what it holds, and write nothing.
        unsafe _ = iconv(descriptor, nil, nil, nil, nil)
      }
    }
    return replacements
  }
}
