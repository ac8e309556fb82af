package org.daiban.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.util.encoders.Hex;

/**
 * One entry of the chain.
 *
 * @param at       to the microsecond, as the database keeps it
 * @param account  null where nobody was signed in
 * @param previous the digest of the entry before it, {@link #NONE} for the first
 * @param digest   SM3 (GB/T 32905) over all of the above
 */
public record Entry(String jurisdiction, long number, Instant at, String kind, UUID account, String name, String role, String does,
             String target, String detail, String address, String previous, String digest) {

    public static final String NONE = "0".repeat(64);

    /** The same entry with the digest that belongs to its content. */
    Entry sealed() {
        return new Entry(jurisdiction, number, at, kind, account, name, role, does, target, detail, address, previous, reckoned());
    }

    public boolean isIntact() {
        return digest.equals(reckoned());
    }

    /** Each part stands behind its length, so that no text can pass for the end of one part and the beginning of the next. */
    private String reckoned() {
        SM3Digest digest = new SM3Digest();
        String[] parts = {jurisdiction, Long.toString(number), at.toString(), kind, account == null ? "" : account.toString(),
                name, role, does, target, detail, address, previous};
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            byte[] length = (bytes.length + ":").getBytes(StandardCharsets.UTF_8);
            digest.update(length, 0, length.length);
            digest.update(bytes, 0, bytes.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return Hex.toHexString(result);
    }
}
