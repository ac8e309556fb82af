package org.daiban.document;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored files of a jurisdiction. They are never changed and never removed. */
@Component
public class Documents {

    /** The largest file kept, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final String HOUSE = "产品口径";

    private final DocumentStore store;
    private final Clock clock;

    Documents(DocumentStore store, Clock clock) {
        this.store = store;
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
        Optional<FileType> type = typeOf(upload);
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
                upload.size(), sha256(upload), actor.name(), clock.instant());
        try (InputStream content = upload.content().getInputStream()) {
            store.insert(document, actor.account(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(document.id());
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
