import SQLite

// How long mail is kept.
extension Ledger {
  /// Sets the rule of a tenant, in the place of any earlier one.
  package func setRetention(tenant: Int, days: Int) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try run(
        """
        INSERT INTO retention(tenant, days) VALUES(?1, ?2)
        ON CONFLICT(tenant) DO UPDATE SET days = excluded.days
        """, .integer(tenant), .integer(days))
    }
  }

  /// Takes the rule of a tenant away; false where there is none.
  package func removeRetention(tenant: Int) throws(LedgerFailure) -> Bool {
    try writing { () throws(LedgerFailure) in
      try run("DELETE FROM retention WHERE tenant = ?1", .integer(tenant))
      return connection.changedRows > 0
    }
  }

  /// All rules, by tenant.
  package func retentions() throws(LedgerFailure) -> [Retention] {
    try all(
      """
      SELECT retention.tenant, tenant.name, retention.days
      FROM retention JOIN tenant ON tenant.id = retention.tenant ORDER BY retention.tenant
      """
    ) { row in Retention(tenant: row.integer(), tenantName: row.text(), days: row.integer()) }
  }
}
