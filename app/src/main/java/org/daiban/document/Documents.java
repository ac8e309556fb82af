package org.daiban.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daiban.identity.Actor;
import org.daiban.rule.Outcome;
import org.daiban.rule.Refusal;
import org.daiban.sql.Ids;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored files of a jurisdiction. They are never changed and never removed. */
@Component
public class Documents {

    /** The largest file that comes with a form, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** The largest paper, which comes piece by piece, in bytes. */
    public static final long LARGEST_PAPER = 200L * 1024 * 1024;

    private static final String HOUSE = "产品口径";

    private final DocumentStore store;
    private final Pieces pieces;
    private final VirusScan scan;
    private final Clock clock;

    Documents(DocumentStore store, Pieces pieces, VirusScan scan, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.scan = scan;
        this.clock = clock;
    }

    /** Why a file cannot be kept: R04-21 to R04-23; empty when it can. */
    public List<Refusal> refusals(Upload upload) {
        if (upload.size() == 0) {
            return List.of(new Refusal("R04-23", "“" + upload.fileName() + "”是空文件，请重新选择。", HOUSE, upload.field()));
        }
        if (upload.size() > LARGEST) {
            return List.of(new Refusal("R04-22", "文件 " + megabytes(upload.size()) + " MB，超过 20 MB。请压缩或者调低扫描分辨率后再上传。",
                    HOUSE, upload.field()));
        }
        Optional<FileType> type = typeOf(upload).filter(FileType::isScan);
        if (type.isEmpty()) {
            return List.of(new Refusal("R04-21", "请上传 PDF、JPEG 或 PNG 文件；“" + upload.fileName() + "”不是这三种。",
                    HOUSE, upload.field()));
        }
        if (!type.get().fits(upload.fileName())) {
            return List.of(new Refusal("R04-23", "“" + upload.fileName() + "”的内容是 " + type.get() + "，与文件名不符，请核对是不是选错了文件。",
                    HOUSE, upload.field()));
        }
        return List.of();
    }

    /** Keeps a file; part of the transaction of the record it proves. */
    @Transactional
    public Outcome<UUID> store(Actor actor, Upload upload) {
        List<Refusal> refusals = refusals(upload);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        StoredDocument document = new StoredDocument(Ids.next(), upload.fileName(), typeOf(upload).orElseThrow(),
                upload.size(), sha256(upload), false, actor.name(), clock.instant());
        try (InputStream content = upload.content().getInputStream()) {
            store.insert(document, actor.account(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(document.id());
    }

    /**
     * Looks into a paper before it is kept: what it is, whether it opens, whether it carries malicious software (R22-141 to
     * R22-148). Takes its time and asks over the network: not to be called within a transaction.
     *
     * @param incoming the file on its way it is; empty where it came with the form
     */
    public Outcome<Inspected> inspect(Upload upload, Optional<UUID> incoming) {
        if (upload.size() > LARGEST_PAPER) {
            return Outcome.refused(tooLarge(upload.fileName(), upload.size(), upload.field()));
        }
        Outcome<ContentCheck.Content> content = ContentCheck.of(upload);
        if (!content.isDone()) {
            return Outcome.refused(content.refusals());
        }
        VirusScan.Finding finding = scan.scan(upload.content());
        if (finding.result() == VirusScan.Result.INFECTED) {
            return Outcome.refused(new Refusal("R22-148", "“" + upload.fileName() + "”里查出病毒（" + finding.words()
                    + "），没有收下。请先杀毒，再重新上传。", HOUSE, upload.field()));
        }
        return Outcome.done(new Inspected(upload, incoming, content.orThrow().type(), content.orThrow().pages(), sha256(upload), finding));
    }

    static Refusal tooLarge(String name, long size, String field) {
        return new Refusal("R22-142", "“" + name + "”有 " + megabytes(size) + " MB，超过 200 MB。请分成几个文件，或者调低扫描分辨率后再上传。", HOUSE, field);
    }

    /** Keeps a paper that was looked into; one that came piece by piece keeps its id, and keeping it twice keeps it once. */
    @Transactional
    public UUID keep(Actor actor, Inspected paper) {
        if (paper.incoming().isPresent()) {
            UUID id = paper.incoming().get();
            if (store.lock(id)) {
                store.removeIncoming(id);
                store.insertInPieces(stored(actor, id, paper, true), actor.account());
            }
            return id;
        }
        UUID id = Ids.next();
        try (InputStream content = paper.upload().content().getInputStream()) {
            if (paper.size() <= LARGEST) {
                store.insert(stored(actor, id, paper, false), actor.account(), content);
            } else {
                int number = 0;
                for (byte[] piece = content.readNBytes(DocumentStore.PIECE); piece.length > 0; piece = content.readNBytes(DocumentStore.PIECE)) {
                    store.insertPiece(id, number++, piece);
                }
                store.insertInPieces(stored(actor, id, paper, true), actor.account());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private StoredDocument stored(Actor actor, UUID id, Inspected paper, boolean inPieces) {
        return new StoredDocument(id, paper.name(), paper.type(), paper.size(), paper.sha256(), inPieces, actor.name(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return store.find(id);
    }

    /** Writes the content piece by piece, never holding more than one in memory. */
    @Transactional(readOnly = true)
    public void copy(StoredDocument document, OutputStream out) {
        store.copy(document, out);
    }

    /** The content to be read outside a transaction, as often as wanted: at most twenty megabytes of it in memory. */
    public InputStreamSource content(StoredDocument document) {
        return () -> document.inPieces() ? pieces.stream(document.id(), document.size()) : new ByteArrayInputStream(pieces.whole(document));
    }

    private static Optional<FileType> typeOf(Upload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            return FileType.of(content.readNBytes(FileType.SIGNATURE_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Upload upload) {
        try (DigestInputStream content = new DigestInputStream(
                upload.content().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.UP).toPlainString();
    }
}
