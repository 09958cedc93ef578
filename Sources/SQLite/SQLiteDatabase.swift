import CSQLite

/// A read-only connection to a SQLite database, to which other programs may write at the same time.
package struct SQLiteDatabase: ~Copyable {
  private let connection: OpaquePointer?

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - busyTimeout: The maximum time to wait for locks of other programs, in milliseconds.
  /// - Throws: A `SQLiteError` if the database cannot be opened.
  package init(reading path: String, busyTimeout: Int32 = 5000) throws(SQLiteError) {
    var connection: OpaquePointer?
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else {
      defer { sqlite3_close_v2(connection) }
      throw SQLiteError(connection)
    }
    self.connection = connection
    sqlite3_busy_timeout(connection, busyTimeout)
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs a statement without results.
  ///
  /// - Parameter sql: The statement.
  /// - Throws: A `SQLiteError` if the statement fails.
  package func execute(_ sql: String) throws(SQLiteError) {
    try query(sql) { _ in }
  }

  /// Runs a query and passes each row to a closure.
  ///
  /// - Parameters:
  ///   - sql: The query.
  ///   - read: Reads a row, which is valid only during the call.
  /// - Throws: A `SQLiteError` if the query fails.
  package func query(_ sql: String, _ read: (borrowing SQLiteRow) -> Void) throws(SQLiteError) {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw SQLiteError(connection) }
    defer { sqlite3_finalize(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: read(SQLiteRow(statement))
      case SQLITE_DONE: return
      default: throw SQLiteError(connection)
      }
    }
  }
}

/// A row of a result, whose columns are numbered from 0.
package struct SQLiteRow: ~Copyable {
  private let statement: OpaquePointer?

  fileprivate init(_ statement: OpaquePointer?) { self.statement = statement }

  /// Returns the value of a column converted to a whole number, or `nil` for NULL.
  package func integer(_ column: Int32) -> Int64? {
    isNull(column) ? nil : sqlite3_column_int64(statement, column)
  }

  /// Returns the number in a column, or `nil` if it contains NULL, text or a blob.
  package func number(_ column: Int32) -> Double? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, column)
    default: nil
    }
  }

  /// Returns the value of a column converted to text, or `nil` for NULL.
  package func text(_ column: Int32) -> String? {
    if isNull(column) { return nil }
    let start = sqlite3_column_text(statement, column)
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}

/// An error of SQLite, such as a lock that was not released or a damaged page.
package struct SQLiteError: Error, CustomStringConvertible {
  /// The message of SQLite.
  package let description: String

  fileprivate init(_ connection: OpaquePointer?) {
    description = String(cString: sqlite3_errmsg(connection))
  }
}
