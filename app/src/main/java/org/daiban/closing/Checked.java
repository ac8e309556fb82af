package org.daiban.closing;

import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daiban.document.Bundle;
import org.daiban.document.Enclosed;
import org.daiban.document.Listing;

/** A bundle that says the SHA-256 of each of its files in a last one, reckoned while they are written. */
final class Checked {

    private static final List<Listing.Column> COLUMNS = List.of(new Listing.Column("序号", 6), new Listing.Column("文件", 60), new Listing.Column("SHA-256", 70));

    private Checked() {
    }

    static Bundle with(Bundle bundle, LocalDate on) {
        List<List<String>> sums = new ArrayList<>();
        List<Bundle.Entry> entries = new ArrayList<>();
        for (Bundle.Entry entry : bundle.entries()) {
            entries.add(new Bundle.Entry(entry.folder(), entry.name(), entry.what(), entry.on(), entry.by(), out -> {
                DigestOutputStream reckoned = new DigestOutputStream(out, sha256());
                entry.content().accept(reckoned);
                sums.add(List.of(String.valueOf(sums.size() + 1), entry.folder() + "/" + entry.name(),
                        HexFormat.of().formatHex(reckoned.getMessageDigest().digest())));
            }));
        }
        entries.add(Enclosed.list("", "校验值", new Listing("校验值", COLUMNS, row -> {
            sums.forEach(row);
            return "序号与“目录”相同。";
        }), on, "系统"));
        return new Bundle(bundle.title(), bundle.remark(), entries);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
