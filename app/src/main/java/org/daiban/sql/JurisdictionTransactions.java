package org.daiban.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries the thread's jurisdiction and confinement into each transaction, and refuses to change them half-way through one. */
class JurisdictionTransactions extends JdbcTransactionManager {

    JurisdictionTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        String code = Jurisdiction.orNull();
        if (code == null) {
            return;
        }
        try (PreparedStatement set = connection.prepareStatement("""
                select set_config('app.jurisdiction', ?, true), set_config('app.unit', ?, true), set_config('app.owner', ?, true)""")) {
            set.setString(1, code);
            set.setString(2, Confinement.unitSetting());
            set.setString(3, Confinement.ownerSetting());
            set.execute();
        }
    }

    @Override
    protected void prepareSynchronization(
            org.springframework.transaction.support.DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.isNewSynchronization()) {
            TransactionSynchronizationManager.registerSynchronization(Bound.now());
        }
    }

    @Override
    protected Object doGetTransaction() {
        Object transaction = super.doGetTransaction();
        if (isExistingTransaction(transaction) && TransactionSynchronizationManager.isSynchronizationActive()) {
            refuseChange();
        }
        return transaction;
    }

    private static void refuseChange() {
        Bound now = Bound.now();
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Bound bound && !bound.equals(now)) {
                throw new IllegalTransactionStateException("the transaction works for " + bound + " and cannot change to " + now);
            }
        }
    }

    private record Bound(String code, Confinement confinement) implements org.springframework.transaction.support.TransactionSynchronization {

        private static Bound now() {
            return new Bound(Jurisdiction.orNull(), Confinement.orNull());
        }
    }
}
