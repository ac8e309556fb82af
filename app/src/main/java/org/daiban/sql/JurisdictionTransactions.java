package org.daiban.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries the thread's jurisdiction into each transaction, and refuses to change it half-way through one. */
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
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.jurisdiction', ?, true)")) {
            set.setString(1, code);
            set.execute();
        }
    }

    @Override
    protected void prepareSynchronization(
            org.springframework.transaction.support.DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.isNewSynchronization()) {
            String code = Jurisdiction.orNull();
            TransactionSynchronizationManager.registerSynchronization(new Bound(code));
        }
    }

    @Override
    protected Object doGetTransaction() {
        Object transaction = super.doGetTransaction();
        if (isExistingTransaction(transaction) && TransactionSynchronizationManager.isSynchronizationActive()) {
            refuseChangeOfJurisdiction();
        }
        return transaction;
    }

    private static void refuseChangeOfJurisdiction() {
        String now = Jurisdiction.orNull();
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Bound bound && !java.util.Objects.equals(bound.code, now)) {
                throw new IllegalTransactionStateException(
                        "the transaction works for " + bound.code + " and cannot change to " + now);
            }
        }
    }

    private record Bound(String code) implements org.springframework.transaction.support.TransactionSynchronization {
    }
}
