package org.daiban.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that come piece by piece, so that a lost connection costs a piece and not the file. Whoever began one may go on
 * with it, from the same page or another; the file becomes a document by {@link Documents#keep}.
 */
@Component
public class IncomingFiles {

    /** How long a piece is, in bytes; the last one is shorter. */
    public static final int PIECE = DocumentStore.PIECE;

    private static final int MOST_AT_ONCE = 10;
    private static final int LONGEST_MARK = 300;
    private static final String HOUSE = "产品口径";

    private final DocumentStore store;
    private final Pieces pieces;
    private final TransactionTemplate transactions;
    private final Clock clock;

    IncomingFiles(DocumentStore store, Pieces pieces, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A file on its way.
     *
     * @param there how many bytes have come, from the first on
     */
    public record Standing(UUID id, String name, long size, long there) {

        public boolean complete() {
            return there == size;
        }
    }

    /**
     * Begins a file, or goes on with the same one.
     *
     * @param changed what tells two files of one name and size apart: when it was last changed
     */
    @Transactional
    public Outcome<Standing> begin(Actor actor, String name, long size, String changed) {
        String fileName = new Upload("file", name, size, () -> InputStream.nullInputStream()).fileName();
        if (size < 1) {
            return Outcome.refused(new Refusal("R22-145", "“" + fileName + "”是空文件，请重新选择。", HOUSE, "file"));
        }
        if (size > Documents.LARGEST_PAPER) {
            return Outcome.refused(Documents.tooLarge(fileName, size, "file"));
        }
        String mark = mark(fileName, size, changed);
        if (store.incoming(actor.account(), mark).isEmpty()) {
            if (store.begunBy(actor.account()) >= MOST_AT_ONCE) {
                return Outcome.refused(new Refusal("R22-150", "还有 " + MOST_AT_ONCE + " 个文件没有传完，请先把它们传完。", HOUSE, "file"));
            }
            store.begin(Ids.next(), fileName, size, mark, actor.account(), clock.instant());
        }
        return Outcome.done(store.incoming(actor.account(), mark).orElseThrow());
    }

    private static String mark(String fileName, long size, String changed) {
        String mark = fileName + "|" + size + "|" + changed;
        return mark.substring(0, Math.min(mark.length(), LONGEST_MARK));
    }

    /** How a file of this person stands; empty where they have none of this id. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Actor actor, UUID id) {
        return store.incoming(actor.account(), id);
    }

    /**
     * Adds a piece. One that came before, or that comes before its turn, changes nothing: the answer says from where to go on.
     *
     * @param from where in the file the piece begins
     */
    @Transactional
    public Outcome<Standing> add(Actor actor, UUID id, long from, byte[] piece) {
        Standing before = store.lock(id) ? store.incoming(actor.account(), id).orElse(null) : null;
        if (before == null) {
            return Outcome.refused(new Refusal("R22-149", "没有找到这个传到一半的文件，请重新选择文件。", HOUSE, "file"));
        }
        if (from != before.there() || before.complete()) {
            return Outcome.done(before);
        }
        if (piece.length != Math.min(PIECE, before.size() - from)) {
            return Outcome.refused(new Refusal("R22-149", "这一段没有传完整，请再按一次继续上传。", HOUSE, "file"));
        }
        store.insertPiece(id, (int) (from / PIECE), piece);
        return Outcome.done(new Standing(id, before.name(), before.size(), from + piece.length));
    }

    /** The whole file as one that came with a form; refused while it is not all there, empty where there is none. */
    public Optional<Outcome<Upload>> upload(Actor actor, UUID id, String field) {
        return transactions.execute(status -> store.incoming(actor.account(), id)).map(standing -> {
            if (!standing.complete()) {
                return Outcome.refused(new Refusal("R22-149", "“" + standing.name() + "”还没有传完，请再按一次继续上传。", HOUSE, field));
            }
            return Outcome.done(new Upload(field, standing.name(), standing.size(), () -> pieces.stream(standing.id(), standing.size())));
        });
    }

    /** Removes what is still on its way, with its pieces. */
    @Transactional
    public boolean giveUp(UUID id) {
        if (!store.lock(id)) {
            return false;
        }
        store.removePieces(id);
        store.removeIncoming(id);
        return true;
    }
}
