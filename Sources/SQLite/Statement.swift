import CSQLite

/// A prepared statement. Finalized when the last reference goes.
///
/// Its parameters are given all at once; its rows come one by one, each valid until the next step.
@safe package final class Statement {
  private let handle: OpaquePointer

  // SAFETY: `handle` is a live statement of `sqlite3_prepare_v3`, owned by this object alone, finalized in `deinit`
  // only; sqlite keeps the connection's memory until its last statement is gone (`sqlite3_close_v2`).
  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  deinit {
    // SAFETY: see `init`; nobody else can hold the handle here. The result repeats an error already reported.
    _ = unsafe sqlite3_finalize(handle)
  }

  /// Number of parameters.
  package var parameterCount: Int {
    // SAFETY: `handle` is live.
    Int(unsafe sqlite3_bind_parameter_count(handle))
  }

  /// Makes the statement ready to run with these values, one a parameter in order; what is missing is NULL.
  package func bind(_ values: [Value]) throws(SQLiteFailure) {
    reset()
    var index: Int32 = 0
    for value in values {
      index += 1
      try check(bind(value, at: index))
    }
  }

  /// Goes to the next row; false when there is none, and the statement is then ready to be bound again.
  package func step() throws(SQLiteFailure) -> Bool {
    // SAFETY: `handle` is live.
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    reset()
    if code == SQLITE_DONE { return false }
    throw SQLiteFailure(code: code, operation: isReadOnly ? "read" : "write")
  }

  /// Lets go of the current row and of what is bound.
  package func reset() {
    // SAFETY: `handle` is live. The result repeats the error of the last step.
    _ = unsafe sqlite3_reset(handle)
    _ = unsafe sqlite3_clear_bindings(handle)
  }

  /// Whether running it writes nothing.
  package var isReadOnly: Bool {
    // SAFETY: `handle` is live.
    unsafe sqlite3_stmt_readonly(handle) != 0
  }

  private func check(_ code: Int32) throws(SQLiteFailure) {
    if code != SQLITE_OK { throw SQLiteFailure(code: code, operation: isReadOnly ? "read" : "write") }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    // SAFETY: for all three, `handle` is live and the pointers are valid for the length given during the call;
    // SQLITE_TRANSIENT (-1) makes sqlite copy before it returns. An index that is too high is an error code.
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .integer(let integer?): return unsafe sqlite3_bind_int64(handle, index, Int64(integer))
    case .text(var text?):
      return text.withUTF8 { utf8 in
        // An empty buffer may have no address, which sqlite would take for NULL.
        guard let base = utf8.baseAddress else {
          return unsafe sqlite3_bind_text(handle, index, "", 0, transient)
        }
        return unsafe base.withMemoryRebound(to: CChar.self, capacity: utf8.count) { characters in
          unsafe sqlite3_bind_text64(
            handle, index, characters, UInt64(utf8.count), transient, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let octets?):
      return unsafe octets.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress, bytes.count > 0 else {
          return unsafe sqlite3_bind_zeroblob(handle, index, 0)
        }
        return unsafe sqlite3_bind_blob64(handle, index, base, UInt64(bytes.count), transient)
      }
    case .integer(nil), .text(nil), .blob(nil): return unsafe sqlite3_bind_null(handle, index)
    }
  }
}

// Columns of the current row. A column that is not there, or a row that is none, reads as NULL.
extension Statement {
  /// Number of columns of a row.
  package var columnCount: Int {
    // SAFETY: `handle` is live.
    Int(unsafe sqlite3_column_count(handle))
  }

  package func isNull(_ column: Int) -> Bool {
    // SAFETY: `handle` is live, and sqlite checks the index.
    unsafe sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }

  /// 0 for NULL.
  package func integer(_ column: Int) -> Int {
    // SAFETY: `handle` is live, and sqlite checks the index.
    Int(unsafe sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column)))
  }

  /// Empty for NULL; octets that are no UTF-8 are repaired.
  package func text(_ column: Int) -> String {
    let index = Int32(truncatingIfNeeded: column)
    // SAFETY: `handle` is live and sqlite checks the index; the text is valid, for as many octets as
    // sqlite3_column_bytes tells after it, until the next step, and is copied here.
    guard let start = unsafe sqlite3_column_text(handle, index) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, index))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Empty for NULL.
  package func blob(_ column: Int) -> [UInt8] {
    let index = Int32(truncatingIfNeeded: column)
    // SAFETY: as for text.
    guard let start = unsafe sqlite3_column_blob(handle, index) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, index))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
