import PluspostCommand

/// The `main` of C, under the name by which SwiftPM links the entry of an executable.
///
/// No main.swift with `CommandLine.arguments`: the runtime looks for those by way of /proc/self/maps, and where that cannot
/// be opened (no descriptor is left, a chroot has no /proc) finds none. A delivery that was asked for nothing would print
/// the usage, and the server would bounce the mail.
@c(pluspost_main)
public func start(count: Int32, words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  // SAFETY: what the kernel hands to a program; `words` has `count` entries that stay as they are until it ends.
  unsafe EntryPoint.run(strings(UnsafeBufferPointer(start: words, count: Int(count)).dropFirst())).rawValue
}
