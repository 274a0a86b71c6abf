import CLinux
import Glibc

/// The system's log, syslog(3).
package enum SystemLog {
  /// How much a line matters.
  package enum Severity: Sendable { case info, warning, error }

  /// Writes one line. Where there is no log to write to, it is dropped.
  package static func write(_ severity: Severity, _ line: String) {
    let priority = LOG_MAIL | (severity == .info ? LOG_INFO : severity == .warning ? LOG_WARNING : LOG_ERR)
    // SAFETY: the text is a C string for the call.
    unsafe linux_log(priority, line)
  }
}
