import Glibc

/// What a process that has ended cost.
struct ProcessCost {
  /// 0 to 255; nil where a signal ended it.
  var status: Int?
  /// User and system time of the process and of the children it waited for.
  var processorMilliseconds: Double
  var output: [UInt8]
}

/// Runs a program to its end: `input` on standard input, standard output kept. Nil where it could not be started.
///
/// `input` and the output must each fit into a pipe, 64 KiB: nothing is read or written while the program runs, so
/// that its cost is not measured together with ours.
func runProcess(_ path: String, _ arguments: [String], input: [UInt8] = []) -> ProcessCost? {
  guard input.count <= 65_536, let (inputReader, inputWriter) = makePipe() else { return nil }
  guard let (outputReader, outputWriter) = makePipe() else {
    close(inputReader)
    close(inputWriter)
    return nil
  }
  defer {
    close(inputReader)
    close(outputReader)
  }
  // SAFETY: write gets the array's own address and size. A pipe takes so much in one go.
  let written = unsafe input.withUnsafeBytes { unsafe write(inputWriter, $0.baseAddress, $0.count) }
  close(inputWriter)
  let child = spawn(path, arguments, input: inputReader, output: outputWriter)
  close(outputWriter)
  guard let child, written == input.count else { return nil }

  var status: Int32 = 0
  var usage = rusage()
  // SAFETY: both places are ours and live through the call.
  guard unsafe wait4(child, &status, 0, &usage) == child else { return nil }
  var output = [UInt8](repeating: 0, count: 65_536)
  // SAFETY: read gets the array's own address and size.
  let count = unsafe output.withUnsafeMutableBytes { unsafe read(outputReader, $0.baseAddress, $0.count) }
  output.removeLast(output.count - max(0, count))
  let milliseconds = { (time: timeval) in Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
  return ProcessCost(
    status: status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : nil,
    processorMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), output: output)
}

private func makePipe() -> (Int32, Int32)? {
  var ends: [Int32] = [-1, -1]
  // SAFETY: pipe writes two descriptors into the two places it is given.
  guard unsafe pipe(&ends) == 0 else { return nil }
  // Else the child would hold the ends that it must see closed.
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

private func spawn(_ path: String, _ arguments: [String], input: Int32, output: Int32) -> pid_t? {
  // SAFETY: the actions are initialised before use and destroyed once; every argument is a copy of our own that is
  // freed after the call; the list ends with nil as posix_spawn wants it.
  var actions = unsafe posix_spawn_file_actions_t()
  guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  var list: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
  defer { unsafe list.forEach { unsafe free($0) } }
  var child: pid_t = 0
  return unsafe posix_spawn(&child, path, &actions, nil, &list, environ) == 0 ? child : nil
}

/// A new folder under /tmp; nil where it cannot be made.
func makeTemporaryFolder() -> String? {
  var template = [CChar]("/tmp/pluspost-bench.XXXXXX".utf8CString)
  // SAFETY: mkdtemp changes the template in place, which ends with a zero and is as long as it was.
  guard unsafe mkdtemp(&template) != nil else { return nil }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
