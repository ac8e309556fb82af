package org.daiban.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file that is kept in pieces: each is fetched when its turn comes, in a short transaction of its own. */
@Component
class Pieces {

    private final DocumentStore store;
    private final TransactionTemplate transactions;

    Pieces(DocumentStore store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** @param size of the whole, in bytes */
    InputStream stream(UUID document, long size) {
        int pieces = (int) ((size + DocumentStore.PIECE - 1) / DocumentStore.PIECE);
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, pieces)
                .mapToObj(number -> (InputStream) new Lazy(() -> transactions.execute(status -> store.piece(document, number)))).toList()));
    }

    /** A document kept whole. */
    byte[] whole(StoredDocument document) {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) document.size());
        transactions.executeWithoutResult(status -> store.copy(document, content));
        return content.toByteArray();
    }

    /** Not fetched before it is read, and let go once it is. */
    private static final class Lazy extends InputStream {

        private final Supplier<byte[]> source;
        private ByteArrayInputStream content;

        private Lazy(Supplier<byte[]> source) {
            this.source = source;
        }

        @Override
        public int read() {
            return content().read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return content().read(into, from, length);
        }

        private ByteArrayInputStream content() {
            if (content == null) {
                content = new ByteArrayInputStream(source.get());
            }
            return content;
        }

        @Override
        public void close() {
            content = new ByteArrayInputStream(new byte[0]);
        }
    }
}
